using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Reporting.Storage.Meetings;

/// <summary>
/// The contents of the files that jobcentres send to their meetings, as received. No blob's name holds what people typed.
/// </summary>
public sealed class MeetingFileStore(StorageAccount account)
{
    private readonly BlobContainerClient container = account.Blobs.GetBlobContainerClient(ContainerNames.MeetingFiles);

    /// <summary>Writes a file, from its current position; it is there as a whole or not at all.</summary>
    public Task WriteAsync(string id, string area, string mark, Stream content, CancellationToken cancellation) =>
        Blob(id, area, mark).UploadAsync(content, new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" },
        }, cancellation);

    /// <summary>Opens a file for reading; null when there is none. The caller disposes it.</summary>
    public async Task<BlobDownloadStreamingResult?> OpenAsync(string id, string area, string mark, CancellationToken cancellation)
    {
        try
        {
            return await Blob(id, area, mark).DownloadStreamingAsync(null, cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Deletes a file; gone already is no error.</summary>
    public Task DeleteAsync(string id, string area, string mark, CancellationToken cancellation) =>
        Blob(id, area, mark).DeleteIfExistsAsync(cancellationToken: cancellation);

    /// <summary>The files that were written within a time, by meeting, area and mark.</summary>
    public async IAsyncEnumerable<(string Id, string Area, string Mark)> WrittenAsync(DateTimeOffset from, DateTimeOffset before,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellation))
            if (blob.Properties.LastModified is { } at && at >= from && at < before && blob.Name.Split('/') is [var id, var area, var mark])
                yield return (id, area, mark);
    }

    private BlobClient Blob(string id, string area, string mark) => container.GetBlobClient($"{id}/{area}/{mark}");
}
