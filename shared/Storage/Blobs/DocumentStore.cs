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
        RunKey run, string area, string extension, string contentType, byte[] content,
        CancellationToken cancellation) =>
        Blob(run, area, extension).UploadAsync(BinaryData.FromBytes(content), new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
        }, cancellation);

    /// <summary>Writes one document of an area unless it is there.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public Task AddAsync(
        RunKey run, string area, string extension, string contentType, byte[] content, CancellationToken cancellation) =>
        AddAsync(run, $"{area}.{extension}", contentType, new MemoryStream(content), cancellation);

    /// <summary>Writes a document of all areas unless it is there.</summary>
    /// <param name="file">Its name, which no area has.</param>
    /// <param name="content">From its current position.</param>
    public async Task AddAsync(
        RunKey run, string file, string contentType, Stream content, CancellationToken cancellation)
    {
        try
        {
            await Blob(run, file).UploadAsync(content, new BlobUploadOptions
            {
                HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
                Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            }, cancellation);
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
            // Somebody else was first.
        }
    }

    /// <summary>Whether a document of an area is there.</summary>
    public async Task<bool> ExistsAsync(RunKey run, string area, string extension, CancellationToken cancellation) =>
        await Blob(run, area, extension).ExistsAsync(cancellation);

    /// <summary>Opens a document for streaming; null when there is none. The caller disposes it.</summary>
    public Task<BlobDownloadStreamingResult?> OpenAsync(
        RunKey run, string area, string extension, CancellationToken cancellation) =>
        OpenAsync(run, $"{area}.{extension}", cancellation);

    /// <summary>Opens a document of all areas for streaming; null when there is none. The caller disposes it.</summary>
    public async Task<BlobDownloadStreamingResult?> OpenAsync(RunKey run, string file, CancellationToken cancellation)
    {
        try
        {
            return await Blob(run, file).DownloadStreamingAsync(null, cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private BlobClient Blob(RunKey run, string area, string extension) => Blob(run, $"{area}.{extension}");

    private BlobClient Blob(RunKey run, string file) => container.GetBlobClient($"{run.Month}/{run.Revision}/{file}");
}
