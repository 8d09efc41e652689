using System.Text.Json;
using Azure.Data.Tables;

namespace Reporting.Storage.Knowledge;

/// <summary>What came of a change that was asked for.</summary>
public enum KeptOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>Somebody else changed it since the version that the change was made from; nothing is done.</summary>
    Conflict,
}

/// <summary>What people write of one kind, with every change: it and the note of its change are written in one batch.</summary>
/// <param name="partition">The kind's partition.</param>
public abstract class KeptRepository<T>(StorageAccount account, TimeProvider clock, string partition)
    where T : Kept
{
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Knowledge);

    /// <summary>All of the kind, also those removed.</summary>
    public Task<IReadOnlyList<T>> AllAsync(CancellationToken cancellation) => BeginningAsync(KeptKeys.Items, cancellation);

    /// <summary>Those of the kind that were begun in a year, also those removed.</summary>
    public Task<IReadOnlyList<T>> OfYearAsync(int year, CancellationToken cancellation) =>
        BeginningAsync(KeptKeys.Item(KeptIds.Beginning(year)), cancellation);

    /// <summary>One; null when there is none of the id.</summary>
    public async Task<T?> FindAsync(string id, CancellationToken cancellation) =>
        KeptIds.Of(id) is not null && await RowAsync(id, cancellation) is { } row ? KeptRow<T>.Read(row) : null;

    /// <summary>Every version of one, the newest first.</summary>
    public async Task<IReadOnlyList<T>> HistoryAsync(string id, CancellationToken cancellation)
    {
        var changes = await table.RowsAsync<KeptRow<T>>(
            TableFilter.Partition(partition).And(TableFilter.RowPrefix(KeptKeys.Changes(id))), cancellation: cancellation)
            .Select(KeptRow<T>.Read).ToListAsync(cancellation);
        return [.. changes.OrderByDescending(c => c.Version)];
    }

    /// <summary>Writes one as it is to be. What is so already is left alone, so that a form sent twice does no harm.</summary>
    /// <param name="asked">With the version that it was made from: 0 for a new one. Time and author are set here.</param>
    /// <param name="by">Who changes it.</param>
    /// <returns>What came of it, and it as it is now; null when it was to be changed and is not there.</returns>
    public async Task<(KeptOutcome Outcome, T? Now)> SaveAsync(T asked, string by, CancellationToken cancellation)
    {
        var row = await RowAsync(asked.Id, cancellation);
        var known = row is null ? null : KeptRow<T>.Read(row);
        if (known is not null && IsSame(known, asked)) return (KeptOutcome.Done, known);
        if ((known?.Version ?? 0) != asked.Version) return (KeptOutcome.Conflict, known);
        var name = Guid.NewGuid().ToString("N");
        var written = asked with { Version = asked.Version + 1, Changed = clock.GetUtcNow(), By = by };
        var next = KeptRow<T>.Write(partition, written, name);
        if (await table.TrySubmitAsync(
            [row is null ? TableChange.Add(next) : TableChange.Replace(next, row.ETag), KeptRow<T>.Note(partition, written)], cancellation))
            return (KeptOutcome.Done, written);
        // An answer that was lost is told from another's change by the name of the change.
        var now = await RowAsync(asked.Id, cancellation);
        return (now?.Change == name ? KeptOutcome.Done : KeptOutcome.Conflict, now is null ? null : KeptRow<T>.Read(now));
    }

    private async Task<IReadOnlyList<T>> BeginningAsync(string key, CancellationToken cancellation) => await table.RowsAsync<KeptRow<T>>(
        TableFilter.Partition(partition).And(TableFilter.RowPrefix(key)), cancellation: cancellation)
        .Select(KeptRow<T>.Read).ToListAsync(cancellation);

    private Task<KeptRow<T>?> RowAsync(string id, CancellationToken cancellation) =>
        table.GetOrNullAsync<KeptRow<T>>(partition, KeptKeys.Item(id), cancellation);

    // Lists within are compared by what is in them.
    private static bool IsSame(T one, T other) => Text(one) == Text(other);

    private static string Text(T item) =>
        JsonSerializer.Serialize(item with { Version = 0, Changed = default, By = "" }, SliceJson.Options);
}
