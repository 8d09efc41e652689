using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Queue <c>deliver-poison</c>: a mail of which every try broke off is given up.</summary>
internal static class DeliverPoison
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(DeliverPoison),
        async (Invocation<string> call, DeliveryLedger deliveries, PoisonKeeper keeper, CancellationToken cancellation) =>
        {
            if (await keeper.TakeAsync<DeliverMessage>(QueueNames.Deliver, call.Message, cancellation) is not { } message) return;
            if (await deliveries.FindAsync(message.Batch, message.Delivery, cancellation) is not { } delivery) return;
            if (Deliveries.IsEnded(delivery.State)) return;
            var reason = delivery.Error ?? "It broke off every time it was tried; the log tells why.";
            await deliveries.EndAsync(delivery, DeliveryState.Failed, reason, cancellation);
        }).AsTrigger(nameof(DeliverPoison));
}
