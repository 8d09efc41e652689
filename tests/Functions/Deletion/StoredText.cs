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
        List<Task<string>> parts = [.. TableNames.All.Select(t => TableAsync(account, t))];
        await foreach (var queue in account.Queues.GetQueuesAsync()) parts.Add(QueueAsync(account, queue.Name));
        await foreach (var container in account.Blobs.GetBlobContainersAsync()) parts.Add(ContainerAsync(account, container.Name));
        return string.Concat(await Task.WhenAll(parts));
    }

    private static async Task<string> TableAsync(StorageAccount account, string table)
    {
        var all = new StringBuilder();
        await foreach (var row in account.Tables.GetTableClient(table).RowsAsync()) all.AppendLine(Text(row));
        return all.ToString();
    }

    private static async Task<string> QueueAsync(StorageAccount account, string queue)
    {
        var messages = (await account.Queues.GetQueueClient(queue).PeekMessagesAsync(32)).Value;
        return string.Concat(messages.Select(m => $"{queue} {m.MessageText}\n"));
    }

    private static async Task<string> ContainerAsync(StorageAccount account, string container)
    {
        var all = new StringBuilder();
        await foreach (var blob in account.Blobs.GetBlobContainerClient(container).GetBlobsAsync())
            all.AppendLine(await BlobAsync(account, container, blob.Name));
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
