using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Queue <c>orders-poison</c>: a part that failed every time is given up, so that the rest of its order is delivered.</summary>
internal static class OrderPoison
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(OrderPoison), async (
        Invocation<string> call, OrderLedger orders, OrderBuilder builder, PoisonKeeper keeper, CancellationToken cancellation) =>
    {
        if (await keeper.TakeAsync<OrderMessage>(QueueNames.Orders, call.Message, cancellation) is not { } message) return;
        if (await orders.FindAsync(message.Order, cancellation) is null) return;
        await orders.GiveUpAsync(message.Order, message.Part, cancellation);
        await builder.FinishAsync(message.Order, cancellation);
    }).AsTrigger(nameof(OrderPoison));
}
