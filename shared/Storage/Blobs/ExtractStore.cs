using System.IO.Compression;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace Reporting.Storage;

/// <summary>The source's responses as received, compressed and named by the hash of their content; never changed.</summary>
public sealed class ExtractStore(StorageAccount account)
{
    private readonly BlobContainerClient container = account.Blobs.GetBlobContainerClient(ContainerNames.Extracts);

    /// <summary>Keeps a response; does nothing when the same content is kept already.</summary>
    /// <param name="table">The table's id.</param>
    /// <param name="sha256">The hash of the content.</param>
    /// <param name="content">The content as received, from its current position.</param>
    public async Task KeepAsync(string table, string sha256, Stream content, CancellationToken cancellation)
    {
        var blob = Blob(table, sha256);
        if (await blob.ExistsAsync(cancellation)) return;
        await using var target = await blob.OpenWriteAsync(true, null, cancellation);
        await using var packed = new GZipStream(target, CompressionLevel.Fastest);
        await content.CopyToAsync(packed, cancellation);
    }

    /// <summary>Reads a response as it was received.</summary>
    /// <exception cref="Azure.RequestFailedException">404: it is not kept.</exception>
    public async Task<Stream> OpenAsync(string table, string sha256, CancellationToken cancellation) =>
        new GZipStream(await Blob(table, sha256).OpenReadAsync(null, cancellation), CompressionMode.Decompress);

    private BlockBlobClient Blob(string table, string sha256) =>
        container.GetBlockBlobClient($"{table}/{sha256}.json.gz");
}
