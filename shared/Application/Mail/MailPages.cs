using Microsoft.Extensions.Caching.Memory;
using Reporting.Application.Access;
using Reporting.Application.Overviews;

namespace Reporting.Application.Mail;

/// <summary>
/// The pages that go into overview mails: with their PDF, or above a size with a link to it that expires. A page is computed
/// once for all who get it: the newest are kept in memory for some minutes, since what a published run says never changes.
/// </summary>
public sealed class MailPages(OverviewReader overviews, DocumentStore documents, SiteLinks links, TimeProvider clock) : IDisposable
{
    private const int MaxBytes = 16 << 20;
    private const int BytesOfOverview = 64 << 10; // about what an overview takes in memory beside its PDF
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(30);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <summary>An area's page in a run; null when the area has none, or when it corrects nothing of the revision told before.</summary>
    /// <param name="room">How many bytes may be sent along.</param>
    public async Task<OverviewPage?> FindAsync(Run run, string area, int room, Language language, CancellationToken cancellation)
    {
        if (await ContentAsync(run, area, cancellation) is not { Changes: not { Count: 0 } } page) return null;
        var changes = page.Changes ?? [];
        var link = links.Area(page.Overview.Area, run.Month, language);
        return page.Pdf.Length <= room ? new OverviewPage(page.Overview, link, page.Pdf, changes)
            : new(page.Overview, link, null, changes)
            {
                Document = (links.Document(run.Month, run.Revision, $"{area}.pdf", LinkLasts), clock.GetUtcNow() + LinkLasts),
            };
    }

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    private async Task<Content?> ContentAsync(Run run, string area, CancellationToken cancellation)
    {
        var key = (run.Key, area);
        if (cache.TryGetValue(key, out Content? kept)) return kept;
        if (await overviews.FindAsync(run.Key, area, cancellation) is not var (overview, _)) return null;
        if (await PdfAsync(run.Key, area, cancellation) is not { } pdf) return null;
        var content = new Content(overview, pdf, await ChangesAsync(run, overview, cancellation));
        var entry = new MemoryCacheEntryOptions { Size = pdf.Length + BytesOfOverview, AbsoluteExpirationRelativeToNow = Kept };
        return cache.Set(key, content, entry);
    }

    // Null where there is nothing to compare with: then the page is new to its readers.
    private async Task<IReadOnlyList<FigureChange>?> ChangesAsync(Run run, Overview overview, CancellationToken cancellation)
    {
        if (run.Told is not { } told) return null;
        if (await overviews.ChangesAsync(told, overview, cancellation) is not { } changes) return null;
        return changes.Any(c => !c.IsNews) ? changes : [];
    }

    private async Task<ReadOnlyMemory<byte>?> PdfAsync(RunKey run, string area, CancellationToken cancellation)
    {
        using var found = await documents.OpenAsync(run, area, "pdf", cancellation);
        return found is null ? null : (await BinaryData.FromStreamAsync(found.Content, cancellation)).ToMemory();
    }

    // No changes (null) where nothing was replaced: then the page is new to its readers.
    private sealed record Content(Overview Overview, ReadOnlyMemory<byte> Pdf, IReadOnlyList<FigureChange>? Changes);
}
