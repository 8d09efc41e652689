namespace Reporting.Documents.Pdf.Overviews;

/// <summary>The overview (resultatoversigt) as a PDF file: always exactly one A4 page.</summary>
public static class OverviewPdf
{
    private const double TableGap = 10;
    private const double Comfortable = 8.5;
    private static readonly (int MemberLines, int Points)[] Rooms = [(6, 3), (4, 3), (3, 3), (2, 3), (2, 2), (2, 1)];

    /// <summary>The file; the same overview gives the same bytes.</summary>
    public static byte[] Write(Overview overview, Language language = Language.Danish) =>
        SharpDocument.Write(Page(overview, language));

    /// <summary>What stands where on the page. The group's members, then the main points, yield to the table when room is short.</summary>
    public static TaggedPage Page(Overview overview, Language language = Language.Danish)
    {
        var header = new OverviewHeader(overview, language);
        var printed = overview.Printed;
        const double below = A4.Margin + OverviewHeader.Height;
        foreach (var (lines, max) in Rooms)
        {
            var points = new OverviewMainPoints(overview, language, max);
            var top = below + points.Height;
            var notes = new OverviewNotes(printed, language, lines);
            var table = new OverviewTable(printed, language, A4.Height - A4.Margin - notes.Height - TableGap - top);
            if (table.Size < Comfortable && (lines, max) != Rooms[^1]) continue;
            return new TaggedPage(header.Title, new OverviewTexts(language).Locale, Made(overview.Run),
                [.. header.Elements(), .. points.Elements(below), .. table.From(top), .. notes.Elements()]);
        }

        throw new InvalidOperationException("The last room always gives a page.");
    }

    /// <summary>The only time that a document carries: when the run's newest source was retrieved.</summary>
    internal static DateTimeOffset Made(RunStamp run) => run.Sources.Count > 0
        ? run.Sources.Values.Max(s => s.Retrieved)
        : new DateTimeOffset(run.Month.LastMonth.Year, run.Month.LastMonth.Number, 1, 0, 0, 0, TimeSpan.Zero);
}
