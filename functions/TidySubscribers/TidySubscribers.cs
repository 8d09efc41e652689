using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Timer: deletes the addresses of those that never confirmed, and finishes deletions that were cut off.</summary>
internal static class TidySubscribers
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(TidySubscribers), Handle).AsTrigger(nameof(TidySubscribers));

    private static async Task Handle(
        Invocation<TimerInfo> _, SubscriberLedger subscribers, ConfirmationCount count, TimeProvider clock, ILogger<SubscriberLedger> log,
        CancellationToken cancellation)
    {
        var (before, failures) = (clock.GetUtcNow() - Kept, new Failures(log));
        await TryAsync("subscribers", () => subscribers.TidyAsync(before, cancellation));
        await TryAsync("counted confirmations", () => count.TidyAsync(before, cancellation));
        failures.Throw();

        Task TryAsync(string what, Func<Task> tidy) => failures.TryAsync($"Tidying the {what}", tidy, reason => log.TidyHasFailed(what, reason));
    }
}
