using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Reporting.Storage.Orders;

/// <summary>What orders are made of and the documents they came to, below each order's own path; written once and never changed.</summary>
public sealed class OrderStore(StorageAccount account)
{
    private readonly BlobContainerClient container = account.Blobs.GetBlobContainerClient(ContainerNames.Orders);

    /// <summary>Keeps what an order is made of; the first that is kept stays.</summary>
    public async Task KeepAsync(string id, OrderContent content, CancellationToken cancellation)
    {
        try
        {
            await Content(id)
                .UploadAsync(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(content, SliceJson.Options)), new BlobUploadOptions
            {
                Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            }, cancellation);
        }
        catch (RequestFailedException kept) when (kept.Status == 409)
        {
        }
    }

    /// <summary>What an order is made of; null when nothing is kept.</summary>
    public async Task<OrderContent?> FindAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return await ContentAsync(id, cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>What an order is made of.</summary>
    /// <exception cref="RequestFailedException">404: nothing is kept.</exception>
    public async Task<OrderContent> ContentAsync(string id, CancellationToken cancellation)
    {
        var kept = await Content(id).DownloadContentAsync(cancellation);
        return JsonSerializer.Deserialize<OrderContent>(kept.Value.Content, SliceJson.Options)!;
    }

    /// <summary>Writes a document, in place of the same written before.</summary>
    /// <param name="file">Its name within the order, such as <c>pack.pdf</c>.</param>
    public Task WriteAsync(string id, string file, string contentType, byte[] content, CancellationToken cancellation) =>
        Blob(id, file).UploadAsync(BinaryData.FromBytes(content), Options(contentType), cancellation);

    /// <summary>Writes a document from a stream, from its current position; it is there as a whole or not at all.</summary>
    public Task WriteAsync(string id, string file, string contentType, Stream content, CancellationToken cancellation) =>
        Blob(id, file).UploadAsync(content, Options(contentType), cancellation);

    /// <summary>Opens a document for reading; null when there is none. The caller disposes it.</summary>
    public async Task<BlobDownloadStreamingResult?> OpenAsync(string id, string file, CancellationToken cancellation)
    {
        try
        {
            return await Blob(id, file).DownloadStreamingAsync(null, cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Deletes an order's documents and what it was made of.</summary>
    public async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        await foreach (var document in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Prefix(id), cancellation))
            await container.DeleteBlobIfExistsAsync(document.Name, cancellationToken: cancellation);
        await Content(id).DeleteIfExistsAsync(cancellationToken: cancellation);
    }

    private static BlobUploadOptions Options(string contentType) =>
        new() { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } };

    private BlobClient Content(string id) => container.GetBlobClient($"{id}/content.json");

    private BlobClient Blob(string id, string file) => container.GetBlobClient(Prefix(id) + file);

    private static string Prefix(string id) => $"{id}/documents/";
}
