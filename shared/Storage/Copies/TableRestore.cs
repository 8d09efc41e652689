using Azure.Data.Tables;

namespace Reporting.Storage.Copies;

/// <summary>What came of restoring a table.</summary>
/// <param name="Restored">How many rows were missing and were written.</param>
/// <param name="There">How many were there and stay as they are.</param>
/// <param name="CopiedAt">When the copy was made; null where the rows come from the runs' blobs, or there is no copy.</param>
public sealed record RestoredTable(int Restored, int There, DateTimeOffset? CopiedAt);

/// <summary>
/// Makes lost rows again, from blobs alone. What is there is never touched, so that it can be done again, and where only a
/// part was lost. A mail that was not ended when the copy was made is not sent again: whether it went out nobody knows.
/// </summary>
public sealed class TableRestore(StorageAccount account, RunStore store, RunRepository runs, TableCopies copies,
    SubscriberRepository subscribers, TimeProvider clock)
{
    private const int AtOnce = 32;
    private const string Unknown =
        "The row was restored from a copy that was made before the mail was sent or given up: whether it was sent is not known.";

    /// <summary>Restores all tables that can be; by the table's name, what came of it.</summary>
    public async Task<IReadOnlyDictionary<string, RestoredTable>> RestoreAsync(CancellationToken cancellation)
    {
        var tables = new Dictionary<string, RestoredTable> { [TableNames.Runs] = await RestoreRunsAsync(cancellation) };
        foreach (var table in TableCopies.Tables) tables[table] = await RestoreAsync(table, cancellation);
        return tables;
    }

    private async Task<RestoredTable> RestoreRunsAsync(CancellationToken cancellation)
    {
        var (restored, there) = (0, 0);
        await foreach (var ended in store.EndedAsync(cancellation))
        {
            if (await runs.FindAsync(ended.Run.Month, ended.Run.Revision, cancellation) is not null) there++;
            else
            {
                await RestoreAsync(ended, cancellation);
                restored++;
            }

            await runs.PublishAsync(ended.Run, cancellation);
        }

        return new(restored, there, null);
    }

    // The run last: a run that is there says that its areas are, too.
    private async Task RestoreAsync(EndedRun ended, CancellationToken cancellation)
    {
        var work = account.Tables.GetTableClient(TableNames.Work);
        foreach (var area in ended.Failed) await work.TryAddAsync(WorkRepository.Failed(ended.Run, area), cancellation);
        // Of mails whose time has passed nobody knows whether they went out.
        var mails = ended.Run.IsToBeTold(clock.GetUtcNow()) ? RunMails.Told : ended.Run.Mails;
        await runs.AddAsync(ended.Run with { Mails = mails }, cancellation);
    }

    private async Task<RestoredTable> RestoreAsync(string name, CancellationToken cancellation)
    {
        var (restored, there) = (0, 0);
        var table = account.Tables.GetTableClient(name);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(copies.ReadAsync(name, cancellation), options, async (row, stop) =>
        {
            if (name == TableNames.Deliveries && !Settle(row)) return;
            if (await table.TryAddAsync(row, stop)) Interlocked.Increment(ref restored);
            else Interlocked.Increment(ref there);
        });
        // Who was removed since the copy was read is in it still.
        if (name == TableNames.Subscribers) await subscribers.SweepAsync(cancellation);
        return new(restored, there, await copies.AtAsync(name, cancellation));
    }

    // False for the notes of deliveries that are not ended.
    private static bool Settle(TableEntity row)
    {
        if (row.GetString("State") is not { } state) return false;
        if (state is not (nameof(DeliveryState.Waiting) or nameof(DeliveryState.Sending))) return true;
        (row["State"], row["Error"]) = (nameof(DeliveryState.Failed), Unknown);
        return true;
    }
}
