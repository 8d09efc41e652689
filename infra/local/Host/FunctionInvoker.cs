using Reporting.Local.Host.Rpc;

namespace Reporting.Local.Host;

/// <summary>Runs functions in the worker, each no longer than functionTimeout.</summary>
/// <param name="cancelWithin">How long a function whose time is up has to end by itself, before its worker is replaced.</param>
internal sealed class FunctionInvoker(WorkerSupervisor supervisor, FunctionCounts counts, TimeSpan functionTimeout, TimeSpan cancelWithin,
    ILogger log)
{
    /// <summary>Raised after a success: the function may have put messages on any queue.</summary>
    internal event Action? Succeeded;

    /// <summary>Returns once there is a worker that functions run in.</summary>
    internal Task ReadyAsync(CancellationToken cancellation) => supervisor.ReadyAsync(cancellation);

    /// <summary>Runs a queue function. False when it failed, timed out or was stopped.</summary>
    internal Task<bool> InvokeAsync(QueueFunction function, QueuedMessage message, CancellationToken stop) =>
        InvokeAsync(function.Name, InvocationData.Queue(function, message), stop);

    /// <summary>Runs a timer function. False when it failed, timed out or was stopped.</summary>
    internal Task<bool> InvokeAsync(TimerFunction function, TimerRun run, CancellationToken stop) =>
        InvokeAsync(function.Name, InvocationData.Timer(function, run), stop);

    /// <summary>Runs a function in this worker. False when it failed, timed out or was stopped.</summary>
    /// <param name="mayChange">Whether its success may mean new messages.</param>
    internal async Task<bool> InvokeAsync(Worker worker, string function, InvocationRequest request, bool mayChange, CancellationToken stop)
    {
        counts.Begin(function);
        var succeeded = false;
        try
        {
            succeeded = await CallAsync(worker, function, request, stop);
        }
        catch (IOException e)
        {
            log.LogError("{Function} failed: the worker did not answer ({Reason}).", function, e.Message);
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("{Function} was cancelled: its caller left, or the host stops.", function);
        }
        finally
        {
            counts.End(function, succeeded);
        }

        if (succeeded && mayChange)
        {
            Succeeded?.Invoke();
        }

        return succeeded;
    }

    private async Task<bool> InvokeAsync(string function, InvocationRequest request, CancellationToken stop)
    {
        try
        {
            return await InvokeAsync(await supervisor.ReadyAsync(stop), function, request, mayChange: true, stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> CallAsync(Worker worker, string function, InvocationRequest request, CancellationToken stop)
    {
        var running = worker.InvokeAsync(function, request);
        try
        {
            return Judge(function, await running.WaitAsync(functionTimeout, stop));
        }
        catch (OperationCanceledException)
        {
            worker.Cancel(request.InvocationId);
            throw;
        }
        catch (TimeoutException)
        {
            worker.Cancel(request.InvocationId);
            await TimedOutAsync(worker, running, $"{function} ran longer than functionTimeout {functionTimeout}", stop);
            return false;
        }
    }

    // The function is over only when it ended or its worker did: a message given back before would run twice at once.
    private async Task TimedOutAsync(Worker worker, Task<StatusResult> running, string reason, CancellationToken stop)
    {
        log.LogError("{Reason}: it is cancelled.", reason);
        if (await Task.WhenAny(running, Task.Delay(cancelWithin, stop)) != running)
        {
            supervisor.Replace(worker, reason);
            await running;
        }
    }

    private bool Judge(string function, StatusResult result)
    {
        var succeeded = result.Status == StatusResult.Types.Status.Success;
        if (!succeeded)
        {
            log.LogError("{Function} failed: {Reason}", function, result.Exception?.Message ?? result.Status.ToString());
        }

        return succeeded;
    }
}
