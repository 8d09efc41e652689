using Azure.Storage.Blobs.Models;

namespace Reporting.EndToEnd.Faults;

/// <summary>A month's documents and traces in the storage.</summary>
internal static class Documents
{
    public static readonly int Count = 2 * SmallCatalogue.Areas;

    /// <summary>Each document's path with the hash of its bytes.</summary>
    public static async Task<SortedDictionary<string, string>> HashesAsync(this WorkerDriver driver, string month) =>
        new(await driver.Account.Blobs.GetBlobContainerClient(ContainerNames.Overviews)
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, month + "/", CancellationToken.None)
            .ToDictionaryAsync(b => b.Name, b => Convert.ToHexString(b.Properties.ContentHash)));

    /// <summary>Removes every trace of a month but the extracts, so that it can be made from the same ones once more.</summary>
    public static async Task ForgetAsync(this WorkerDriver driver, string month)
    {
        foreach (var container in new[] { ContainerNames.Runs, ContainerNames.Overviews })
        {
            var client = driver.Account.Blobs.GetBlobContainerClient(container);
            var names = await client.GetBlobsAsync(BlobTraits.None, BlobStates.None, month + "/", CancellationToken.None)
                .Select(b => b.Name).ToListAsync();
            await Parallel.ForEachAsync(names, async (name, _) => await client.DeleteBlobAsync(name));
        }

        foreach (var table in new[] { TableNames.Runs, TableNames.Work, TableNames.Published })
        {
            var client = driver.Account.Tables.GetTableClient(table);
            await foreach (var row in client.RowsAsync()) if (row.PartitionKey.StartsWith(month) || row.RowKey == month)
                await client.TryDeleteAsync(row.PartitionKey, row.RowKey);
        }
    }
}
