using Azure.Storage.Blobs;

namespace Reporting.EndToEnd.Faults;

/// <summary>An area's slice of a month's first revision, which is gone until it is put back.</summary>
internal sealed class LostSlice
{
    private readonly BlobClient blob;
    private readonly BinaryData content;

    private LostSlice(BlobClient blob, BinaryData content) => (this.blob, this.content) = (blob, content);

    /// <summary>Takes the slice out of the storage.</summary>
    public static async Task<LostSlice> OfAsync(StorageAccount account, string month, string area)
    {
        var blob = account.Blobs.GetBlobContainerClient(ContainerNames.Runs).GetBlobClient($"{month}/1/areas/{area}.json.gz");
        var slice = new LostSlice(blob, (await blob.DownloadContentAsync()).Value.Content);
        await blob.DeleteAsync();
        return slice;
    }

    /// <summary>Puts it back as it was.</summary>
    public Task PutBackAsync() => blob.UploadAsync(content);
}
