namespace Reporting.Documents.Pdf.Kit;

/// <summary>Short ways to make the elements of a page.</summary>
public static class Elements
{
    /// <summary>An element of one line of text.</summary>
    public static PageElement Line(PageTag tag, double x, double baseline, string text, TextStyle style) =>
        new(tag, [new PageText(x, baseline, PrintableText.Of(text), style)]);

    /// <summary>A line of text that ends at <paramref name="right"/>.</summary>
    public static PageText EndingAt(double right, double baseline, string text, TextStyle style) =>
        new(right - TextFit.Width(text, style), baseline, text, style);

    /// <summary>A paragraph of lines already broken.</summary>
    /// <param name="baseline">Of the first line.</param>
    /// <param name="leading">From one baseline to the next.</param>
    public static PageElement Paragraph(
        double x, double baseline, double leading, IReadOnlyList<string> lines, TextStyle style) =>
        new(PageTag.P, [.. lines.Select((line, i) => new PageText(x, baseline + i * leading, line, style))]);

    /// <summary>A horizontal rule.</summary>
    public static PageElement Rule(double x, double y, double width, Stroke stroke) =>
        new(PageTag.Artifact, [new PageLine([new(x, y), new(x + width, y)], stroke)]);

    /// <summary>A header cell.</summary>
    public static PageElement Header(HeaderScope scope, int columns, params IReadOnlyList<PageNode> content) =>
        new(PageTag.TH, content) { Scope = scope, Columns = columns };

    /// <summary>A data cell.</summary>
    public static PageElement Cell(params IReadOnlyList<PageNode> content) => new(PageTag.TD, content);
}
