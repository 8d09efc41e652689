using System.Diagnostics;
using System.Text.Json;
using Reporting.Local.Host;

namespace Reporting.Local.Launcher;

/// <summary>Takes every mail the app sends and shows it on a page, so that none leaves the machine.</summary>
internal sealed class MailCatcher : IAsyncDisposable
{
    private const int Attempts = 5;
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly HttpClient http;

    private MailCatcher(Process process, int[] ports)
    {
        (this.process, SmtpPort, WebPort) = (process, ports[0], ports[1]);
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Page };
    }

    /// <summary>Where mails are sent, on 127.0.0.1.</summary>
    public int SmtpPort { get; }

    /// <summary>Where programs read them, as JSON below <c>api/email</c>.</summary>
    public int WebPort { get; }

    /// <summary>Where people read them.</summary>
    public Uri Page => new($"http://127.0.0.1:{WebPort}/");

    /// <summary>Starts the catcher on free ports and waits until it answers; it ends with this process.</summary>
    /// <param name="root">The repository's root, where npm put the program.</param>
    /// <param name="folder">Where it keeps the mails.</param>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static async Task<MailCatcher> StartAsync(string root, string folder, CancellationToken cancellation = default)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // Another process may take a port in between: then it exits at once, and other ports are tried.
            var catcher = Start(root, folder);
            var isReady = false;
            try
            {
                if (isReady = await catcher.BecomesReadyAsync(cancellation)) return catcher;
            }
            finally
            {
                if (!isReady) await catcher.DisposeAsync();
            }
        }

        throw new InvalidOperationException(
            $"The mail catcher did not start in {Attempts} attempts. Run npm ci in {root}, or start {Script(root)} by hand to see why.");
    }

    private static string Script(string root) => Path.Combine(root, "node_modules", "maildev", "dist", "bin", "maildev.js");

    private static MailCatcher Start(string root, string folder)
    {
        var ports = FreePort.Find(2);
        string[] arguments =
        [
            Script(root), "--silent", "--ip", "127.0.0.1",
            "--web-ip", "127.0.0.1", "--smtp", $"{ports[0]}", "--web", $"{ports[1]}", "--mail-directory", folder,
        ];
        return new MailCatcher(ChildProcess.Start(new ProcessStartInfo("node", arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        }), ports);
    }

    private async Task<bool> BecomesReadyAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && watch.Elapsed < ReadyWithin)
        {
            if (await AnswersAsync(cancellation)) return !process.HasExited;
            await Task.Delay(50, cancellation);
        }

        return false;
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            return await CountAsync(cancellation) is not null;
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false; // somebody else answers on its port
        }
    }

    /// <summary>How many mails it has caught; null when it does not answer.</summary>
    public async Task<int?> CountAsync(CancellationToken cancellation)
    {
        try
        {
            var page = await http.GetFromJsonAsync<JsonElement>("api/email/summary?limit=1", cancellation);
            return page.GetProperty("storeTotal").GetInt32();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
