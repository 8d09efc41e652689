using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Reporting.Storage.Copies;

/// <summary>
/// The newest copy of each table that holds what nobody could compute again, a blob each, with a row a line. Whoever
/// deletes an address takes it out of the copy, so that it is there no longer either.
/// </summary>
public sealed class TableCopies(StorageAccount account)
{
    private const int Few = 20;

    /// <summary>The tables that are copied. All others follow from the blobs of the runs, or from the next import.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        [TableNames.Subscribers, TableNames.Meetings, TableNames.Goals, TableNames.Networks, TableNames.Orders, TableNames.Deliveries];

    /// <summary>Copies a table, in place of its copy from before.</summary>
    /// <param name="table">One of <see cref="Tables"/>.</param>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="InvalidOperationException">
    /// More than half of the rows are gone since the last copy, and not because they were removed: then the table is what is
    /// wrong, and the copy keeps them.
    /// </exception>
    public Task<int> WriteAsync(string table, CancellationToken cancellation) => UntilUnchangedAsync(async () =>
    {
        // The version before the rows: what is removed meanwhile is taken out of the copy, and then this begins again. So there
        // must be a copy to take it out of.
        var before = await Copy(table).FindOrCreateAsync(cancellation);
        await using var next = new CopyWriter();
        var known = new KnownRows(before.Rows / 2);
        await foreach (var row in account.Tables.GetTableClient(table).RowsAsync(cancellation: cancellation)
            .Where(r => !ConfirmationCount.IsCount(r)))
        {
            known.Add(row);
            await next.AddAsync(row, cancellation);
        }

        var rows = next.Rows;
        if (before.Rows >= Few && rows < before.Rows / 2) await AddLostAsync(Copy(table), before, known, next, cancellation);
        var lost = next.Rows - rows;
        await Copy(table).ReplaceAsync(before, next, lost > 0 ? before.At : null, cancellation);
        return lost <= rows ? next.Rows : throw new InvalidOperationException(
            $"The table {table} has {rows} rows, and {before.Rows} when it was last copied. The copy keeps those that are gone. If the rows are lost, restore them; if they were deleted on purpose, delete the blob {Name(table)} in {ContainerNames.Copies}.");
    });

    /// <summary>
    /// Takes rows out of a table's copy, however many they are. Done once more after the rows are gone from the table, it
    /// holds also against a copy that was begun before.
    /// </summary>
    /// <param name="goes">Whether a row goes.</param>
    /// <param name="always">Whether the copy is written also when it has no such row, so that one that was begun begins again.</param>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> RemoveAsync(string table, Func<TableEntity, bool> goes, bool always, CancellationToken cancellation) =>
        await RewriteAsync(table, row => ValueTask.FromResult(goes(row) ? null : row), always, cancellation);

    /// <summary>Makes a row of a table's copy what it is in the table, after something was taken out of it.</summary>
    public async Task RefreshAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
        await RewriteAsync(table, async row => row.PartitionKey == partitionKey && row.RowKey == rowKey
            ? await account.Tables.GetTableClient(table).GetOrNullAsync(partitionKey, rowKey, cancellation) ?? row : row, always: true,
            cancellation);

    /// <summary>When a table was last copied; null when it never was.</summary>
    public async Task<DateTimeOffset?> AtAsync(string table, CancellationToken cancellation) =>
        (await Copy(table).FindAsync(cancellation))?.At;

    /// <summary>The rows of a copy; none when there is no copy.</summary>
    public async IAsyncEnumerable<TableEntity> ReadAsync(string table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await Copy(table).FindAsync(cancellation) is null) yield break;
        await foreach (var line in Copy(table).LinesAsync(null, cancellation)) yield return CopyRow.Read(line, check: true);
    }

    private Task<bool> RewriteAsync(string table, Func<TableEntity, ValueTask<TableEntity?>> change, bool always,
        CancellationToken cancellation) =>
        UntilUnchangedAsync(async () =>
        {
            if (await Copy(table).FindAsync(cancellation) is not { } before) return false;
            await using var next = new CopyWriter();
            var changed = false;
            await foreach (var line in Copy(table).LinesAsync(before, cancellation))
            {
                var row = CopyRow.Read(line, check: false);
                var kept = await change(row);
                changed |= kept != row;
                if (kept == row) await next.AddAsync(line, cancellation);
                else if (kept is not null) await next.AddAsync(kept, cancellation);
            }

            if (changed || always) await Copy(table).ReplaceAsync(before, next, before.At, cancellation);
            return changed;
        });

    private static async Task AddLostAsync(TableCopy copy, CopyVersion before, KnownRows known, CopyWriter next,
        CancellationToken cancellation)
    {
        await foreach (var line in copy.LinesAsync(before, cancellation))
            if (known.IsLost(CopyRow.Read(line, check: false))) await next.AddAsync(line, cancellation);
    }

    private static async Task<T> UntilUnchangedAsync<T>(Func<Task<T>> attempt)
    {
        while (true)
        {
            try
            {
                return await attempt();
            }
            catch (RequestFailedException other) when (TableCopy.IsChanged(other))
            {
                // Another wrote the copy meanwhile. It has what this one lacks or the other way round, so all is read again.
            }
        }
    }

    private TableCopy Copy(string table) => new(account.Blobs.GetBlobContainerClient(ContainerNames.Copies).GetBlobClient(Name(table)));

    private static string Name(string table) => $"{table}.jsonl.gz";
}
