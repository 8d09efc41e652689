using Azure;
using Azure.Data.Tables;

namespace Reporting.Storage.Runs;

/// <summary>An area whose overview is not done.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Failed">Whether it was given up.</param>
/// <param name="Error">What went wrong last, or null.</param>
/// <param name="Sent">When its message was last sent; when it was planned until then.</param>
public sealed record WorkItem(string Area, bool Failed, string? Error, DateTimeOffset Sent);

/// <summary>What is left to do of a run: a row per area, gone when the area is done, kept and marked when it failed.</summary>
public sealed class WorkRepository(StorageAccount account, TimeProvider clock)
{
    private const int AtOnce = 32;
    private const int MaxErrorLength = 2_000;
    private readonly TableClient work = account.Tables.GetTableClient(TableNames.Work);

    /// <summary>Adds a row for every area, or makes it as new.</summary>
    public async Task AddAsync(Run run, IEnumerable<string> areas, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var rows = areas.Select(a => TableChange.Put(Row(run, a, now))).ToList();
        await work.SubmitAllAsync(rows, cancellation);
    }

    /// <summary>
    /// Makes areas that failed as new. An area that is done meanwhile, whose row is gone, stays so.
    /// </summary>
    /// <param name="only">The codes of the areas to take; null for all.</param>
    /// <returns>The codes of all areas that are to be done now.</returns>
    public async Task<IReadOnlyList<string>> RenewAsync(Run run, IReadOnlyCollection<string>? only, CancellationToken cancellation)
    {
        var left = await work.RowsAsync<WorkRow>(TableFilter.Partition(Partition(run)), cancellation: cancellation)
            .Where(r => only is null || only.Contains(r.RowKey)).ToListAsync(cancellation);
        foreach (var some in left.Where(r => r.Failed == true).Chunk(AtOnce))
            await Task.WhenAll(some.Select(r => RenewAsync(run, r, cancellation)));
        return [.. left.Select(r => r.RowKey)];
    }

    private async Task RenewAsync(Run run, WorkRow failed, CancellationToken cancellation)
    {
        for (var row = failed; row?.Failed == true; row = await work.GetOrNullAsync<WorkRow>(row.PartitionKey, row.RowKey, cancellation))
            if (await work.TryReplaceAsync(Row(run, row.RowKey, clock.GetUtcNow()), row.ETag, cancellation)) return;
    }

    /// <summary>Those of some areas that are still to be done, in the order of their codes; a message about none is a duplicate.</summary>
    /// <param name="areas">Their codes; near each other, since what lies between them is read too.</param>
    public async Task<IReadOnlyList<WorkItem>> PendingAsync(RunKey run, IReadOnlyList<string> areas, CancellationToken cancellation)
    {
        foreach (var area in areas) TableRules.CheckKeys(RunRow.Name(run), area);
        var filter = TableFilter.Partition(RunRow.Name(run)).And(TableFilter.RowFrom(areas.Min(StringComparer.Ordinal)!))
            .And(TableFilter.RowTo(areas.Max(StringComparer.Ordinal)!));
        return await work.RowsAsync<WorkRow>(filter, cancellation: cancellation)
            .Where(r => r.Failed != true && areas.Contains(r.RowKey)).Select(Item).ToListAsync(cancellation);
    }

    /// <summary>Marks areas as done.</summary>
    public async Task DoneAsync(RunKey run, IReadOnlyList<string> areas, CancellationToken cancellation)
    {
        var partition = RunRow.Name(run);
        if (areas.Count > 1 && await work.TrySubmitAsync([.. areas.Select(a => TableChange.Delete(partition, a))], cancellation))
        {
            Count("done", areas.Count);
            return;
        }

        // One of them was done by another meanwhile, which refuses the batch.
        foreach (var area in areas)
            if (await work.TryDeleteAsync(partition, area, cancellation: cancellation)) Count("done");
    }

    /// <summary>Notes that an area's message is sent now.</summary>
    /// <returns>False when the area is done: its row is gone and stays gone.</returns>
    public Task<bool> SentAsync(RunKey run, string area, CancellationToken cancellation) => work.TryMergeAsync(
        Row(RunRow.Name(run), area) with { Sent = clock.GetUtcNow() }, ETag.All, cancellation);

    /// <summary>Notes what went wrong; the area stays to be done.</summary>
    public Task NoteAsync(RunKey run, string area, string error, CancellationToken cancellation) =>
        work.TryMergeAsync(Row(RunRow.Name(run), area) with { Error = Cut(error) }, ETag.All, cancellation);

    /// <summary>Gives an area up. The error noted before is kept when none is given; a row that is gone stays gone.</summary>
    public async Task GiveUpAsync(RunKey run, string area, string? error, CancellationToken cancellation)
    {
        var row = Row(RunRow.Name(run), area) with { Failed = true, Error = error is null ? null : Cut(error) };
        if (await work.TryMergeAsync(row, ETag.All, cancellation)) Count("failed");
    }

    /// <summary>Whether any area is still to be done.</summary>
    public async Task<bool> AnyPendingAsync(Run run, CancellationToken cancellation) =>
        await work.RowsAsync<WorkRow>(
            TableFilter.Partition(Partition(run)).And(TableFilter.Of($"Failed eq {false}")), ["Failed"], 1, cancellation)
            .AnyAsync(cancellation);

    /// <summary>All areas that are not done, with those that failed.</summary>
    public IAsyncEnumerable<WorkItem> LeftAsync(Run run, CancellationToken cancellation) =>
        work.RowsAsync<WorkRow>(TableFilter.Partition(Partition(run)), cancellation: cancellation).Select(Item);

    private static WorkItem Item(WorkRow row) => new(row.RowKey, row.Failed == true, row.Error, row.Sent!.Value);

    private static void Count(string outcome, int areas = 1) => Telemetry.Work.Add(areas, new KeyValuePair<string, object?>("reporting.outcome", outcome));

    /// <summary>The row of an area that was given up.</summary>
    internal static ITableEntity Failed(Run run, WorkItem item) =>
        Row(Partition(run), item.Area) with { Failed = true, Sent = item.Sent, Error = item.Error };

    private static WorkRow Row(Run run, string area, DateTimeOffset now) => Row(Partition(run), area) with { Failed = false, Sent = now };

    private static WorkRow Row(string partition, string area) => new() { PartitionKey = partition, RowKey = area };

    private static string Cut(string error) => error.Length > MaxErrorLength ? error[..MaxErrorLength] : error;

    private static string Partition(Run run) => RunRow.Name(run.Key);

    // What is null is not written, so that a part of a row can be merged.
    private sealed record WorkRow : Row
    {
        public bool? Failed { get; set; }

        public DateTimeOffset? Sent { get; set; }

        public string? Error { get; set; }
    }
}
