using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>
/// The newest copy of each table that holds what nobody could compute again, a blob each, with a row a line. Whoever
/// deletes an address has the copy written anew, so that it is there no longer either.
/// </summary>
public sealed class TableCopies(StorageAccount account)
{
    private const string Rows = "rows";
    private const int Few = 20;
    private BlobContainerClient Container => account.Blobs.GetBlobContainerClient(ContainerNames.Copies);

    /// <summary>The tables that are copied. All others follow from the blobs of the runs, or from the next import.</summary>
    public static IReadOnlyList<string> Tables { get; } = [TableNames.Subscribers, TableNames.Meetings, TableNames.Orders, TableNames.Deliveries];

    /// <summary>Copies a table, in place of its copy from before.</summary>
    /// <param name="table">One of <see cref="Tables"/>.</param>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="InvalidOperationException">
    /// More than half of the rows are gone since the last copy: then the table is what is wrong, and the copy stays.
    /// </exception>
    public async Task<int> WriteAsync(string table, CancellationToken cancellation)
    {
        // On disk first: how many rows there are is known at the end only, and the copy is replaced in one step or not at all.
        await using var file = TemporaryFile.Create();
        var rows = await WriteAsync(table, file, cancellation);
        var blob = Blob(table);
        if (await RowsAsync(blob, cancellation) is { } before && before >= Few && rows < before / 2)
            throw new InvalidOperationException(
                $"The table {table} has {rows} rows, and {before} when it was last copied. The copy stays as it is. If the rows are lost, restore them; if they were deleted on purpose, delete the blob {blob.Name} in {ContainerNames.Copies}.");
        file.Position = 0;
        await blob.UploadAsync(file, new BlobUploadOptions
        {
            Metadata = new Dictionary<string, string> { [Rows] = rows.ToString(CultureInfo.InvariantCulture) },
        }, cancellation);
        return rows;
    }

    /// <summary>Copies a table anew when there is a copy of it: after something was deleted that must not stay.</summary>
    public async Task RefreshAsync(string table, CancellationToken cancellation)
    {
        if (await RowsAsync(Blob(table), cancellation) is not null) await WriteAsync(table, cancellation);
    }

    /// <summary>When a table was last copied; null when it never was.</summary>
    public async Task<DateTimeOffset?> AtAsync(string table, CancellationToken cancellation) =>
        (await PropertiesAsync(Blob(table), cancellation))?.LastModified;

    /// <summary>The rows of a copy; none when there is no copy.</summary>
    public async IAsyncEnumerable<TableEntity> ReadAsync(string table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await PropertiesAsync(Blob(table), cancellation) is null) yield break;
        await using var packed = await Blob(table).OpenReadAsync(cancellationToken: cancellation);
        await using var content = new GZipStream(packed, CompressionMode.Decompress);
        using var lines = new StreamReader(content);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            yield return TableJson.Read(row.RootElement, StorageAccount.RowSchema);
        }
    }

    private async Task<int> WriteAsync(string table, Stream target, CancellationToken cancellation)
    {
        var rows = 0;
        await using var packed = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true);
        await foreach (var row in account.Tables.Table(table).QueryAsync(cancellation: cancellation))
        {
            await packed.WriteAsync(TableJson.Write(row, StorageAccount.RowSchema), cancellation);
            packed.WriteByte((byte)'\n');
            rows++;
        }

        return rows;
    }

    private static async Task<int?> RowsAsync(BlobClient blob, CancellationToken cancellation) =>
        await PropertiesAsync(blob, cancellation) is { } properties && properties.Metadata.TryGetValue(Rows, out var rows)
            ? int.Parse(rows, CultureInfo.InvariantCulture) : null;

    private static async Task<BlobProperties?> PropertiesAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private BlobClient Blob(string table) => Container.GetBlobClient($"{table}.jsonl.gz");
}
