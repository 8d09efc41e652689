using Azure.Data.Tables;

namespace Reporting.Storage.Runs;

/// <summary>How an import goes.</summary>
public enum ImportState
{
    /// <summary>It waits in the queue.</summary>
    Queued,

    /// <summary>It fetches and plans.</summary>
    Running,

    /// <summary>It made a run.</summary>
    MadeRun,

    /// <summary>The source had nothing new.</summary>
    NothingNew,

    /// <summary>It could not be done.</summary>
    Failed,
}

/// <summary>One import: an attempt to bring the source's newest in.</summary>
/// <param name="Id">The import's id.</param>
/// <param name="State">How it went.</param>
/// <param name="At">When it was asked for, in UTC.</param>
/// <param name="Run">The run it made or found, or null.</param>
/// <param name="Reason">Why it failed, or null.</param>
public sealed record ImportJob(
    string Id, ImportState State, DateTimeOffset At, RunKey? Run, string? Reason);

/// <summary>The imports and how they went.</summary>
public sealed class ImportRepository(StorageAccount account)
{
    private const string Partition = "imports";
    private readonly TableClient imports = account.Tables.GetTableClient(TableNames.Imports);

    /// <summary>Writes an import's state.</summary>
    public Task NoteAsync(ImportJob import, CancellationToken cancellation) =>
        imports.PutAsync(new ImportRow
        {
            PartitionKey = Partition,
            RowKey = import.Id,
            State = import.State.ToString(),
            At = import.At,
            Month = import.Run?.Month.ToString(),
            Revision = import.Run?.Revision,
            Reason = import.Reason,
        }, cancellation);

    /// <summary>An import, or null.</summary>
    public async Task<ImportJob?> FindAsync(string id, CancellationToken cancellation) =>
        await imports.GetOrNullAsync<ImportRow>(Partition, id, cancellation) is { } row ? Read(row) : null;

    /// <summary>The imports that were asked for from a time on, the newest first.</summary>
    public async Task<IReadOnlyList<ImportJob>> SinceAsync(DateTimeOffset time, CancellationToken cancellation)
    {
        // Their ids begin with the time.
        var first = Guid.CreateVersion7(time).ToString("N")[..12];
        return await imports.RowsAsync<ImportRow>(TableFilter.Partition(Partition).And(TableFilter.RowFrom(first)),
            cancellation: cancellation)
            .Select(Read).Reverse().ToListAsync(cancellation);
    }

    private static ImportJob Read(ImportRow row) => new(
        row.RowKey, Enum.Parse<ImportState>(row.State), row.At, row.Month is { } month ? new(Period.Parse(month), row.Revision!.Value) : null,
        row.Reason);

    private sealed record ImportRow : Row
    {
        public string State { get; set; } = "";

        public DateTimeOffset At { get; set; }

        public string? Month { get; set; }

        public int? Revision { get; set; }

        public string? Reason { get; set; }
    }
}
