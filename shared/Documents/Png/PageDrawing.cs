namespace Reporting.Documents.Png;

/// <summary>Draws what stands on a page into pixels.</summary>
internal static class PageDrawing
{
    /// <summary>Draws the elements in their order.</summary>
    /// <param name="scale">How many pixels a point takes.</param>
    public static void Draw(Canvas canvas, IEnumerable<PageNode> nodes, double scale)
    {
        foreach (var node in nodes) Draw(canvas, node, scale);
    }

    private static void Draw(Canvas canvas, PageNode node, double scale)
    {
        switch (node)
        {
            case PageElement element: Draw(canvas, element.Content, scale); break;
            case PageText text: canvas.Fill([.. Letters(text, scale)], text.Style.Colour); break;
            case PageLine line:
                canvas.Line([.. line.Points.Select(p => Scaled(p, scale))], line.Stroke with { Width = scale * line.Stroke.Width });
                break;
            case PagePolygon area: canvas.Fill([[.. area.Points.Select(p => Scaled(p, scale))]], area.Colour); break;
            case PageDot dot: canvas.Dot(new(Scaled(dot.Centre, scale), scale * dot.Radius, dot.Colour)); break;
        }
    }

    private static IEnumerable<IReadOnlyList<PagePoint>> Letters(PageText text, double scale)
    {
        var (outlines, x) = (text.Style.Strong ? GlyphOutlines.SemiBold : GlyphOutlines.Regular, text.X);
        foreach (var letter in PrintableText.Of(text.Text))
        {
            foreach (var outline in outlines.Of(letter))
                yield return [.. outline.Select(p => Scaled(new(x + text.Style.Size * p.X, text.Baseline + text.Style.Size * p.Y), scale))];
            x += TextFit.Width([letter], text.Style);
        }
    }

    private static PagePoint Scaled(PagePoint point, double scale) => new(scale * point.X, scale * point.Y);
}
