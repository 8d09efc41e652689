using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Reporting.Unit.Distribution;

/// <summary>A mail server that answers each step as a test tells it to.</summary>
internal sealed class ScriptedSmtp : IAsyncDisposable
{
    /// <summary>An answer that never comes.</summary>
    public const string Silence = "";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public ScriptedSmtp()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Gives the answer to a command, <c>greeting</c> or <c>.</c> (the end of a mail); null for the usual one.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>Ends the connection instead of answering such a command.</summary>
    public Func<string, bool> Drops { get; set; } = _ => false;

    /// <summary>Every command, in the order it came.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>Whether it keeps the Message-IDs of the mails it takes.</summary>
    public bool KeepsMessageIds { get; init; }

    /// <summary>They, one for each mail.</summary>
    public ConcurrentQueue<string> MessageIds { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
    }

    private static string Usual(string command) => command switch
    {
        "greeting" => "220 ready",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    private async Task AcceptAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested) _ = TalkAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
            for (var command = "greeting"; command is not null; command = await NextAsync(reader, command))
            {
                Commands.Enqueue(command);
                if (Drops(command)) return;
                var answer = Answer(command) ?? Usual(command);
                if (answer == Silence) await Task.Delay(Timeout.Infinite, stop.Token);
                await writer.WriteLineAsync(answer);
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException)
        {
            // The client went away, or the test is over.
        }
    }

    private async Task<string?> NextAsync(StreamReader reader, string command)
    {
        var line = await reader.ReadLineAsync(stop.Token);
        if (command != "DATA") return line;
        for (; line is not (null or "."); line = await reader.ReadLineAsync(stop.Token))
            if (KeepsMessageIds && line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase)) MessageIds.Enqueue(line);
        return line;
    }
}
