using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Caching.Memory;

namespace Reporting.Application.Overviews;

/// <summary>A finished document in memory.</summary>
/// <param name="ContentType">The media type.</param>
/// <param name="Tag">Its entity tag, in quotes.</param>
public sealed record CachedDocument(byte[] Content, string ContentType, string Tag);

/// <summary>
/// Keeps the overviews last asked for, a minute and 16 MB of them at most: who serves one from memory is faster than
/// the storage account. The overview of a public revision never changes. A workbook is made when it is first asked for, and
/// stored: most are never opened.
/// </summary>
public sealed class DocumentCache(DocumentStore documents, OverviewReader overviews) : IDisposable
{
    private const int MaxBytes = 16 << 20;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <summary>A document; null when there is none, which is not kept.</summary>
    public async Task<CachedDocument?> FindAsync(
        RunKey run, string area, string extension, CancellationToken cancellation)
    {
        var key = (run, area, extension);
        if (cache.TryGetValue(key, out CachedDocument? kept)) return kept;
        using var opened = await documents.OpenAsync(run, area, extension, cancellation)
            ?? await MakeAsync(run, area, extension, cancellation);
        if (opened is null) return null;
        var read = await ReadAsync(opened, cancellation);
        return cache.Set(key, read, new MemoryCacheEntryOptions { Size = read.Content.Length, AbsoluteExpirationRelativeToNow = Kept });
    }

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    // Two who ask at the same time make the same bytes, and one of them is stored.
    private async Task<BlobDownloadStreamingResult?> MakeAsync(
        RunKey run, string area, string extension, CancellationToken cancellation)
    {
        if (OverviewFiles.All.FirstOrDefault(f => f.Extension == extension && !f.AtOnce) is not { } file) return null;
        if (!await documents.ExistsAsync(run, area, "pdf", cancellation)) return null; // the area is not done, or was given up
        if (await overviews.FindAsync(run, area, cancellation) is not var (overview, slice)) return null;
        var content = Telemetry.Rendered("overview." + extension, () => file.Write(overview, slice));
        await documents.AddAsync(run, area, extension, file.ContentType, content, cancellation);
        return await documents.OpenAsync(run, area, extension, cancellation);
    }

    private static async Task<CachedDocument> ReadAsync(BlobDownloadStreamingResult opened, CancellationToken cancellation)
    {
        var content = new byte[opened.Details.ContentLength];
        await opened.Content.ReadExactlyAsync(content, cancellation);
        return new CachedDocument(content, opened.Details.ContentType, DocumentTag.Of(opened.Details));
    }
}
