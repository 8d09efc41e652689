using System.Diagnostics;
using System.Globalization;

namespace Reporting.Local.Host;

/// <summary>One life of the handler: started, ready, gone.</summary>
internal sealed class HandlerProcess : IAsyncDisposable
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(30);
    private static readonly HttpClient Poller = new(new SocketsHttpHandler { UseProxy = false });

    private readonly CancellationTokenSource gone = new();
    private readonly TaskCompletionSource<int> exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private HandlerProcess(Process process, int port)
    {
        this.process = process;
        Id = process.Id;
        Address = new Uri($"http://127.0.0.1:{port}");
    }

    internal int Id { get; }

    internal Uri Address { get; }

    /// <summary>Ends with the exit code (128 + signal when killed).</summary>
    internal Task<int> Exit => exit.Task;

    /// <summary>Cancelled when the process has ended.</summary>
    internal CancellationToken Gone => gone.Token;

    internal static HandlerProcess Start(HandlerDescription description, AppSettings settings, ILogger log)
    {
        var port = FreePort.Find(1)[0];
        var started = new HandlerProcess(ChildProcess.Start(StartInfo(description, settings, port)), port);
        started.Watch(log);
        return started;
    }

    /// <summary>True when GET / answered with any status; false when it ended or stayed silent for 30 s.</summary>
    internal async Task<bool> BecomesReadyAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        limit.CancelAfter(ReadyWithin);
        while (!limit.IsCancellationRequested)
        {
            if (await AnswersAsync(limit.Token))
            {
                return true;
            }

            await Task.Delay(PollEvery, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return false;
    }

    /// <summary>Kills the process and everything it started.</summary>
    internal void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exit;
        process.Dispose();
    }

    private static ProcessStartInfo StartInfo(HandlerDescription description, AppSettings settings, int port)
    {
        var info = new ProcessStartInfo(description.Executable, description.Arguments)
        {
            WorkingDirectory = description.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var own in info.Environment.Keys.Where(k => k.StartsWith(AppSettings.RunnerPrefix, StringComparison.OrdinalIgnoreCase)).ToList())
        {
            info.Environment.Remove(own);
        }

        foreach (var (name, value) in settings.ForHandler)
        {
            info.Environment[name] = value;
        }

        info.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        return info;
    }

    private static LogLevel ErrorLevel(string line) => line.Contains("warn", StringComparison.OrdinalIgnoreCase) ? LogLevel.Warning : LogLevel.Error;

    private void Watch(ILogger log)
    {
        process.OutputDataReceived += (_, e) => Forward(log, LogLevel.Information, e.Data);
        process.ErrorDataReceived += (_, e) => Forward(log, ErrorLevel(e.Data ?? ""), e.Data);
        process.Exited += (_, _) => Ended();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.EnableRaisingEvents = true;
    }

    private static void Forward(ILogger log, LogLevel level, string? line)
    {
        if (!string.IsNullOrEmpty(line))
        {
            log.Log(level, "{Line}", line);
        }
    }

    private void Ended()
    {
        if (exit.TrySetResult(process.ExitCode))
        {
            gone.Cancel();
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            using var answer = await Poller.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
