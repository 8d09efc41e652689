namespace Reporting.Documents.Mail;

/// <summary>An area's page as it goes into a mail.</summary>
/// <param name="Overview">The overview.</param>
/// <param name="Link">Where the page is to be seen.</param>
/// <param name="Pdf">The page as PDF; null or empty when it is too large to be sent along.</param>
/// <param name="Changes">What differs from the revision before; empty for a month's first.</param>
public sealed record OverviewPage(Overview Overview, Uri Link, ReadOnlyMemory<byte>? Pdf, IReadOnlyList<FigureChange> Changes)
{
    /// <summary>Where the PDF is fetched that is not sent along, and until when; null where it is.</summary>
    public (Uri Link, DateTimeOffset Expires)? Document { get; init; }

    /// <summary>Whether the page is sent along.</summary>
    public bool HasPdf => Pdf is { IsEmpty: false };

    /// <summary>Whether the page replaces one that said something else.</summary>
    public bool IsRevised => Overview.Run.Revision > 1 && Changes.Count > 0;
}
