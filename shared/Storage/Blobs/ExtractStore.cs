using System.IO.Compression;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Reporting.Storage.Blobs;

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
        await using var packed = await PackAsync(content, cancellation);
        await blob.UploadAsync(packed, new BlobUploadOptions(), cancellation);
    }

    /// <summary>Reads a response as it was received.</summary>
    /// <exception cref="Azure.RequestFailedException">404: it is not kept.</exception>
    public async Task<Stream> OpenAsync(string table, string sha256, CancellationToken cancellation) =>
        new GZipStream(await Blob(table, sha256).OpenReadAsync(null, cancellation), CompressionMode.Decompress);

    // Packed before it is sent, so that the blob is there as a whole or not at all: a half one would never be mended.
    private static async Task<Stream> PackAsync(Stream content, CancellationToken cancellation)
    {
        var file = TemporaryFile.Create();
        await using (var packed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            await content.CopyToAsync(packed, cancellation);
        }

        file.Position = 0;
        return file;
    }

    private BlockBlobClient Blob(string table, string sha256) =>
        container.GetBlockBlobClient($"{table}/{sha256}.json.gz");
}
