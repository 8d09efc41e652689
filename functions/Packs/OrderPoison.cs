namespace Reporting.Functions.Packs;

/// <summary>Queue <c>orders-poison</c>: a part that failed every time is given up, so that the rest of its order is delivered.</summary>
public sealed class OrderPoison(OrderRepository orders, OrderBuilder builder, PoisonRecorder recorder)
{
    /// <summary>Handles a message.</summary>
    [Function(nameof(OrderPoison))]
    public async Task Run([QueueTrigger(QueueNames.Orders + "-poison")] string text, CancellationToken cancellation)
    {
        if (await recorder.TakeAsync<OrderMessage>(QueueNames.Orders, text, cancellation) is not { } message) return;
        if (await orders.FindAsync(message.Order, cancellation) is null) return;
        await orders.GiveUpAsync(message.Order, message.Part, cancellation);
        await builder.FinishAsync(message.Order, cancellation);
    }
}
