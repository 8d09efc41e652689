using Azure;
using Reporting.Domain;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>
/// The orders of documents and how far they have come. An order and its parts lie in one partition, so that they are
/// written together; a row among the open ones is written before, so that no order can wait unseen.
/// </summary>
public sealed class OrderLedger(StorageAccount account, TimeProvider clock)
{
    /// <summary>The most parts an order may have: it is written in one batch.</summary>
    public const int MostParts = TableBatches.MostOperations - 1;

    private const string Open = "open";
    private const string Order = "order";
    private const string Part = "part|";
    private const int LongestError = 2_000;
    private readonly Table table = account.Tables.Table(TableNames.Orders);

    /// <summary>An order, or null.</summary>
    public async Task<DocumentOrder?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!OrderIds.IsId(id)) return null;
        var rows = await table.QueryAsync(TableFilter.Partition(id), cancellation: cancellation).ToListAsync(cancellation);
        if (rows.Find(r => r.RowKey == Order) is not { } order) return null;
        return new DocumentOrder(id, Period.Parse(order.GetString("Month")!), order.GetInt32("Revision")!.Value,
            Enum.Parse<OrderState>(order.GetString("State")!), order.GetDateTimeOffset("Ordered")!.Value,
            [.. rows.Where(r => r.RowKey.StartsWith(Part, StringComparison.Ordinal)).Select(ReadPart)]);
    }

    /// <summary>Writes an order down; false when it is there already.</summary>
    public async Task<bool> AddAsync(string id, OrderContent content, CancellationToken cancellation)
    {
        await table.UpsertReplaceAsync(new TableEntity(Open, id), cancellation);
        await table.UpsertReplaceAsync(new TableEntity(Same(content), Number(content.Revision)), cancellation);
        try
        {
            var now = clock.GetUtcNow();
            await table.ExecuteBatchAsync(
                [TableOperation.Insert(OrderRow(id, content, now)), .. content.Parts.Select(p => TableOperation.Insert(PartRow(id, p, now)))], cancellation);
            return true;
        }
        catch (TableBatchException taken) when (taken.Status == 409)
        {
            return false;
        }
    }

    /// <summary>The revisions of the month before one that the same was ordered for, oldest first.</summary>
    public async Task<IReadOnlyList<int>> EarlierAsync(OrderContent content, CancellationToken cancellation) =>
        await table.QueryAsync(TableFilter.Partition(Same(content)).And(TableFilter.RowBefore(Number(content.Revision))), cancellation: cancellation)
            .Select(r => int.Parse(r.RowKey, System.Globalization.CultureInfo.InvariantCulture)).ToListAsync(cancellation);

    /// <summary>Whether a part is still to be made; when not, its message is a duplicate.</summary>
    public async Task<bool> IsWaitingAsync(string id, string part, CancellationToken cancellation) =>
        OrderIds.IsId(id) && await table.GetAsync(id, Part + part, cancellation) is { } row && ReadPart(row).State == OrderPartState.Waiting;

    /// <summary>Notes what went wrong with a part; it stays to be made.</summary>
    public Task NoteAsync(string id, string part, string error, CancellationToken cancellation) =>
        MergeAsync(id, part, null, error, cancellation);

    /// <summary>Notes that a part is made, given up or asked for again.</summary>
    public Task MarkAsync(string id, string part, OrderPartState state, CancellationToken cancellation) =>
        MergeAsync(id, part, state, null, cancellation);

    /// <summary>Writes an order's state: building while any part waits, and its end when none does.</summary>
    /// <returns>The order as it stands, or null when there is none.</returns>
    public async Task<DocumentOrder?> SettleAsync(string id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } order) return null;
        var state = order.Count(OrderPartState.Waiting) > 0 ? OrderState.Building : order.End;
        await table.MergeAsync(new TableEntity(id, Order) { ["State"] = state.ToString() }, ETag.All, cancellation);
        if (state == OrderState.Building) await table.UpsertReplaceAsync(new TableEntity(Open, id), cancellation);
        else await table.DeleteAsync(Open, id, cancellation: cancellation);
        return order with { State = state };
    }

    /// <summary>The orders that have not ended.</summary>
    public async IAsyncEnumerable<DocumentOrder> OpenAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in table.QueryAsync(TableFilter.Partition(Open), cancellation: cancellation))
        {
            if (await FindAsync(row.RowKey, cancellation) is { } order) yield return order;
            else if (clock.GetUtcNow() - row.Timestamp > TimeSpan.FromHours(1)) await table.DeleteAsync(Open, row.RowKey, row.ETag, cancellation);
        }
    }

    private Task MergeAsync(string id, string part, OrderPartState? state, string? error, CancellationToken cancellation)
    {
        var row = new TableEntity(id, Part + part) { ["Changed"] = clock.GetUtcNow() };
        if (state is not null) row["State"] = state.ToString();
        if (error is not null) row["Error"] = error.Length > LongestError ? error[..LongestError] : error;
        return table.MergeAsync(row, ETag.All, cancellation);
    }

    private static TableEntity OrderRow(string id, OrderContent content, DateTimeOffset now) => new(id, Order)
    {
        ["Month"] = content.Month.ToString(), ["Revision"] = content.Revision, ["State"] = nameof(OrderState.Building), ["Ordered"] = now,
    };

    private static TableEntity PartRow(string id, string part, DateTimeOffset now) =>
        new(id, Part + part) { ["State"] = nameof(OrderPartState.Waiting), ["Changed"] = now };

    private static OrderPart ReadPart(TableEntity row) => new(row.RowKey[Part.Length..],
        Enum.Parse<OrderPartState>(row.GetString("State")!), row.GetString("Error"), row.GetDateTimeOffset("Changed")!.Value);

    private static string Same(OrderContent content) => "same|" + OrderIds.OfSame(content);

    private static string Number(int revision) => RunRow.Key(revision);
}
