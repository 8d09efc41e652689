namespace Reporting.Documents.Paper.Slides;

/// <summary>What a slide is based on, small at its bottom, and its number.</summary>
internal static class SlideFoot
{
    private const double Margin = 44;
    private const double Baseline = SlidesPdf.Height - 20;
    private static readonly TextStyle Style = new(11, Palette.Quiet);

    /// <summary>The foot of a slide; the number is not read aloud. A long basis takes two lines and then smaller letters.</summary>
    public static IEnumerable<PageElement> Of(string basis, int slide, int slides)
    {
        var number = Elements.EndingAt(SlidesPdf.Width - Margin, Baseline, $"{slide} / {slides}", Style);
        if (basis.Trim().Length > 0) yield return Basis(basis, number.X - Margin - 20);
        yield return new PageElement(PageTag.Artifact, [number]);
    }

    private static PageElement Basis(string basis, double width)
    {
        var style = Style;
        var lines = TextLines.Of(basis, style, width);
        while (lines.Count > 2 && style.Size > 6)
        {
            style = style with { Size = style.Size - 0.5 };
            lines = TextLines.Of(basis, style, width);
        }

        var first = Baseline - (Math.Min(lines.Count, 3) - 1) * style.Size * 1.2;
        return Elements.Paragraph(Margin, first, style.Size * 1.2,
            lines.Count > 3 ? [.. lines.Take(2), TextFit.Cut(string.Concat(lines.Skip(2)), style, width)] : lines, style);
    }
}
