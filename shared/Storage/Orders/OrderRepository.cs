using Azure;
using Azure.Data.Tables;

namespace Reporting.Storage.Orders;

/// <summary>
/// The orders of documents and how far they have come. An order and its parts lie in one partition, so that they are
/// written together; a row among the open ones is written before, so that no order can wait unseen.
/// </summary>
public sealed class OrderRepository(StorageAccount account, TimeProvider clock)
{
    /// <summary>The most parts an order may have: it is written in one batch.</summary>
    public const int MaxParts = TableBatches.MaxChanges - 1;

    private const string Open = "open";
    private const int MaxErrorLength = 2_000;
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Orders);

    /// <summary>An order, or null.</summary>
    public async Task<DocumentOrder?> FindAsync(string id, CancellationToken cancellation) =>
        await RowsAsync(id, cancellation) is ({ } order, var parts) ? OrderRow.Read(order, parts) : null;

    /// <summary>All meeting packs that were ordered, newest first.</summary>
    public async Task<IReadOnlyList<ListedOrder>> PacksAsync(CancellationToken cancellation) =>
        [.. (await table.RowsAsync<OrderRow>(TableFilter.Of($"RowKey eq {OrderRow.Key}"), cancellation: cancellation)
            .Where(r => r.Areas is not null).Select(OrderRow.ReadListed).ToListAsync(cancellation))
            .OrderByDescending(o => o.Ordered).ThenBy(o => o.Id, StringComparer.Ordinal)];

    /// <summary>All reports that were ordered, newest first.</summary>
    public async Task<IReadOnlyList<ListedReport>> ReportsAsync(CancellationToken cancellation) =>
        [.. (await table.RowsAsync<OrderRow>(TableFilter.Of($"RowKey eq {OrderRow.Key}"), cancellation: cancellation)
            .Where(r => r.Report is not null).Select(OrderRow.ReadReport).ToListAsync(cancellation))
            .OrderByDescending(o => o.Ordered).ThenBy(o => o.Id, StringComparer.Ordinal)];

    /// <summary>The ids of the reports that are made and whose rows do not say what they are, as those of before; and when they were ordered.</summary>
    public async Task<IReadOnlyList<(string Id, DateTimeOffset Ordered)>> UnnamedReportsAsync(CancellationToken cancellation) =>
        await table.RowsAsync<OrderRow>(TableFilter.Of($"RowKey eq {OrderRow.Key}"), cancellation: cancellation)
            .Where(r => r is { Areas: null, Report: null, State: nameof(OrderState.Done), Ordered: not null })
            .Select(r => (r.PartitionKey, r.Ordered!.Value)).ToListAsync(cancellation);

    /// <summary>The deletions of meeting packs, newest first.</summary>
    public async Task<IReadOnlyList<DeletedOrder>> DeletedAsync(CancellationToken cancellation) =>
        [.. (await table.RowsAsync<DeletedOrderRow>(TableFilter.RowPrefix(DeletedOrderRow.Prefix), cancellation: cancellation)
            .Where(r => r.Report is null).Select(DeletedOrderRow.Read).ToListAsync(cancellation))
            .OrderByDescending(o => o.Deleted).ThenBy(o => o.Id, StringComparer.Ordinal)];

    /// <summary>The last deletion of an order; null when it never was deleted.</summary>
    public async Task<DeletedOrder?> LastDeletionAsync(string id, CancellationToken cancellation) => !OrderIds.IsId(id) ? null
        : await table.RowsAsync<DeletedOrderRow>(
            TableFilter.Partition(id).And(TableFilter.RowPrefix(DeletedOrderRow.Prefix)), cancellation: cancellation)
            .Select(DeletedOrderRow.Read).LastOrDefaultAsync(cancellation);

    /// <summary>Writes an order down, with who orders it; false when it is there already.</summary>
    /// <param name="by">A role's text, or <c>key</c>.</param>
    public async Task<bool> AddAsync(string id, OrderContent content, string by, CancellationToken cancellation)
    {
        await table.PutAsync(OpenRow(id), cancellation);
        await table.PutAsync(new KeyRow { PartitionKey = Same(content), RowKey = Number(content.Revision) }, cancellation);
        try
        {
            await table.SubmitAsync(
                [TableChange.Add(OrderRow.Write(id, content, by, clock.GetUtcNow())),
                    .. content.Parts.Select(p => TableChange.Add(OrderPartRow.Write(id, NewPart(p))))], cancellation);
            return true;
        }
        catch (TableTransactionFailedException taken) when (taken.Status == 409)
        {
            await OrderedByAsync(id, by, cancellation);
            return false;
        }
    }

    /// <summary>Notes that only some of those who ordered the same still want it.</summary>
    /// <param name="order">The order as it was read.</param>
    /// <returns>False when it was changed since, and is to be read again.</returns>
    public Task<bool> TakeBackAsync(DocumentOrder order, IEnumerable<string> others, CancellationToken cancellation) =>
        table.TryMergeAsync(OrderRow.Write(order.Id, others), new ETag(order.Version), cancellation);

    /// <summary>
    /// Notes that an order is about to be deleted. What is cut short and asked for again is one deletion, and ordering anew makes
    /// another.
    /// </summary>
    /// <param name="by">As in <see cref="AddAsync"/>.</param>
    public async Task NoteDeletionAsync(string id, string by, CancellationToken cancellation)
    {
        if (await table.GetOrNullAsync<OrderRow>(id, OrderRow.Key, cancellation) is { } order)
            await table.PutAsync(DeletedOrderRow.Write(order, clock.GetUtcNow(), by), cancellation);
    }

    /// <summary>The revisions of the month before one that the same was ordered for, oldest first.</summary>
    public async Task<IReadOnlyList<int>> EarlierAsync(OrderContent content, CancellationToken cancellation) =>
        await table.RowsAsync<KeyRow>(TableFilter.Partition(Same(content)).And(TableFilter.RowBefore(Number(content.Revision))),
            cancellation: cancellation)
            .Select(r => int.Parse(r.RowKey, System.Globalization.CultureInfo.InvariantCulture)).ToListAsync(cancellation);

    /// <summary>Whether a part is still to be made; when not, its message is a duplicate.</summary>
    public async Task<bool> IsWaitingAsync(string id, string part, CancellationToken cancellation) =>
        OrderIds.IsId(id) && await table.GetOrNullAsync<OrderPartRow>(id, OrderPartRow.Prefix + part, cancellation) is { } row
            && OrderPartRow.Read(row).State == OrderPartState.Waiting;

    /// <summary>Notes what went wrong with a part that waits; it stays to be made.</summary>
    public Task NoteAsync(string id, string part, string error, CancellationToken cancellation) =>
        ChangeAsync(id, part, p => p with { Error = error.Length > MaxErrorLength ? error[..MaxErrorLength] : error }, cancellation);

    /// <summary>Notes that a part that waits is made.</summary>
    public Task MadeAsync(string id, string part, CancellationToken cancellation) =>
        ChangeAsync(id, part, p => p with { State = OrderPartState.Done, Error = null }, cancellation);

    /// <summary>Notes that a part that waits is given up, with the error that was noted last.</summary>
    public Task GiveUpAsync(string id, string part, CancellationToken cancellation) =>
        ChangeAsync(id, part, p => p with { State = OrderPartState.Failed }, cancellation);

    /// <summary>
    /// Takes up parts whose messages are to be sent again: those that have waited for longer than a time, and those that
    /// failed when they are asked for again. The order is building again in the same write.
    /// </summary>
    /// <returns>The names of the parts to send messages for.</returns>
    public async Task<IReadOnlyList<string>> TakeUpAsync(string id, TimeSpan patience, bool failedToo, CancellationToken cancellation)
    {
        while (true)
        {
            var (order, parts) = await RowsAsync(id, cancellation);
            var due = parts.Where(r => IsDue(OrderPartRow.Read(r), patience, failedToo)).ToList();
            if (order is null || due.Count == 0) return [];
            await table.PutAsync(OpenRow(id), cancellation);
            if (await TryAsync([Building(order), .. due.Select(Waiting)], cancellation))
                return [.. due.Select(r => OrderPartRow.Read(r).Name)];
        }
    }

    /// <summary>Ends an order of which no part waits.</summary>
    /// <param name="order">The order as it was read.</param>
    /// <returns>False when it was changed since, and is to be read again.</returns>
    public async Task<bool> EndAsync(DocumentOrder order, CancellationToken cancellation)
    {
        // Seen before the order ends: whoever takes parts up afterwards writes the open row anew, and that one stays.
        var open = await table.GetOrNullAsync<KeyRow>(Open, order.Id, cancellation);
        if (!await table.TryMergeAsync(OrderRow.Write(order.Id, order.End), new ETag(order.Version), cancellation)) return false;
        if (open is not null) await table.TryDeleteAsync(Open, order.Id, open.ETag, cancellation);
        return true;
    }

    /// <summary>The orders that have not ended.</summary>
    public async IAsyncEnumerable<DocumentOrder> OpenAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in table.RowsAsync<KeyRow>(TableFilter.Partition(Open), cancellation: cancellation))
        {
            if (await FindAsync(row.RowKey, cancellation) is { IsEnded: false } order) yield return order;
            // Not at once, as the row is written before the order it stands for.
            else if (clock.GetUtcNow() - row.Timestamp > TimeSpan.FromHours(1))
                await table.TryDeleteAsync(Open, row.RowKey, row.ETag, cancellation);
        }
    }

    /// <summary>Removes an order.</summary>
    /// <param name="content">What it was made of; null when that is gone already.</param>
    public async Task RemoveAsync(DocumentOrder order, OrderContent? content, CancellationToken cancellation)
    {
        if (content is not null) await table.TryDeleteAsync(Same(content), Number(content.Revision), cancellation: cancellation);
        await TryAsync([TableChange.Delete(order.Id, OrderRow.Key),
            .. order.Parts.Select(p => TableChange.Delete(order.Id, OrderPartRow.Prefix + p.Name))], cancellation);
    }

    // In one query, so that the parts are those of the order as it is read.
    private async Task<(OrderRow? Order, IReadOnlyList<OrderPartRow> Parts)> RowsAsync(string id, CancellationToken cancellation)
    {
        if (!OrderIds.IsId(id)) return (null, []);
        var rows = await table.RowsAsync(TableFilter.Partition(id), cancellation: cancellation).ToListAsync(cancellation);
        return (rows.Find(r => r.RowKey == OrderRow.Key)?.As<OrderRow>(),
            [.. rows.Where(r => r.RowKey.StartsWith(OrderPartRow.Prefix, StringComparison.Ordinal)).Select(r => r.As<OrderPartRow>())]);
    }

    private async Task OrderedByAsync(string id, string by, CancellationToken cancellation)
    {
        while (await table.GetOrNullAsync<OrderRow>(id, OrderRow.Key, cancellation) is { } row
            && OrderRow.OrderersOf(row) is var known && !known.Contains(by))
            if (await table.TryMergeAsync(OrderRow.Write(id, known.Append(by)), row.ETag, cancellation)) return;
    }

    // Only what waits is changed, and only as it was read: what somebody else ended meanwhile stays as it is.
    private async Task ChangeAsync(string id, string part, Func<OrderPart, OrderPart> change, CancellationToken cancellation)
    {
        while (await table.GetOrNullAsync<OrderPartRow>(id, OrderPartRow.Prefix + part, cancellation) is { } row
            && OrderPartRow.Read(row) is { State: OrderPartState.Waiting } waiting)
        {
            var changed = OrderPartRow.Write(id, change(waiting) with { Changed = clock.GetUtcNow() });
            if (await table.TryReplaceAsync(changed, row.ETag, cancellation)) return;
        }
    }

    // False when any of the rows is another than the one that was read, or gone.
    private async Task<bool> TryAsync(IReadOnlyList<TableTransactionAction> operations, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitAsync(operations, cancellation);
            return true;
        }
        catch (TableTransactionFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    private bool IsDue(OrderPart part, TimeSpan patience, bool failedToo) =>
        part.State == OrderPartState.Waiting ? clock.GetUtcNow() - part.Changed > patience : failedToo
            && part.State == OrderPartState.Failed;

    private static TableTransactionAction Building(OrderRow order) =>
        TableChange.Merge(OrderRow.Write(order.PartitionKey, OrderState.Building), order.ETag);

    private TableTransactionAction Waiting(OrderPartRow part) =>
        TableChange.Replace(OrderPartRow.Write(part.PartitionKey, NewPart(OrderPartRow.Read(part).Name)), part.ETag);

    private OrderPart NewPart(string name) => new(name, OrderPartState.Waiting, null, clock.GetUtcNow());

    private static KeyRow OpenRow(string id) => new() { PartitionKey = Open, RowKey = id };

    private static string Same(OrderContent content) => "same|" + OrderIds.OfSame(content);

    private static string Number(int revision) => RunRow.Key(revision);
}
