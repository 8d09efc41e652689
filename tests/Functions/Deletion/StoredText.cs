using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;

namespace Reporting.FunctionTests.Deletion;

/// <summary>
/// All that lies in a storage account, as text: rows with their keys, messages that can be seen, and blobs with their names and
/// metadata.
/// </summary>
internal static class StoredText
{
    /// <summary>Reads it all.</summary>
    public static async Task<string> OfAsync(StorageAccount account)
    {
        var all = new StringBuilder();
        foreach (var table in TableNames.All)
            await foreach (var row in account.Tables.GetTableClient(table).RowsAsync()) all.AppendLine(Text(row));
        await foreach (var queue in account.Queues.GetQueuesAsync())
            foreach (var message in (await account.Queues.GetQueueClient(queue.Name).PeekMessagesAsync(32)).Value)
                all.AppendLine($"{queue.Name} {message.MessageText}");
        await foreach (var container in account.Blobs.GetBlobContainersAsync())
            await foreach (var blob in account.Blobs.GetBlobContainerClient(container.Name).GetBlobsAsync())
                all.AppendLine(await BlobAsync(account, container.Name, blob.Name));
        return all.ToString();
    }

    private static string Text(TableEntity row) =>
        $"{row.PartitionKey} {row.RowKey} {string.Join(' ', row.Values().Select(p => $"{p.Key}={p.Value}"))}";

    private static async Task<string> BlobAsync(StorageAccount account, string container, string name)
    {
        var content = (await account.Blobs.GetBlobContainerClient(container).GetBlobClient(name).DownloadContentAsync()).Value;
        var metadata = string.Join(' ', content.Details.Metadata.Select(m => $"{m.Key}={m.Value}"));
        var bytes = content.Content.ToArray();
        return $"{container}/{name} {metadata} {Encoding.UTF8.GetString(name.EndsWith(".gz", StringComparison.Ordinal) ? Unpacked(bytes) : bytes)}";
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var all = new MemoryStream();
        zip.CopyTo(all);
        return all.ToArray();
    }
}
