using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>A section's name, its basis of comparison and its column headings.</summary>
internal sealed class OverviewSectionHead(OverviewSection section, OverviewWords words, Language language)
{
    private static readonly TextStyle Name = new(11, Palette.Ink, Strong: true);
    private static readonly TextStyle Small = new(7, Palette.Quiet);
    private static readonly TextStyle SmallStrong = new(7, Palette.Quiet, Strong: true);
    private const double Leading = 7.8;

    /// <summary>The name and the basis.</summary>
    public IEnumerable<PageElement> Headings(double top)
    {
        var name = language == Language.Danish ? section.Heading.Name : section.Heading.NameEn;
        yield return Elements.Line(PageTag.H2, A4.Margin, top + 10, TextFit.Cut(name, Name, OverviewColumns.NameWidth), Name);
        var lines = TextFit.Wrap(words.Basis(section.Rows), Small, OverviewColumns.NameWidth);
        yield return Elements.Paragraph(A4.Margin, top + 18 + (2 - lines.Count) * Leading, Leading, lines, Small);
    }

    /// <summary>The two rows of column headings.</summary>
    public IEnumerable<PageElement> Rows(double top)
    {
        var edges = OverviewColumns.Numbers;
        yield return new PageElement(PageTag.TR,
        [
            new PageElement(PageTag.TD, []) { Columns = 3 },
            Over(edges[2], words.Development), Over(edges[4], words.Comparison),
            new PageElement(PageTag.TD, []) { Columns = 2 },
        ]);
        yield return new PageElement(PageTag.TR,
        [
            Elements.Cell(),
            Elements.Header(HeaderScope.Column, 1, new PageText(OverviewColumns.Period, Base(1), words.Period, Small)),
            .. new[] { words.Level, words.LastPeriod, words.LastYear, words.Best, words.Mean }
                .Select((label, i) => Elements.Header(HeaderScope.Column, 1, Lines(label, l => edges[i] - TextFit.Width(l, Small)))),
            Elements.Header(HeaderScope.Column, 1, Lines(words.Trend, _ => OverviewColumns.Trend)),
            Elements.Header(HeaderScope.Column, 1, Lines(words.Mark, _ => OverviewColumns.Mark)),
        ]);

        double Base(int line) => top + 18 + line * Leading;

        PageElement Over(double right, string text) =>
            Elements.Header(HeaderScope.Column, 2, Elements.EndingAt(right, Base(-1), text, SmallStrong));

        IReadOnlyList<PageNode> Lines(string label, Func<string, double> left)
        {
            var lines = label.Split('\n');
            return [.. lines.Select((l, i) => new PageText(
                left(l), Base(2 - lines.Length + i), i < lines.Length - 1 ? l + " " : l, Small))];
        }
    }

    /// <summary>The rule below the headings.</summary>
    public PageElement Rule(double y) => Elements.Rule(A4.Margin, y, A4.Inner, new Stroke(0.6, Palette.Group));
}
