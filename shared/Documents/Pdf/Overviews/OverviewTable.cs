namespace Reporting.Documents.Pdf.Overviews;

/// <summary>Places the three tables of the overview in the height they are given.</summary>
internal sealed class OverviewTable
{
    private const double SectionHead = 31;
    private const double SectionGap = 9;
    private const double Largest = 9;
    private const double Smallest = 4;
    private const double Tightest = 1.34;
    private const double Airiest = 1.9;
    private readonly Overview overview;
    private readonly Language language;
    private readonly OverviewColumns columns;
    private readonly List<(OverviewSection Section, IReadOnlyList<OverviewRowText> Rows)> sections;
    private readonly double pitch;

    /// <summary>The tables with the largest type that fits.</summary>
    public OverviewTable(Overview overview, Language language, double height)
    {
        (this.overview, this.language, columns) = (overview, language, OverviewColumns.Of(overview, language));
        var room = height - overview.Sections.Count * SectionHead - (overview.Sections.Count - 1) * SectionGap;
        for (Size = Largest; ; Size -= 0.25)
        {
            sections = [.. overview.Sections.Select(s => (s, OverviewRowText.Of(s, columns, Size, language)))];
            pitch = room / sections.Sum(s => s.Rows.Sum(r => r.Units));
            if (pitch >= Size * Tightest || Size <= Smallest) break;
        }

        pitch = Math.Min(pitch, Size * Airiest);
    }

    /// <summary>The type size that fits.</summary>
    public double Size { get; }

    /// <summary>The sections, from a height down.</summary>
    public IEnumerable<PageElement> From(double top)
    {
        foreach (var (section, rows) in sections)
        {
            yield return Section(section, rows, top);
            top += SectionHead + SectionGap + rows.Sum(r => r.Units) * pitch;
        }
    }

    private PageElement Section(OverviewSection section, IReadOnlyList<OverviewRowText> rows, double top)
    {
        var drawing = new OverviewSectionDrawing(overview, section, rows, columns, Size, pitch, language);
        var head = new OverviewSectionHead(overview, section, columns, language);
        var elements =
            new List<PageElement> { head.Heading(top), new(PageTag.Table, [.. head.Rows(top), .. drawing.Rows(top + SectionHead)]) };
        elements.AddRange(head.Rules(top, top + SectionHead - 2.5));
        elements.AddRange(drawing.Rules(top + SectionHead));
        return new PageElement(PageTag.Sect, elements);
    }
}
