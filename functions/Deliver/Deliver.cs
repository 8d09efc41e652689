using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Queue <c>deliver</c>: sends one mail.</summary>
internal static class Deliver
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(Deliver),
        (Invocation<DeliverMessage> call, Deliverer deliverer, CancellationToken cancellation) =>
            deliverer.DeliverAsync(call.Message, cancellation)).AsTrigger(nameof(Deliver));
}
