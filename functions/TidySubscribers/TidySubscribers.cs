using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Timer: deletes the addresses of those that never confirmed, and what limits have counted.</summary>
internal static class TidySubscribers
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan Counted = TimeSpan.FromDays(2); // limits look at the day that it is

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(TidySubscribers), Handle).AsTrigger(nameof(TidySubscribers));

    private static async Task Handle(
        Invocation<TimerInfo> _, SubscriberLedger subscribers, ConfirmationCount count, TimeProvider clock, CancellationToken cancellation)
    {
        await subscribers.TidyAsync(clock.GetUtcNow() - Kept, cancellation);
        await count.TidyAsync(clock.GetUtcNow() - Counted, cancellation);
    }
}
