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
    private const string Order = "order";
    private const string Part = "part|";
    private const string Deleted = "deleted|";
    private const int MaxErrorLength = 2_000;
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Orders);

    /// <summary>An order, or null.</summary>
    public async Task<DocumentOrder?> FindAsync(string id, CancellationToken cancellation) =>
        await RowsAsync(id, cancellation) is ({ } order, var parts) ? Read(order, parts) : null;

    /// <summary>All meeting packs that were ordered, newest first.</summary>
    public async Task<IReadOnlyList<ListedOrder>> PacksAsync(CancellationToken cancellation) =>
        [.. (await table.RowsAsync(TableFilter.Of($"RowKey eq {Order}"), cancellation: cancellation)
            .Where(r => r.GetString("Areas") is not null)
            .Select(ReadListed).ToListAsync(cancellation)).OrderByDescending(o => o.Ordered).ThenBy(o => o.Id, StringComparer.Ordinal)];

    /// <summary>The deletions of meeting packs, newest first.</summary>
    public async Task<IReadOnlyList<DeletedOrder>> DeletedAsync(CancellationToken cancellation) =>
        [.. (await table.RowsAsync(TableFilter.RowPrefix(Deleted), cancellation: cancellation).Select(ReadDeleted)
            .ToListAsync(cancellation))
            .OrderByDescending(o => o.Deleted).ThenBy(o => o.Id, StringComparer.Ordinal)];

    /// <summary>The last deletion of an order; null when it never was deleted.</summary>
    public async Task<DeletedOrder?> LastDeletionAsync(string id, CancellationToken cancellation) => !OrderIds.IsId(id) ? null
        : await table.RowsAsync(TableFilter.Partition(id).And(TableFilter.RowPrefix(Deleted)), cancellation: cancellation)
            .Select(ReadDeleted).LastOrDefaultAsync(cancellation);

    /// <summary>Writes an order down, with who orders it; false when it is there already.</summary>
    /// <param name="by">A role's text, or <c>key</c>.</param>
    public async Task<bool> AddAsync(string id, OrderContent content, string by, CancellationToken cancellation)
    {
        await table.PutAsync(new TableEntity(Open, id), cancellation);
        await table.PutAsync(new TableEntity(Same(content), Number(content.Revision)), cancellation);
        try
        {
            await table.SubmitAsync(
                [TableChange.Add(OrderRow(id, content, by, clock.GetUtcNow())),
                    .. content.Parts.Select(p => TableChange.Add(PartRow(id, NewPart(p))))], cancellation);
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
        table.TryMergeAsync(OrderedBy(order.Id, others), new ETag(order.Version), cancellation);

    /// <summary>
    /// Notes that an order is about to be deleted. What is cut short and asked for again is one deletion, and ordering anew makes
    /// another.
    /// </summary>
    /// <param name="by">As in <see cref="AddAsync"/>.</param>
    public async Task NoteDeletionAsync(string id, string by, CancellationToken cancellation)
    {
        if (await table.GetOrNullAsync(id, Order, cancellation) is not { } order) return;
        var row =
            new TableEntity(id,
                Deleted + order.GetDateTimeOffset("Ordered")!.Value.UtcTicks.ToString("D19",
                    System.Globalization.CultureInfo.InvariantCulture))
        {
            ["Deleted"] = clock.GetUtcNow(), ["By"] = by,
        };
        foreach (var name in new[] { "Areas", "IsRound", "Meeting", "Date" }) row[name] = order[name];
        await table.PutAsync(row, cancellation);
    }

    /// <summary>The revisions of the month before one that the same was ordered for, oldest first.</summary>
    public async Task<IReadOnlyList<int>> EarlierAsync(OrderContent content, CancellationToken cancellation) =>
        await table.RowsAsync(TableFilter.Partition(Same(content)).And(TableFilter.RowBefore(Number(content.Revision))),
            cancellation: cancellation)
            .Select(r => int.Parse(r.RowKey, System.Globalization.CultureInfo.InvariantCulture)).ToListAsync(cancellation);

    /// <summary>Whether a part is still to be made; when not, its message is a duplicate.</summary>
    public async Task<bool> IsWaitingAsync(string id, string part, CancellationToken cancellation) =>
        OrderIds.IsId(id) && await table.GetOrNullAsync(id, Part + part, cancellation) is { } row
            && ReadPart(row).State == OrderPartState.Waiting;

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
            var due = parts.Where(r => IsDue(ReadPart(r), patience, failedToo)).ToList();
            if (order is null || due.Count == 0) return [];
            await table.PutAsync(new TableEntity(Open, id), cancellation);
            if (await TryAsync([Building(order), .. due.Select(Waiting)], cancellation)) return [.. due.Select(r => ReadPart(r).Name)];
        }
    }

    /// <summary>Ends an order of which no part waits.</summary>
    /// <param name="order">The order as it was read.</param>
    /// <returns>False when it was changed since, and is to be read again.</returns>
    public async Task<bool> EndAsync(DocumentOrder order, CancellationToken cancellation)
    {
        // Seen before the order ends: whoever takes parts up afterwards writes the open row anew, and that one stays.
        var open = await table.GetOrNullAsync(Open, order.Id, cancellation);
        var ended = new TableEntity(order.Id, Order) { ["State"] = order.End.ToString() };
        if (!await table.TryMergeAsync(ended, new ETag(order.Version), cancellation)) return false;
        if (open is not null) await table.TryDeleteAsync(Open, order.Id, open.ETag, cancellation);
        return true;
    }

    /// <summary>The orders that have not ended.</summary>
    public async IAsyncEnumerable<DocumentOrder> OpenAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in table.RowsAsync(TableFilter.Partition(Open), cancellation: cancellation))
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
        await TryAsync([TableChange.Delete(order.Id, Order), .. order.Parts.Select(p => TableChange.Delete(order.Id, Part + p.Name))],
            cancellation);
    }

    private async Task<(TableEntity? Order, IReadOnlyList<TableEntity> Parts)> RowsAsync(string id, CancellationToken cancellation)
    {
        if (!OrderIds.IsId(id)) return (null, []);
        var rows = await table.RowsAsync(TableFilter.Partition(id), cancellation: cancellation).ToListAsync(cancellation);
        return (rows.Find(r => r.RowKey == Order), rows.FindAll(r => r.RowKey.StartsWith(Part, StringComparison.Ordinal)));
    }

    private async Task OrderedByAsync(string id, string by, CancellationToken cancellation)
    {
        while (await table.GetOrNullAsync(id, Order, cancellation) is { } row && !OrderersOf(row).Contains(by))
            if (await table.TryMergeAsync(OrderedBy(id, OrderersOf(row).Append(by)), row.ETag, cancellation)) return;
    }

    private static TableEntity OrderedBy(string id, IEnumerable<string> orderers) =>
        new(id, Order) { ["OrderedBy"] = string.Join(',', orderers) };

    private static string[] OrderersOf(TableEntity row) =>
        row.GetString("OrderedBy") is { Length: > 0 } text ? text.Split(',') : [DocumentOrder.Unknown];

    // Only what waits is changed, and only as it was read: what somebody else ended meanwhile stays as it is.
    private async Task ChangeAsync(string id, string part, Func<OrderPart, OrderPart> change, CancellationToken cancellation)
    {
        while (await table.GetOrNullAsync(id, Part + part, cancellation) is { } row
            && ReadPart(row) is { State: OrderPartState.Waiting } waiting)
            if (await table.TryReplaceAsync(PartRow(id, change(waiting) with { Changed = clock.GetUtcNow() }), row.ETag, cancellation))
                return;
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

    private static TableTransactionAction Building(TableEntity order) =>
        TableChange.Merge(new TableEntity(order.PartitionKey, Order) { ["State"] = nameof(OrderState.Building) }, order.ETag);

    private TableTransactionAction Waiting(TableEntity part) =>
        TableChange.Replace(PartRow(part.PartitionKey, NewPart(ReadPart(part).Name)), part.ETag);

    private OrderPart NewPart(string name) => new(name, OrderPartState.Waiting, null, clock.GetUtcNow());

    private static TableEntity OrderRow(string id, OrderContent content, string by, DateTimeOffset now)
    {
        var row = new TableEntity(id, Order)
        {
            ["Month"] = content.Month.ToString(), ["Revision"] = content.Revision, ["State"] = nameof(OrderState.Building),
            ["Ordered"] = now,
            ["OrderedBy"] = by,
        };
        if (content.Pack is not { } pack) return row;
        (row["Areas"], row["IsRound"]) = (string.Join(',', pack.Areas), content.IsRound);
        if (pack.Meeting is not null) row["Meeting"] = pack.Meeting;
        if (pack.Date is { } date) row["Date"] = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return row;
    }

    private static ListedOrder ReadListed(TableEntity row) => new(
        row.PartitionKey, Period.Parse(row.GetString("Month")!), row.GetInt32("Revision")!.Value,
        Enum.Parse<OrderState>(row.GetString("State")!),
        row.GetDateTimeOffset("Ordered")!.Value, row.GetString("Areas")!.Split(','), row.GetBoolean("IsRound") == true,
        row.GetString("Meeting"), DateOf(row));

    private static DeletedOrder ReadDeleted(TableEntity row) => new(
        row.PartitionKey, (row.GetString("Areas") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries),
        row.GetBoolean("IsRound") == true,
        row.GetString("Meeting"), DateOf(row), row.GetDateTimeOffset("Deleted")!.Value, row.GetString("By")!);

    private static DateOnly? DateOf(TableEntity row) =>
        row.GetString("Date") is { } date
            ? DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static TableEntity PartRow(string id, OrderPart part)
    {
        var row = new TableEntity(id, Part + part.Name) { ["State"] = part.State.ToString(), ["Changed"] = part.Changed };
        if (part.Error is not null) row["Error"] = part.Error;
        return row;
    }

    private static DocumentOrder Read(TableEntity order, IEnumerable<TableEntity> parts) => new(
        order.PartitionKey, Period.Parse(order.GetString("Month")!), order.GetInt32("Revision")!.Value,
        Enum.Parse<OrderState>(order.GetString("State")!), order.GetDateTimeOffset("Ordered")!.Value, order.ETag.ToString(),
        [.. parts.Select(ReadPart)])
    {
        OrderedBy = OrderersOf(order),
    };

    private static OrderPart ReadPart(TableEntity row) => new(row.RowKey[Part.Length..],
        Enum.Parse<OrderPartState>(row.GetString("State")!), row.GetString("Error"), row.GetDateTimeOffset("Changed")!.Value);

    private static string Same(OrderContent content) => "same|" + OrderIds.OfSame(content);

    private static string Number(int revision) => RunRow.Key(revision);
}
