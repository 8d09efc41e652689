using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Queue <c>orders</c>: makes one part of an order.</summary>
internal static class BuildOrder
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(BuildOrder),
        (Invocation<OrderMessage> call, OrderBuilder builder, CancellationToken cancellation) =>
            builder.BuildAsync(call.Message, cancellation)).AsTrigger(nameof(BuildOrder));
}
