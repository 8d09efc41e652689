namespace Reporting.Local.Host;

/// <summary>Where the worker stands.</summary>
internal enum WorkerState
{
    /// <summary>Started, not yet ready.</summary>
    Starting,

    /// <summary>Ready.</summary>
    Running,

    /// <summary>Ended with exit code 0; not started again.</summary>
    Exited,

    /// <summary>Failed too often.</summary>
    Failed,
}

/// <summary>Keeps a worker running as the restart rules say.</summary>
internal sealed class WorkerSupervisor(WorkerDescription description, AppSettings settings, WorkerGate gate, LocalHostOptions options,
    ILoggerFactory logs) : IAsyncDisposable
{
    private readonly ILogger log = logs.CreateLogger("Worker");
    private readonly RestartRules rules = new(options.TimeProvider);
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<string> down = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource<Worker> ready = NewReady();
    private volatile Worker? current;
    private volatile Worker? replaced;
    private Task supervision = Task.CompletedTask;

    internal WorkerState State { get; private set; }

    /// <summary>The worker when it is ready, else null.</summary>
    internal Worker? Running => ready.Task.IsCompletedSuccessfully ? ready.Task.Result : null;

    /// <summary>Ends with the reason when no worker will run any more.</summary>
    internal Task<string> Down => down.Task;

    /// <summary>Returns the worker once it is ready.</summary>
    /// <exception cref="InvalidOperationException">It never will be; the message tells why.</exception>
    internal async Task<Worker> StartAsync(CancellationToken cancellation)
    {
        await gate.StartAsync(cancellation);
        supervision = Task.Run(SuperviseAsync, cancellation);
        var first = await Task.WhenAny(ready.Task, Down).WaitAsync(cancellation);
        return first == Down ? throw new InvalidOperationException(await Down) : await ready.Task;
    }

    /// <summary>The worker, as soon as it is ready.</summary>
    internal Task<Worker> ReadyAsync(CancellationToken cancellation) => ready.Task.WaitAsync(cancellation);

    /// <summary>Kills a worker that hangs and starts another, outside the count of errors.</summary>
    internal void Replace(Worker hung, string reason)
    {
        log.LogError("{Reason}: the worker process is killed, with every other call in flight, and started again.", reason);
        replaced = hung;
        hung.Kill();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await (current?.EndAsync() ?? Task.CompletedTask);
        await supervision;
        await gate.DisposeAsync();
    }

    private static TaskCompletionSource<Worker> NewReady() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task SuperviseAsync()
    {
        try
        {
            while (!stopping.IsCancellationRequested && await RunOnceAsync())
            {
                log.LogWarning("The worker is started again.");
            }
        }
        catch (Exception e)
        {
            State = WorkerState.Failed;
            down.TrySetResult($"The worker {description.Executable} could not be started: {e.Message}");
        }
    }

    private async Task<bool> RunOnceAsync()
    {
        State = WorkerState.Starting;
        await using var worker = Worker.Start(description, settings, gate, logs);
        current = worker;
        var exitCode = await LiveAsync(worker);
        ready = ready.Task.IsCompleted ? NewReady() : ready;
        worker.Abandon(); // only now: what is tried again must not go to this worker
        return !stopping.IsCancellationRequested && Continues(worker, exitCode);
    }

    private async Task<int> LiveAsync(Worker worker)
    {
        if (!stopping.IsCancellationRequested && await worker.BecomesReadyAsync())
        {
            State = WorkerState.Running;
            ready.SetResult(worker);
        }
        else
        {
            worker.Kill();
        }

        return await worker.Exit;
    }

    private bool Continues(Worker worker, int exitCode)
    {
        log.LogWarning("The worker process {Id} ended with exit code {ExitCode}.", worker.Id, exitCode);
        var next = !options.RunsByItself ? AfterExit.StayDown : replaced == worker ? AfterExit.Restart : rules.Decide(exitCode);
        if (next != AfterExit.Restart)
        {
            StayDown(next, exitCode);
        }

        return next == AfterExit.Restart;
    }

    private void StayDown(AfterExit decision, int exitCode)
    {
        State = decision == AfterExit.StayDown ? WorkerState.Exited : WorkerState.Failed;
        down.SetResult(decision == AfterExit.StayDown
            ? "The worker ended with exit code 0 and is not started again."
            : $"The worker failed for the third time, last with exit code {exitCode}: the host stops.");
    }
}
