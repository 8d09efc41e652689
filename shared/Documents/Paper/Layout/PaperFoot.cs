namespace Reporting.Documents.Paper.Layout;

/// <summary>
/// The title and the page number, small within the bottom margin: there they stand clear of every page, also of those
/// that were made elsewhere and fill theirs.
/// </summary>
internal static class PaperFoot
{
    private const double Baseline = A4.Height - 8 * A4.Millimetre;
    private static readonly TextStyle Style = new(7, Palette.Quiet);

    /// <summary>The foot of a page; not read aloud.</summary>
    public static IEnumerable<PageElement> Of(string title, int page, int pages)
    {
        var number = Elements.EndingAt(A4.Margin + A4.Inner, Baseline, $"{page} / {pages}", Style);
        var name = TextFit.Cut(title, Style, number.X - A4.Margin - 12);
        yield return new PageElement(PageTag.Artifact, [new PageText(A4.Margin, Baseline, name, Style), number]);
    }
}
