namespace Reporting.Local.Host;

/// <summary>Runs queue and timer functions in the app's process.</summary>
internal interface IFunctionInvoker
{
    /// <summary>Returns once there is a process that functions run in.</summary>
    Task ReadyAsync(CancellationToken cancellation);

    /// <summary>Runs a queue function. False when it failed, timed out or was stopped.</summary>
    Task<bool> InvokeAsync(QueueFunction function, QueuedMessage message, CancellationToken stop);

    /// <summary>Runs a timer function. False when it failed, timed out or was stopped.</summary>
    Task<bool> InvokeAsync(TimerFunction function, TimerRun run, CancellationToken stop);
}
