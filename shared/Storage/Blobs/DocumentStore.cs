using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Reporting.Storage.Blobs;

/// <summary>The finished overviews.</summary>
public sealed class DocumentStore(StorageAccount account)
{
    private readonly BlobContainerClient container = account.Blobs.GetBlobContainerClient(ContainerNames.Overviews);

    /// <summary>Writes one document of an area, in place of one written before.</summary>
    /// <param name="extension">pdf, xlsx or json.</param>
    /// <param name="contentType">The document's media type.</param>
    public Task WriteAsync(
        string month, int revision, string area, string extension, string contentType, byte[] content,
        CancellationToken cancellation) =>
        Blob(month, revision, area, extension).UploadAsync(BinaryData.FromBytes(content), new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
        }, cancellation);

    /// <summary>Opens a document for streaming; null when there is none. The caller disposes it.</summary>
    public async Task<BlobDownloadStreamingResult?> OpenAsync(
        string month, int revision, string area, string extension, CancellationToken cancellation)
    {
        try
        {
            return await Blob(month, revision, area, extension).DownloadStreamingAsync(null, cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private BlobClient Blob(string month, int revision, string area, string extension) =>
        container.GetBlobClient($"{month}/{revision}/{area}.{extension}");
}
