namespace Reporting.Application.Packs;

/// <summary>What came of a deletion.</summary>
public enum OrderDeletion
{
    /// <summary>It is gone.</summary>
    Done,

    /// <summary>It stays for others who ordered the same.</summary>
    TakenBack,

    /// <summary>It is still being made, and stays.</summary>
    NotMade,
}

/// <summary>Takes orders of documents: the same order is the same documents, however often it comes.</summary>
public sealed class OrderService(OrderRepository orders, OrderStore store, Queues queues)
{
    // Who asks again within a moment asks for what is being made.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Orders documents that are not ordered yet, and asks again for parts that could not be made or still wait.</summary>
    /// <param name="by">Who orders: a role's text, or <see cref="Orderer.Key"/>.</param>
    /// <returns>The order as it stands.</returns>
    public async Task<DocumentOrder> OrderAsync(OrderContent content, string by, CancellationToken cancellation)
    {
        var id = OrderIds.Of(content);
        var earlier = await orders.EarlierAsync(content, cancellation);
        await store.KeepAsync(id, content with { Before = earlier.Count > 0 ? earlier[^1] : null }, cancellation);
        await SendAsync(id, await orders.AddAsync(id, content, by, cancellation)
            ? content.Parts : await orders.TakeUpAsync(id, Patience, failedToo: true, cancellation), cancellation);
        return (await orders.FindAsync(id, cancellation))!;
    }

    /// <summary>Sends the messages of parts that have waited for too long once more.</summary>
    /// <param name="patience">How long a message may take.</param>
    public async Task SendLostAsync(string id, TimeSpan patience, CancellationToken cancellation) =>
        await SendAsync(id, await orders.TakeUpAsync(id, patience, failedToo: false, cancellation), cancellation);

    /// <summary>Asks again for the parts of an order that could not be made or still wait.</summary>
    public async Task RetryAsync(string id, CancellationToken cancellation) =>
        await SendAsync(id, await orders.TakeUpAsync(id, Patience, failedToo: true, cancellation), cancellation);

    /// <summary>Deletes an order with its documents and the names that were typed into it. Gone already is no error.</summary>
    /// <param name="by">Who deletes it, as in <see cref="OrderAsync"/>.</param>
    /// <param name="isOwn">Which of those who ordered it the deletion counts for; what others ordered as well stays for them.</param>
    public async Task<OrderDeletion> DeleteAsync(string id, string by, Func<string, bool> isOwn, CancellationToken cancellation)
    {
        var content = await store.FindAsync(id, cancellation);
        while (await orders.FindAsync(id, cancellation) is { } order)
        {
            if (!order.IsEnded) return OrderDeletion.NotMade;
            var others = order.OrderedBy.Where(o => !isOwn(o)).ToList();
            if (others.Count == 0)
            {
                await RemoveAsync(order, content, by, cancellation);
                return OrderDeletion.Done;
            }

            if (await orders.TakeBackAsync(order, others, cancellation)) return OrderDeletion.TakenBack;
        }

        return OrderDeletion.Done;
    }

    // Noted first, so that nothing goes without a trace, and the rows last, so that what is cut short can be asked for again.
    private async Task RemoveAsync(DocumentOrder order, OrderContent? content, string by, CancellationToken cancellation)
    {
        await orders.NoteDeletionAsync(order.Id, by, cancellation);
        await store.DeleteAsync(order.Id, cancellation);
        await orders.RemoveAsync(order, content, cancellation);
    }

    private Task SendAsync(string id, IEnumerable<string> parts, CancellationToken cancellation) => Task.WhenAll(
        parts.Select(p => queues.SendAsync(QueueNames.Orders, new OrderMessage(id, p), null, cancellation)));
}
