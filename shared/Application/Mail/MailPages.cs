using Reporting.Application.Access;
using Reporting.Application.Overviews;
using Reporting.Documents;
using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Application.Mail;

/// <summary>The pages that go into overview mails: with their PDF, or above a size with a link to it that expires.</summary>
public sealed class MailPages(OverviewReader overviews, DocumentStore documents, SiteLinks links, TimeProvider clock)
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(30);

    /// <summary>An area's page in a run; null when the area has none, or when it says what the replaced revision said.</summary>
    /// <param name="room">How many bytes may be sent along.</param>
    public async Task<OverviewPage?> FindAsync(Run run, string area, int room, CancellationToken cancellation)
    {
        var month = run.Month.ToString();
        if (await overviews.FindAsync(month, run.Revision, area, cancellation) is not var (overview, _)) return null;
        if (await PdfAsync(month, run.Revision, area, cancellation) is not { } pdf) return null;
        var changes = await ChangesAsync(run, overview, cancellation);
        if (changes is { Count: 0 }) return null;
        if (pdf.Length <= room) return new OverviewPage(overview, links.Overview(run.Month, run.Revision, area), pdf, changes ?? []);
        return new OverviewPage(overview, links.Document(run.Month, run.Revision, $"{area}.pdf", LinkLasts), null, changes ?? [])
        {
            LinkExpires = clock.GetUtcNow() + LinkLasts,
        };
    }

    // Null where there is nothing to compare with: then the page is new to its readers.
    private async Task<IReadOnlyList<FigureChange>?> ChangesAsync(Run run, Overview overview, CancellationToken cancellation)
    {
        if (run.Replaces is not { } replaced) return null;
        return await overviews.FindAsync(run.Month.ToString(), replaced, overview.Area.Code, cancellation) is var (before, _)
            ? OverviewChanges.Between(before, overview) : null;
    }

    private async Task<ReadOnlyMemory<byte>?> PdfAsync(string month, int revision, string area, CancellationToken cancellation)
    {
        using var found = await documents.OpenAsync(month, revision, area, "pdf", cancellation);
        return found is null ? null : (await BinaryData.FromStreamAsync(found.Content, cancellation)).ToMemory();
    }
}
