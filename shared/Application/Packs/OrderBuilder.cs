namespace Reporting.Application.Packs;

/// <summary>Makes the parts of orders, and the file that holds them all when none is left to make.</summary>
public sealed class OrderBuilder(OrderRepository orders, OrderStore store, OrderDocuments documents, OrderZip zip)
{
    /// <summary>Does what a message asks. A part that is made or given up is left alone: the message is a duplicate.</summary>
    public async Task BuildAsync(OrderMessage message, CancellationToken cancellation)
    {
        var (id, part) = message;
        if (await orders.IsWaitingAsync(id, part, cancellation))
        {
            try
            {
                await MakeAsync(id, part, cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await orders.NoteAsync(id, part, failure.Message, CancellationToken.None);
                throw;
            }
        }

        await FinishAsync(id, cancellation);
    }

    /// <summary>Ends an order of which no part waits; may run many times.</summary>
    public async Task FinishAsync(string id, CancellationToken cancellation)
    {
        if (await orders.FindAsync(id, cancellation) is not { IsEnded: false } order) return;
        while (order is not null && order.Count(OrderPartState.Waiting) == 0)
        {
            if (order.End != OrderState.Failed) await zip.WriteAsync(order, await store.ContentAsync(id, cancellation), cancellation);
            if (await orders.EndAsync(order, cancellation)) return;
            // Somebody else ended it or took parts up meanwhile: the file may be older than theirs.
            order = await orders.FindAsync(id, cancellation);
        }
    }

    private async Task MakeAsync(string id, string part, CancellationToken cancellation)
    {
        var content = await store.ContentAsync(id, cancellation);
        await Task.WhenAll((await documents.OfAsync(content, part, cancellation)).Select(d => store.WriteAsync(
            id, d.File, OrderFiles.ContentTypes[Path.GetExtension(d.File).TrimStart('.')], d.Bytes, cancellation)));
        await orders.MadeAsync(id, part, cancellation);
    }
}
