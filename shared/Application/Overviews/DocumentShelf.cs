using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Caching.Memory;

namespace Reporting.Application.Overviews;

/// <summary>A finished document in memory.</summary>
/// <param name="ContentType">The media type.</param>
/// <param name="Tag">Its entity tag, in quotes.</param>
public sealed record ShelvedDocument(byte[] Content, string ContentType, string Tag);

/// <summary>
/// Keeps the overviews last asked for, a minute and 16 MB of them at most: who serves one from memory is faster than
/// the storage account. The overview of a public revision never changes.
/// </summary>
public sealed class DocumentShelf(DocumentStore documents) : IDisposable
{
    private const int MostBytes = 16 << 20;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly MemoryCache shelf = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>A document; null when there is none, which is not kept.</summary>
    public async Task<ShelvedDocument?> FindAsync(
        string month, int revision, string area, string extension, CancellationToken cancellation)
    {
        var key = (month, revision, area, extension);
        if (shelf.TryGetValue(key, out ShelvedDocument? kept)) return kept;
        using var opened = await documents.OpenAsync(month, revision, area, extension, cancellation);
        if (opened is null) return null;
        var read = await ReadAsync(opened, cancellation);
        return shelf.Set(key, read, new MemoryCacheEntryOptions { Size = read.Content.Length, AbsoluteExpirationRelativeToNow = Kept });
    }

    /// <inheritdoc/>
    public void Dispose() => shelf.Dispose();

    private static async Task<ShelvedDocument> ReadAsync(BlobDownloadStreamingResult opened, CancellationToken cancellation)
    {
        var content = new byte[opened.Details.ContentLength];
        await opened.Content.ReadExactlyAsync(content, cancellation);
        return new ShelvedDocument(content, opened.Details.ContentType, DocumentTag.Of(opened.Details));
    }
}
