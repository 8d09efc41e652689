using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Timer: deletes the addresses of those that never confirmed and what limits have counted, and finishes deletions that were cut off.</summary>
internal static class TidySubscribers
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan Counted = TimeSpan.FromDays(2); // limits look at the day that it is

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(TidySubscribers), Handle).AsTrigger(nameof(TidySubscribers));

    private static async Task Handle(
        Invocation<TimerInfo> _, SubscriberLedger subscribers, ConfirmationCount count, TimeProvider clock, ILogger<SubscriberLedger> log,
        CancellationToken cancellation)
    {
        var (now, failures) = (clock.GetUtcNow(), new Failures(log));
        await TryAsync("subscribers", () => subscribers.TidyAsync(now - Kept, cancellation));
        await TryAsync("counted confirmations", () => count.TidyAsync(now - Counted, cancellation));
        failures.Throw();

        Task TryAsync(string what, Func<Task> tidy) => failures.TryAsync($"Tidying the {what}", tidy, reason => log.TidyHasFailed(what, reason));
    }
}
