namespace Reporting.Functions.Subscriptions;

/// <summary>
/// Timer: deletes the addresses of those that never confirmed and what limits have counted, and finishes deletions that were cut off.
/// </summary>
public sealed class TidySubscribers(
    SubscriberRepository subscribers, ConfirmationCount count, TimeProvider clock, ILogger<SubscriberRepository> log)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan Counted = TimeSpan.FromDays(2); // limits look at the day that it is

    /// <summary>Handles the moment.</summary>
    [Function(nameof(TidySubscribers))]
    public async Task Run([TimerTrigger("%TidySchedule%")] TimerInfo timer, CancellationToken cancellation)
    {
        var (now, failures) = (clock.GetUtcNow(), new Failures(log));
        await TryAsync("subscribers", () => subscribers.TidyAsync(now - Kept, cancellation));
        await TryAsync("counted confirmations", () => count.TidyAsync(now - Counted, cancellation));
        failures.Throw();

        Task TryAsync(string what, Func<Task> tidy) =>
            failures.TryAsync($"Tidying the {what}", tidy, reason => log.TidyHasFailed(what, reason));
    }
}
