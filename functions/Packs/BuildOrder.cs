namespace Reporting.Functions.Packs;

/// <summary>Queue <c>orders</c>: makes one part of an order.</summary>
public sealed class BuildOrder(OrderBuilder builder)
{
    /// <summary>Handles a message.</summary>
    [Function(nameof(BuildOrder))]
    public Task Run([QueueTrigger(QueueNames.Orders)] string message, CancellationToken cancellation) =>
        builder.BuildAsync(QueueMessage.Read<OrderMessage>(message), cancellation);
}
