using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Reporting.EndToEnd.Faults;

/// <summary>What lies in the storage in the end, a line for each document and row, so that two ends can be compared.</summary>
internal static class Ending
{
    /// <summary>
    /// What may differ between two runs of the same month: when things happened, and how often a mail was begun. Versions
    /// (ETags) and the rows' own timestamps are no properties and are left out as well.
    /// </summary>
    public static IReadOnlyList<string> MayDiffer { get; } =
        ["Started", "ComputeStarted", "PublishStarted", "Ended", "Deadline", "At", "Created", "Changed", "NextTry", "Ordered", "Tries", "Checked", "TellBy"];

    /// <summary>All documents, slices, lists and rows.</summary>
    public static async Task<SortedSet<string>> ReadAsync(StorageAccount account)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var container in ContainerNames.All)
            await foreach (var line in BlobsAsync(account.Blobs.GetBlobContainerClient(container))) lines.Add(line);
        foreach (var table in TableNames.All)
            await foreach (var row in account.Tables.GetTableClient(table).RowsAsync())
                if (!IsNote(table, row)) lines.Add(Line(table, row));
        return lines;
    }

    // A delivery's or order's note among the open ones is tidied by the timer when its end was cut off just before.
    private static bool IsNote(string table, TableEntity row) =>
        table is TableNames.Deliveries or TableNames.Orders && row.PartitionKey == "open";

    private static async IAsyncEnumerable<string> BlobsAsync(BlobContainerClient container)
    {
        await foreach (var blob in container.GetBlobsAsync())
        {
            // a lock; and a run with its times
            if (blob.Name == "import.lock" || blob.Name.EndsWith("/ended.json.gz", StringComparison.Ordinal)) continue;
            var content = (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content;
            yield return $"{container.Name}/{blob.Name} {Convert.ToHexString(SHA256.HashData(content))}";
        }
    }

    // An import's key is new each time.
    private static string Line(string table, TableEntity row)
    {
        var key = table == TableNames.Imports ? "" : $" {row.PartitionKey} {row.RowKey}";
        return table + key + string.Concat(row.Values().Where(p => !MayDiffer.Contains(p.Key)).Select(p => $" {p.Key}={p.Value}"));
    }
}
