using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Timer: deletes the addresses of those that never confirmed.</summary>
internal static class TidySubscribers
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(TidySubscribers), Handle).AsTrigger(nameof(TidySubscribers));

    private static async Task Handle(
        Invocation<TimerInfo> _, SubscriberLedger subscribers, ConfirmationCount count, TimeProvider clock, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - Kept;
        await subscribers.TidyAsync(before, cancellation);
        await count.TidyAsync(before, cancellation);
    }
}
