using System.Diagnostics;
using System.Net.Sockets;
using Reporting.Local.Host;

namespace Reporting.Local.Launcher;

/// <summary>
/// The app on Microsoft's own host: Azure Functions Core Tools, where they are installed. They ask for no keys on a
/// developer's machine, so that every key is taken.
/// </summary>
internal sealed class FuncHost : IAsyncDisposable
{
    private const string Program = "func";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly TaskCompletionSource<string> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FuncHost(Process process)
    {
        this.process = process;
        _ = WatchAsync();
    }

    /// <summary>Ends, with the reason, when the host does.</summary>
    public Task<string> Completion => ended.Task;

    /// <summary>Whether Core Tools are on the path.</summary>
    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && (File.Exists(Path.Combine(folder, Program)) || File.Exists(Path.Combine(folder, Program + ".exe"))));

    /// <summary>Starts the host and waits until it answers; what it prints is shown.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time.</exception>
    public static async Task<FuncHost> StartAsync(
        string app, int port, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        var info = new ProcessStartInfo(Program) { WorkingDirectory = app };
        foreach (var argument in new[] { "start", "--no-build", "--port", $"{port}" }) info.ArgumentList.Add(argument);
        foreach (var (name, value) in settings) info.Environment[name] = value;
        info.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        var host = new FuncHost(ChildProcess.Start(info));
        try
        {
            await host.ReadyAsync(port, cancellation);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the host and its worker.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await ended.Task;
        process.Dispose();
    }

    private async Task ReadyAsync(int port, CancellationToken cancellation)
    {
        for (var clock = Stopwatch.StartNew(); !await IsListeningAsync(port, cancellation); await Task.Delay(200, cancellation))
        {
            if (ended.Task.IsCompleted) throw new InvalidOperationException(await ended.Task);
            if (clock.Elapsed > Patience)
                throw new InvalidOperationException($"func does not answer on port {port} after {Patience.TotalSeconds} seconds.");
        }
    }

    private static async Task<bool> IsListeningAsync(int port, CancellationToken cancellation)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(System.Net.IPAddress.Loopback, port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task WatchAsync()
    {
        await process.WaitForExitAsync();
        ended.TrySetResult($"func ended with exit code {process.ExitCode}; what it printed says why.");
    }
}
