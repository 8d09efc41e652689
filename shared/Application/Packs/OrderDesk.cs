using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Application.Packs;

/// <summary>Takes orders of documents: the same order is the same documents, however often it comes.</summary>
public sealed class OrderDesk(OrderLedger orders, OrderStore store, Queues queues)
{
    // Who asks again within a moment asks for what is being made.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Orders documents that are not ordered yet, and asks again for parts that could not be made or still wait.</summary>
    /// <returns>The order as it stands.</returns>
    public async Task<DocumentOrder> OrderAsync(OrderContent content, CancellationToken cancellation)
    {
        var id = OrderIds.Of(content);
        var earlier = await orders.EarlierAsync(content, cancellation);
        await store.KeepAsync(id, content with { Before = earlier.Count > 0 ? earlier[^1] : null }, cancellation);
        await SendAsync(id, await orders.AddAsync(id, content, cancellation)
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

    /// <summary>Deletes a meeting pack with its documents and the names that were typed into its order. Gone already is no mistake.</summary>
    /// <returns>False when it is still being made and stays.</returns>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellation)
    {
        var content = await store.FindAsync(id, cancellation);
        if (content is { Report: not null } || await orders.FindAsync(id, cancellation) is not { } order) return true;
        if (!order.IsEnded) return false;
        await store.DeleteAsync(id, cancellation);
        // Last, so that what is cut short here can be asked for again.
        await orders.RemoveAsync(order, content, cancellation);
        return true;
    }

    private Task SendAsync(string id, IEnumerable<string> parts, CancellationToken cancellation) => Task.WhenAll(
        parts.Select(p => queues.SendAsync(QueueNames.Orders, new OrderMessage(id, p), null, cancellation)));
}
