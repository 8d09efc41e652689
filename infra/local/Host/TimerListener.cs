namespace Reporting.Local.Host;

/// <summary>Runs one timer function on its schedule, in one runner at a time, never twice at once, without retry.</summary>
internal sealed class TimerListener(TimerFunction function, TimerStore store, FunctionInvoker invoker, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan MaxSleep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterStorageError = TimeSpan.FromSeconds(2);

    /// <summary>Runs until stopped; a run in flight ends at the hard stop.</summary>
    internal async Task RunAsync(CancellationToken stop, CancellationToken hardStop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var held = await TimerLock.AcquireAsync(store, stop);
                await FollowScheduleAsync(held.Lost, hardStop);
            }
            catch (OperationCanceledException)
            {
                // Stopped, or the lock was lost: then it is sought again.
            }
            catch (Exception e)
            {
                log.LogWarning("{Function}: the timer's storage failed: {Reason}", function.Name, e.Message);
                await Task.Delay(AfterStorageError, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Runs the function now, as an operator asked.</summary>
    internal async Task RunByHandAsync(CancellationToken hardStop) =>
        await InvokeAsync(function.UseMonitor ? await store.ReadAsync() ?? Unset() : null, isPastDue: false, hardStop);

    private async Task FollowScheduleAsync(CancellationToken stop, CancellationToken hardStop)
    {
        await invoker.ReadyAsync(stop);
        var stored = function.UseMonitor ? await store.ReadAsync() : null;
        var isPastDue = stored is not null && clock.GetUtcNow() > stored.Next; // what is new has missed nothing
        var status = stored ?? await FirstAsync();
        if (isPastDue || function.RunOnStartup)
        {
            status = await RunOnceAsync(status, isPastDue, hardStop);
        }

        while (true)
        {
            status = status with { Next = Next(clock.GetUtcNow()) };
            await UntilAsync(status.Next, stop);
            status = await RunOnceAsync(status, isPastDue: false, hardStop);
        }
    }

    private async Task<TimerStatus> FirstAsync()
    {
        var first = Unset();
        await SaveAsync(first);
        return first;
    }

    private async Task<TimerStatus> RunOnceAsync(TimerStatus status, bool isPastDue, CancellationToken hardStop)
    {
        var started = clock.GetUtcNow();
        await InvokeAsync(function.UseMonitor ? status : null, isPastDue, hardStop);

        // From the start: if the runner ends before it waits again, an occurrence during the run counts as missed.
        var after = new TimerStatus(started, Next(started), started);
        await SaveAsync(after);
        return after;
    }

    private Task<bool> InvokeAsync(TimerStatus? status, bool isPastDue, CancellationToken hardStop) =>
        invoker.InvokeAsync(function, new TimerRun(status, isPastDue), hardStop);

    private Task SaveAsync(TimerStatus status) => function.UseMonitor ? store.WriteAsync(status) : Task.CompletedTask;

    private TimerStatus Unset() => new(default, Next(clock.GetUtcNow()), default);

    private DateTimeOffset Next(DateTimeOffset after) =>
        new(DateTime.SpecifyKind(function.Schedule.GetNextOccurrence(after.UtcDateTime), DateTimeKind.Utc));

    private async Task UntilAsync(DateTimeOffset due, CancellationToken stop)
    {
        for (var left = due - clock.GetUtcNow(); left > TimeSpan.Zero; left = due - clock.GetUtcNow())
        {
            await Task.Delay(left < MaxSleep ? left : MaxSleep, clock, stop);
        }
    }
}
