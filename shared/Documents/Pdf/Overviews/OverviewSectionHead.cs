namespace Reporting.Documents.Pdf.Overviews;

/// <summary>A section's name, its basis of comparison and its column headings.</summary>
internal sealed class OverviewSectionHead(Overview overview, OverviewSection section, OverviewColumns columns, Language language)
{
    private static readonly TextStyle Name = new(11, Palette.Ink, Strong: true);
    private static readonly TextStyle Small = new(7, Palette.Quiet);
    private static readonly TextStyle SmallStrong = new(7, Palette.Quiet, Strong: true);
    private const double Leading = 7.8;
    private const double Gap = 10;
    private readonly OverviewTexts words = new(language);
    private readonly bool printed = OverviewColumns.IsPrinted(overview);

    /// <summary>The name.</summary>
    public PageElement Heading(double top)
    {
        var name = language.Say(section.Heading.Name, section.Heading.NameEn);
        return Elements.Line(PageTag.H2, A4.Margin, top + 10, TextFit.Cut(name, Name, OverviewColumns.NameWidth), Name);
    }

    /// <summary>The row of column headings, and in the printed columns of 2008 one above it.</summary>
    public IEnumerable<PageElement> Rows(double top)
    {
        if (printed) yield return new PageElement(PageTag.TR,
        [
            new PageElement(PageTag.TD, []) { Columns = 3 },
            Over(Changes, words.Development), Over(Comparisons, words.Comparison),
            new PageElement(PageTag.TD, []) { Columns = 2 },
        ]);
        yield return new PageElement(PageTag.TR,
        [
            Basis(top),
            Elements.Header(HeaderScope.Column, 1, new PageText(OverviewColumns.Period, Base(1), words.Period, Small)),
            .. columns.Headings.Select((label, i) =>
                Elements.Header(HeaderScope.Column, 1, Lines(label, l => columns.Edges[i] - TextFit.Width(l, Small)))),
            Elements.Header(HeaderScope.Column, 1, Lines(words.Trend, _ => OverviewColumns.Trend)),
            Elements.Header(HeaderScope.Column, 1, Lines(words.Mark, _ => OverviewColumns.Mark)),
        ]);

        double Base(int line) => top + 18 + line * Leading;

        PageElement Over((double Left, double Right) columns, string text) => Elements.Header(HeaderScope.Column, 2,
            new PageText((columns.Left + columns.Right - TextFit.Width(text, SmallStrong)) / 2, top + 8.4, text, SmallStrong));

        IReadOnlyList<PageNode> Lines(string label, Func<string, double> left)
        {
            var lines = label.Split('\n');
            return [.. lines.Select((l, i) => new PageText(
                left(l), Base(2 - lines.Length + i), i < lines.Length - 1 ? l + " " : l, Small))];
        }
    }

    /// <summary>The rules below the headings, and below those of two columns.</summary>
    public IEnumerable<PageElement> Rules(double top, double bottom)
    {
        foreach (var (left, right) in printed ? new[] { Changes, Comparisons } : [])
            yield return Elements.Rule(left, top + 10.8, right - left, new Stroke(0.4, Palette.Group));
        yield return Elements.Rule(A4.Margin, bottom, A4.Inner, new Stroke(0.6, Palette.Group));
    }

    private (double Left, double Right) Changes => (columns.Edges[0] + Gap, columns.Edges[2]);

    private (double Left, double Right) Comparisons => (columns.Edges[2] + Gap, columns.Edges[4]);

    // The column of names has no printed heading: the basis of comparison stands in its place.
    private PageElement Basis(double top)
    {
        var lines = TextFit.Wrap(printed ? words.Basis(section.Rows) : words.YearBasis(overview), Small, OverviewColumns.NameWidth);
        var first = top + 18 + (2 - lines.Count) * Leading;
        return Elements.Header(HeaderScope.Column, 1,
            [.. lines.Select((line, i) => new PageText(A4.Margin, first + i * Leading, line, Small))])
            with { Spoken = $"{words.Indicator}. {string.Concat(lines)}" };
    }
}
