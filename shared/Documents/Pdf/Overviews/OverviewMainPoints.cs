namespace Reporting.Documents.Pdf.Overviews;

/// <summary>"Det vigtigste": the one to three things that matter most, as the cards of the area's page say them, above the tables.</summary>
internal sealed class OverviewMainPoints
{
    private const double Leading = 11;
    private const double Gap = 2.5;
    private const double ShapeLeft = 88;
    private const double TextLeft = 104;
    private const double Below = 9;
    private static readonly TextStyle Label = new(9.5, Palette.Ink, Strong: true);
    private static readonly TextStyle Text = new(8.5, Palette.Ink);
    private readonly OverviewTexts words;
    private readonly List<(IReadOnlyList<(string Text, TextStyle Style)> Lines, string Shape, string Colour)> points;

    /// <summary>The points of an overview, no more than given; none when no verdicts were made.</summary>
    public OverviewMainPoints(Overview overview, Language language, int max)
    {
        words = new OverviewTexts(language);
        points = overview.Rows.All(r => r.Verdict is null) ? [] : [.. Points(overview, language, max)
            .Select(p => ((IReadOnlyList<(string, TextStyle)>)
                [.. Wrapped(p.Headline, Text with { Strong = p.Detail.Length > 0 }), .. Wrapped(p.Detail, Text)], p.Shape, p.Colour))];
    }

    /// <summary>The height they take; 0 when there are none.</summary>
    public double Height => points.Count == 0 ? 0 : points.Sum(p => p.Lines.Count * Leading + Gap) + Below;

    /// <summary>Their elements, from a height down.</summary>
    public IEnumerable<PageElement> Elements(double top)
    {
        if (points.Count == 0) yield break;
        var baseline = top + Leading * 0.8;
        yield return Documents.Pdf.Kit.Elements.Line(PageTag.H2, A4.Margin, baseline, words.MainPoints, Label);
        foreach (var (lines, shape, colour) in points)
        {
            var mark = shape.Length == 0
                ? [] : new PageNode[] { new PageText(A4.Margin + ShapeLeft, baseline, shape, Text with { Colour = colour }) };
            var left = A4.Margin + (shape.Length == 0 ? ShapeLeft : TextLeft);
            yield return new(PageTag.P,
                [.. mark, .. lines.Select((line, i) => new PageText(left, baseline + i * Leading, line.Text, line.Style))]);
            baseline += lines.Count * Leading + Gap;
        }
    }

    private static IEnumerable<(string, TextStyle)> Wrapped(string text, TextStyle style) => text.Length == 0 ? []
        : TextFit.Wrap(PrintableText.Of(text), style, A4.Inner - TextLeft).Select(line => (line, style));

    private IEnumerable<(string Headline, string Detail, string Shape, string Colour)> Points(Overview overview, Language language, int max)
    {
        var main = MainPoints.Of(overview, max);
        if (main.Count > 0) return main.Select(f => Point(f, overview, language));
        var judged = overview.Rows.Any(r => r.Verdict is { Gap: null });
        return [(judged ? words.NothingDeviates : words.NothingJudged, "", "", Palette.Quiet)];
    }

    private static (string, string, string, string) Point(Finding finding, Overview overview, Language language)
    {
        var (findings, verdicts) = (FindingText.In(language), VerdictText.In(language));
        if (finding.IsEnded) return (findings.Headline(finding, overview), "", "", Palette.Quiet);
        var row = overview.RowOf(finding);
        var since = verdicts.Since(row.Verdict!);
        return ($"{findings.Told(finding, overview)}.",
            $"{verdicts.Figures(row, overview)} ({verdicts.Word(finding.State, finding.Direction)}{since}).{findings.Also(finding)}",
            VerdictTexts.Shape(finding.State, finding.Direction), Palette.Of(finding.State));
    }
}
