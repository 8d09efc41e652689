using Azure.Data.Tables;

namespace Reporting.Storage.Runs;

/// <summary>What came last from a source table.</summary>
/// <param name="Extract">The content.</param>
/// <param name="Update">What the source called its newest update, or null when it did not say.</param>
/// <param name="Checked">When the source was last asked for the content.</param>
public sealed record LastExtract(ExtractReference Extract, string? Update, DateTimeOffset Checked);

/// <summary>What came last from each source table, by catalogue.</summary>
public sealed class SourceRepository(StorageAccount account)
{
    private readonly TableClient sources = account.Tables.GetTableClient(TableNames.Sources);

    /// <summary>The last extract of each table, by table id.</summary>
    public async Task<IReadOnlyDictionary<string, LastExtract>> LastAsync(string catalogue, CancellationToken cancellation) =>
        await sources.RowsAsync<SourceRow>(TableFilter.Partition(catalogue), cancellation: cancellation)
            .ToDictionaryAsync(r => r.RowKey, Read, StringComparer.Ordinal, cancellation);

    /// <summary>Notes what came from a table.</summary>
    public Task NoteAsync(string catalogue, LastExtract last, CancellationToken cancellation) =>
        sources.PutAsync(new SourceRow
        {
            PartitionKey = catalogue,
            RowKey = last.Extract.Table,
            Sha256 = last.Extract.Sha256,
            Retrieved = last.Extract.Retrieved,
            Demo = last.Extract.Demo,
            Update = last.Update,
            Checked = last.Checked,
        }, cancellation);

    private static LastExtract Read(SourceRow row) =>
        new(new ExtractReference(row.RowKey, row.Sha256, row.Retrieved, row.Demo), row.Update, row.Checked ?? row.Retrieved);

    private sealed record SourceRow : Row
    {
        public string Sha256 { get; set; } = "";

        public DateTimeOffset Retrieved { get; set; }

        public bool Demo { get; set; }

        public string? Update { get; set; }

        public DateTimeOffset? Checked { get; set; }
    }
}
