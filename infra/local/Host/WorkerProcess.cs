using System.Diagnostics;

namespace Reporting.Local.Host;

/// <summary>The process of a worker, from its start to its end.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    // The worker's own console lines that are meant for its host begin so.
    private const string SystemLine = "LanguageWorkerConsoleLog";

    private readonly CancellationTokenSource gone = new();
    private readonly TaskCompletionSource<int> exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private WorkerProcess(Process process)
    {
        this.process = process;
        Id = process.Id;
    }

    internal int Id { get; }

    /// <summary>Ends with the exit code (128 + signal when killed).</summary>
    internal Task<int> Exit => exit.Task;

    /// <summary>Cancelled when the process has ended.</summary>
    internal CancellationToken Gone => gone.Token;

    internal static WorkerProcess Start(WorkerDescription worker, AppSettings settings, Uri host, string workerId, ILogger log)
    {
        var started = new WorkerProcess(ChildProcess.Start(StartInfo(worker, settings, host, workerId)));
        started.Watch(log);
        return started;
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

    private static ProcessStartInfo StartInfo(WorkerDescription worker, AppSettings settings, Uri host, string workerId)
    {
        var info = new ProcessStartInfo(worker.Executable, [.. worker.Arguments, .. Arguments(host, workerId)])
        {
            WorkingDirectory = worker.AppDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var own in info.Environment.Keys.Where(k => k.StartsWith(AppSettings.RunnerPrefix, StringComparison.OrdinalIgnoreCase))
            .ToList())
        {
            info.Environment.Remove(own);
        }

        foreach (var (name, value) in settings.ForWorker)
        {
            info.Environment[name] = value;
        }

        info.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        info.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = worker.AppDirectory;
        return info;
    }

    // Twice: the worker reads its settings by the newer names, the older are the protocol's.
    private static string[] Arguments(Uri host, string workerId) =>
    [
        "--host", host.Host, "--port", $"{host.Port}", "--workerId", workerId, "--requestId", workerId, "--grpcMaxMessageLength",
        $"{int.MaxValue}",
        "--functions-uri", host.ToString(), "--functions-worker-id", workerId, "--functions-request-id", workerId,
        "--functions-grpc-max-message-length", $"{int.MaxValue}",
    ];

    private static LogLevel OutputLevel(string line) =>
        line.StartsWith(SystemLine, StringComparison.Ordinal) ? LogLevel.Debug : LogLevel.Information;

    private static LogLevel ErrorLevel(string line) =>
        line.Contains("warn", StringComparison.OrdinalIgnoreCase) ? LogLevel.Warning : LogLevel.Error;

    private void Watch(ILogger log)
    {
        process.OutputDataReceived += (_, e) => Forward(log, OutputLevel, e.Data);
        process.ErrorDataReceived += (_, e) => Forward(log, ErrorLevel, e.Data);
        process.Exited += (_, _) => Ended();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.EnableRaisingEvents = true;
    }

    private static void Forward(ILogger log, Func<string, LogLevel> level, string? line)
    {
        if (!string.IsNullOrEmpty(line))
        {
            log.Log(level(line), "{Line}", line);
        }
    }

    private void Ended()
    {
        if (exit.TrySetResult(process.ExitCode))
        {
            gone.Cancel();
        }
    }
}
