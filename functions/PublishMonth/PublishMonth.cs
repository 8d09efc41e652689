using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Queue <c>publish</c>: makes a month public when no area is left to do.</summary>
internal static class PublishMonth
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(PublishMonth),
        (Invocation<PublishMessage> call, MonthPublisher publisher, CancellationToken cancellation) =>
            publisher.PublishAsync(call.Message, cancellation)).AsTrigger(nameof(PublishMonth));
}
