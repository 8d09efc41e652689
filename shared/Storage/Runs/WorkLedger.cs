using Azure;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>An area whose overview is not done.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Failed">Whether it was given up.</param>
/// <param name="Error">What went wrong last, or null.</param>
/// <param name="Sent">When its message was last sent; when it was planned until then.</param>
public sealed record WorkItem(string Area, bool Failed, string? Error, DateTimeOffset Sent);

/// <summary>What is left to do of a run: a row per area, gone when the area is done, kept and marked when it failed.</summary>
public sealed class WorkLedger(StorageAccount account, TimeProvider clock)
{
    private const int AtOnce = 32;
    private const int LongestError = 2_000;
    private readonly Table work = account.Tables.Table(TableNames.Work);

    /// <summary>Adds a row for every area, or makes it as new.</summary>
    public async Task AddAsync(Run run, IEnumerable<string> areas, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var rows = areas.Select(a => TableOperation.UpsertReplace(Row(run, a, now))).ToList();
        foreach (var batch in TableBatches.Split(rows)) await work.ExecuteBatchAsync(batch, cancellation);
    }

    /// <summary>
    /// Makes areas that failed as new. An area that is done meanwhile, whose row is gone, stays so.
    /// </summary>
    /// <param name="only">The code of the one area to take; null for all.</param>
    /// <returns>The codes of all areas that are to be done now.</returns>
    public async Task<IReadOnlyList<string>> RenewAsync(Run run, string? only, CancellationToken cancellation)
    {
        var left = await work.QueryAsync(TableFilter.Partition(Partition(run)), cancellation: cancellation).Where(r => only is null || r.RowKey == only).ToListAsync(cancellation);
        foreach (var some in left.Where(r => r.GetBoolean("Failed") == true).Chunk(AtOnce))
            await Task.WhenAll(some.Select(r => RenewAsync(run, r, cancellation)));
        return [.. left.Select(r => r.RowKey)];
    }

    private async Task RenewAsync(Run run, TableEntity failed, CancellationToken cancellation)
    {
        for (var row = failed; row?.GetBoolean("Failed") == true; row = await work.GetAsync(row.PartitionKey, row.RowKey, cancellation))
            if (await work.ReplaceAsync(Row(run, row.RowKey, clock.GetUtcNow()), row.ETag, cancellation)) return;
    }

    /// <summary>Whether an area is still to be done; when not, its message is a duplicate.</summary>
    public async Task<bool> IsPendingAsync(string month, int revision, string area, CancellationToken cancellation) =>
        await work.GetAsync(Partition(month, revision), area, cancellation) is { } row && row.GetBoolean("Failed") != true;

    /// <summary>Marks an area as done.</summary>
    public async Task DoneAsync(string month, int revision, string area, CancellationToken cancellation)
    {
        if (await work.DeleteAsync(Partition(month, revision), area, cancellation: cancellation)) Count("done");
    }

    /// <summary>Notes that an area's message is sent now.</summary>
    /// <returns>False when the area is done: its row is gone and stays gone.</returns>
    public Task<bool> SentAsync(string month, int revision, string area, CancellationToken cancellation) => work.MergeAsync(
        new TableEntity(Partition(month, revision), area) { ["Sent"] = clock.GetUtcNow() }, ETag.All, cancellation);

    /// <summary>Notes what went wrong; the area stays to be done.</summary>
    public Task NoteAsync(string month, int revision, string area, string error, CancellationToken cancellation) =>
        work.MergeAsync(new TableEntity(Partition(month, revision), area) { ["Error"] = Cut(error) }, ETag.All, cancellation);

    /// <summary>Gives an area up. The error noted before is kept when none is given; a row that is gone stays gone.</summary>
    public async Task GiveUpAsync(string month, int revision, string area, string? error, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition(month, revision), area) { ["Failed"] = true };
        if (error is not null) row["Error"] = Cut(error);
        if (await work.MergeAsync(row, ETag.All, cancellation)) Count("failed");
    }

    /// <summary>Whether any area is still to be done.</summary>
    public async Task<bool> AnyPendingAsync(Run run, CancellationToken cancellation) =>
        await work.QueryAsync(
            TableFilter.Partition(Partition(run)).And(TableFilter.Equal("Failed", false)), ["Failed"], 1, cancellation)
            .AnyAsync(cancellation);

    /// <summary>All areas that are not done, with those that failed.</summary>
    public IAsyncEnumerable<WorkItem> LeftAsync(Run run, CancellationToken cancellation) =>
        work.QueryAsync(TableFilter.Partition(Partition(run)), cancellation: cancellation).Select(r => new WorkItem(
            r.RowKey, r.GetBoolean("Failed") == true, r.GetString("Error"), r.GetDateTimeOffset("Sent")!.Value));

    private static void Count(string outcome) => Telemetry.Work.Add(1, new KeyValuePair<string, object?>("reporting.outcome", outcome));

    /// <summary>The row of an area that was given up.</summary>
    internal static TableEntity Failed(Run run, WorkItem item) =>
        new(Partition(run), item.Area) { ["Failed"] = true, ["Sent"] = item.Sent, ["Error"] = item.Error };

    private static TableEntity Row(Run run, string area, DateTimeOffset now) =>
        new(Partition(run), area) { ["Failed"] = false, ["Sent"] = now };

    private static string Cut(string error) => error.Length > LongestError ? error[..LongestError] : error;

    private static string Partition(Run run) => Partition(run.Month.ToString(), run.Revision);

    private static string Partition(string month, int revision) => RunRow.Name(month, revision);
}
