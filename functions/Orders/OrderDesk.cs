using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Takes orders of documents: the same order is the same documents, however often it comes.</summary>
internal sealed class OrderDesk(OrderLedger orders, OrderStore store, Queues queues)
{
    /// <summary>Orders documents that are not ordered yet, and asks again for parts that could not be made.</summary>
    /// <returns>The order as it stands.</returns>
    public async Task<DocumentOrder> OrderAsync(OrderContent content, CancellationToken cancellation)
    {
        var id = OrderIds.Of(content);
        var earlier = await orders.EarlierAsync(content, cancellation);
        await store.KeepAsync(id, content with { Before = earlier.Count > 0 ? earlier[^1] : null }, cancellation);
        if (await orders.AddAsync(id, content, cancellation)) await SendAsync(id, content.Parts, cancellation);
        else await AskAgainAsync(id, cancellation);
        return (await orders.FindAsync(id, cancellation))!;
    }

    /// <summary>Sends the messages of parts.</summary>
    public Task SendAsync(string id, IEnumerable<string> parts, CancellationToken cancellation) => Task.WhenAll(
        parts.Select(p => queues.SendAsync(QueueNames.Orders, new OrderMessage(id, p), null, cancellation)));

    private async Task AskAgainAsync(string id, CancellationToken cancellation)
    {
        var order = (await orders.FindAsync(id, cancellation))!;
        var failed = order.Parts.Where(p => p.State == OrderPartState.Failed).Select(p => p.Name).ToList();
        if (failed.Count == 0) return;
        foreach (var part in failed) await orders.MarkAsync(id, part, OrderPartState.Waiting, cancellation);
        await orders.SettleAsync(id, cancellation);
        await SendAsync(id, failed, cancellation);
    }
}
