namespace Reporting.Local.Host;

/// <summary>Where the handler stands.</summary>
internal enum HandlerState
{
    /// <summary>Started, not yet answering.</summary>
    Starting,

    /// <summary>Answering.</summary>
    Running,

    /// <summary>Ended with exit code 0; not started again.</summary>
    Exited,

    /// <summary>Failed too often.</summary>
    Failed,
}

/// <summary>Keeps a handler running as the restart rules say.</summary>
internal sealed class HandlerSupervisor(HandlerDescription description, AppSettings settings, TimeProvider clock, ILogger log) : IAsyncDisposable
{
    private readonly RestartRules rules = new(clock);
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<string> down = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource<HandlerProcess> ready = NewReady();
    private volatile HandlerProcess? current;
    private volatile HandlerProcess? replaced;
    private Task supervision = Task.CompletedTask;

    internal HandlerState State { get; private set; }

    /// <summary>The handler when it answers, else null.</summary>
    internal HandlerProcess? Running => ready.Task.IsCompletedSuccessfully ? ready.Task.Result : null;

    /// <summary>Ends with the reason when no handler will run any more.</summary>
    internal Task<string> Down => down.Task;

    /// <summary>Returns once the handler answers.</summary>
    /// <exception cref="InvalidOperationException">It never will; the message tells why.</exception>
    internal async Task StartAsync(CancellationToken cancellation)
    {
        supervision = Task.Run(SuperviseAsync, cancellation);
        var first = await Task.WhenAny(ready.Task, Down).WaitAsync(cancellation);
        if (first == Down)
        {
            throw new InvalidOperationException(await Down);
        }
    }

    /// <summary>The handler, as soon as it answers.</summary>
    internal Task<HandlerProcess> ReadyAsync(CancellationToken cancellation) => ready.Task.WaitAsync(cancellation);

    /// <summary>Kills a handler that hangs and starts another, outside the count of errors.</summary>
    internal void Replace(HandlerProcess hung, string reason)
    {
        log.LogError("{Reason}: the handler process is killed, with every other call in flight, and started again.", reason);
        replaced = hung;
        hung.Kill();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        current?.Kill();
        await supervision;
    }

    private static TaskCompletionSource<HandlerProcess> NewReady() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task SuperviseAsync()
    {
        try
        {
            while (!stopping.IsCancellationRequested && await RunOnceAsync())
            {
                log.LogWarning("The handler is started again.");
            }
        }
        catch (Exception e)
        {
            State = HandlerState.Failed;
            down.TrySetResult($"The handler {description.Executable} could not be started: {e.Message}");
        }
    }

    private async Task<bool> RunOnceAsync()
    {
        State = HandlerState.Starting;
        await using var process = HandlerProcess.Start(description, settings, log);
        current = process;
        var exitCode = await LiveAsync(process);
        ready = ready.Task.IsCompleted ? NewReady() : ready;
        return !stopping.IsCancellationRequested && Continues(process, exitCode);
    }

    private async Task<int> LiveAsync(HandlerProcess process)
    {
        if (stopping.IsCancellationRequested)
        {
            process.Kill();
        }
        else if (await process.BecomesReadyAsync())
        {
            State = HandlerState.Running;
            ready.SetResult(process);
        }
        else
        {
            process.Kill();
        }

        return await process.Exit;
    }

    private bool Continues(HandlerProcess process, int exitCode)
    {
        log.LogWarning("The handler process {Id} ended with exit code {ExitCode}.", process.Id, exitCode);
        var next = replaced == process ? AfterExit.Restart : rules.Decide(exitCode);
        if (next != AfterExit.Restart)
        {
            StayDown(next, exitCode);
        }

        return next == AfterExit.Restart;
    }

    private void StayDown(AfterExit decision, int exitCode)
    {
        State = decision == AfterExit.StayDown ? HandlerState.Exited : HandlerState.Failed;
        down.SetResult(decision == AfterExit.StayDown
            ? "The handler ended with exit code 0 and is not started again."
            : $"The handler failed for the third time, last with exit code {exitCode}: the host stops.");
    }
}
