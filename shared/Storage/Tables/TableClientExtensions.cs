using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Reporting.Storage.Tables;

/// <summary>
/// The official client with answers in place of exceptions where a refusal is an answer, and with the version that a write
/// made in its row. What is not an answer to the question asked (no access, no table, throttled beyond all repeats) is a
/// <see cref="RequestFailedException"/> with the service's status and code, 0 when no answer came; its message names the
/// table and keys.
/// </summary>
/// <remarks>
/// A request whose answer was lost is sent again, and the second time the service may refuse what it did the first time.
/// So false from any of these can also mean that this very call did it. Where that matters, read the row and compare. The
/// exceptions of a batch have the same double meaning.
/// </remarks>
internal static class TableClientExtensions
{
    private const int LargestPage = 1000;
    private static readonly string[] Always =
        [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), nameof(ITableEntity.Timestamp), RowSchema.Name];

    /// <summary>A row, or null when it is absent.</summary>
    public static Task<TableEntity?> GetOrNullAsync(this TableClient table, string partitionKey, string rowKey,
        CancellationToken cancellation = default) =>
        table.GetOrNullAsync<TableEntity>(partitionKey, rowKey, cancellation);

    /// <inheritdoc cref="GetOrNullAsync(TableClient, string, string, CancellationToken)"/>
    public static async Task<T?> GetOrNullAsync<T>(this TableClient table, string partitionKey, string rowKey,
        CancellationToken cancellation = default)
        where T : class, ITableEntity
    {
        TableRules.CheckKeys(partitionKey, rowKey);
        var what = $"GET of ({partitionKey}, {rowKey}) in table {table.Name}";
        var found =
            await TableErrors.AskAsync(what, () => table.GetEntityIfExistsAsync<T>(partitionKey, rowKey, null, cancellation), cancellation);
        if (found.HasValue) return RowSchema.Check(found.Value!);
        TableErrors.ThrowWithoutTable(what, found.GetRawResponse());
        return null;
    }

    /// <summary>
    /// Adds a row; false when one with its keys exists, which after a lost answer can be the very row of this call.
    /// </summary>
    public static Task<bool> TryAddAsync(this TableClient table, ITableEntity row, CancellationToken cancellation = default) =>
        WriteAsync("POST", table, row, () => table.AddEntityAsync(row, cancellation),
            e => e is { Status: 409, ErrorCode: "EntityAlreadyExists" }, cancellation);

    /// <summary>Writes a row whether or not one with its keys exists; properties it lacks are gone.</summary>
    public static Task PutAsync(this TableClient table, ITableEntity row, CancellationToken cancellation = default) =>
        WriteAsync("PUT", table, row, () => table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation), _ => false, cancellation);

    /// <summary>Puts a row in place of the version named; false when the stored one is another or absent.</summary>
    /// <param name="etag">The version to replace, or <see cref="ETag.All"/> for any.</param>
    public static Task<bool> TryReplaceAsync(this TableClient table, ITableEntity row, ETag etag,
        CancellationToken cancellation = default) =>
        UpdateAsync("PUT", table, row, etag, TableUpdateMode.Replace, cancellation);

    /// <summary>
    /// Writes the given properties over those of the version named; false when the stored one is another or absent.
    /// A merge never removes a property.
    /// </summary>
    /// <param name="etag">The version to change, or <see cref="ETag.All"/> for any.</param>
    public static Task<bool> TryMergeAsync(this TableClient table, ITableEntity row, ETag etag, CancellationToken cancellation = default) =>
        UpdateAsync("PATCH", table, row, etag, TableUpdateMode.Merge, cancellation);

    /// <summary>Removes a row; false when the stored one is another version or absent.</summary>
    /// <param name="etag">The version to remove; any when left out.</param>
    public static async Task<bool> TryDeleteAsync(
        this TableClient table, string partitionKey, string rowKey, ETag? etag = null, CancellationToken cancellation = default)
    {
        TableRules.CheckKeys(partitionKey, rowKey);
        var condition = TableRules.CheckVersion(etag ?? ETag.All);
        var what = $"DELETE of ({partitionKey}, {rowKey}) in table {table.Name}";
        var answer = await TableErrors.TryAsync(
            what, () => table.DeleteEntityAsync(partitionKey, rowKey, condition, cancellation), TableErrors.IsAbsentOrChanged,
            cancellation);
        if (answer?.Status == 404) TableErrors.ThrowWithoutTable(what, answer);
        return answer is { IsError: false };
    }

    /// <inheritdoc cref="RowsAsync{T}"/>
    public static IAsyncEnumerable<TableEntity> RowsAsync(
        this TableClient table, TableFilter? filter = null, IReadOnlyCollection<string>? select = null, int? top = null,
        CancellationToken cancellation = default) => table.RowsAsync<TableEntity>(filter, select, top, cancellation);

    /// <summary>The rows that a filter lets through, in the order of their keys, read page by page as they are asked for.</summary>
    /// <param name="filter">All rows when left out.</param>
    /// <param name="select">The properties to read, besides the keys, the ETag and the timestamp; all when left out.</param>
    /// <param name="top">At most so many rows in all.</param>
    public static async IAsyncEnumerable<T> RowsAsync<T>(
        this TableClient table, TableFilter? filter = null, IReadOnlyCollection<string>? select = null, int? top = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
        where T : class, ITableEntity
    {
        var left = top ?? int.MaxValue;
        if (left == 0) yield break;
        var rows = table.QueryAsync<T>(filter?.ToString(), Math.Min(left, LargestPage), select?.Union(Always), cancellation);
        var what = $"Query of table {table.Name} where {filter?.ToString() ?? "any row"}";
        await using var pages = rows.AsPages().GetAsyncEnumerator(cancellation);
        while (left > 0 && await TableErrors.AskAsync(what, () => pages.MoveNextAsync().AsTask(), cancellation))
        {
            foreach (var row in pages.Current.Values.Take(left)) yield return RowSchema.Check(row);
            left -= pages.Current.Values.Count;
        }
    }

    /// <summary>Does all of the changes or none. An empty list is no request.</summary>
    /// <param name="changes">At most 100 and 4 MiB, in one partition, each of another row: see <see cref="SubmitAllAsync"/>.</param>
    /// <exception cref="ArgumentException">The list breaks one of these limits.</exception>
    /// <exception cref="TableTransactionFailedException">The service refused one change, and did none: which, and why.</exception>
    public static async Task SubmitAsync(this TableClient table, IReadOnlyList<TableTransactionAction> changes,
        CancellationToken cancellation = default)
    {
        TableBatches.Check(changes);
        if (changes.Count > 0) await SendAsync(table, changes, cancellation);
    }

    /// <summary>The same; false when a row was changed, added or removed meanwhile, or an answer of the same changes was lost.</summary>
    /// <inheritdoc cref="SubmitAsync"/>
    public static async Task<bool> TrySubmitAsync(this TableClient table, IReadOnlyList<TableTransactionAction> changes,
        CancellationToken cancellation = default)
    {
        try
        {
            await table.SubmitAsync(changes, cancellation);
            return true;
        }
        catch (TableTransactionFailedException refused) when (refused.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Does the changes of a list of any length, in one partition, in batches: see <see cref="TableBatches.Split"/>.</summary>
    /// <exception cref="ArgumentException">The list cannot be split.</exception>
    /// <inheritdoc cref="SubmitAsync"/>
    public static async Task SubmitAllAsync(this TableClient table, IReadOnlyCollection<TableTransactionAction> changes,
        CancellationToken cancellation = default)
    {
        foreach (var batch in TableBatches.Split(changes)) await SendAsync(table, batch, cancellation);
    }

    private static async Task SendAsync(TableClient table, IReadOnlyList<TableTransactionAction> batch, CancellationToken cancellation)
    {
        var what = $"Batch of {batch.Count} in partition {batch[0].Entity.PartitionKey} of table {table.Name}";
        try
        {
            var answers = (await TableErrors.AskAsync(what, () => table.SubmitTransactionAsync(batch, cancellation), cancellation)).Value;
            foreach (var (change, answer) in batch.Zip(answers)) CarryVersion(change.Entity, answer);
        }
        catch (TableTransactionFailedException refused) when (refused.FailedTransactionActionIndex is { } index && index < batch.Count)
        {
            throw TableErrors.Refusal(what, batch[index], refused);
        }
    }

    private static Task<bool> UpdateAsync(
        string verb, TableClient table, ITableEntity row, ETag etag, TableUpdateMode mode, CancellationToken cancellation)
    {
        TableRules.CheckVersion(etag);
        return WriteAsync(verb, table, row, () => table.UpdateEntityAsync(row, etag, mode, cancellation), TableErrors.IsAbsentOrChanged,
            cancellation);
    }

    // True when done, false when refused in the expected way.
    private static async Task<bool> WriteAsync(
        string verb, TableClient table, ITableEntity row, Func<Task<Response>> write, Func<RequestFailedException, bool> expected,
        CancellationToken cancellation)
    {
        TableRules.CheckKeys(row.PartitionKey, row.RowKey);
        RowSchema.Stamp(row);
        var what = $"{verb} of ({row.PartitionKey}, {row.RowKey}) in table {table.Name}";
        if (await TableErrors.TryAsync(what, write, expected, cancellation) is not { } answer) return false;
        CarryVersion(row, answer);
        return true;
    }

    private static void CarryVersion(ITableEntity row, Response answer)
    {
        if (answer.Headers.ETag is { } etag) row.ETag = etag;
    }
}
