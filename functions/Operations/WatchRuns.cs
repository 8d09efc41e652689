namespace Reporting.Functions.Operations;

/// <summary>Timer: sees to it that no run waits for ever.</summary>
public sealed class WatchRuns(RunWatcher watcher)
{
    /// <summary>Handles the moment.</summary>
    [Function(nameof(WatchRuns))]
    public Task Run([TimerTrigger("%WatchSchedule%")] TimerInfo timer, CancellationToken cancellation) =>
        watcher.WatchAsync(cancellation);
}
