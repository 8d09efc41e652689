namespace Reporting.Documents.Png;

/// <summary>A chart as a picture file.</summary>
/// <param name="Bytes">The file, twice as large as it is to be shown.</param>
/// <param name="Width">How wide it is to be shown, in pixels.</param>
/// <param name="Height">How high it is to be shown, in pixels.</param>
public sealed record ChartPicture(ReadOnlyMemory<byte> Bytes, int Width, int Height);

/// <summary>A chart as PNG, for mails: the same drawing as on pages and in documents, with its numbers and names.</summary>
public static class ChartPng
{
    // Fits beside the text of a mail; its letters can be read on a phone.
    private const int ShownWidth = 460;
    private const int Margin = 6;
    private const double Scale = 2;

    /// <summary>The picture of a chart that has something to draw; the same chart gives the same bytes.</summary>
    public static ChartPicture Write(ChartBlock chart, Language language)
    {
        var flow = ChartFlow.Of(chart, PaperStyle.Web, new Frame(Margin, 0, ShownWidth - 2 * Margin, double.MaxValue), language);
        var height = (int)Math.Ceiling(flow.Head + flow.Slices.Sum(s => s.Height)) + 2 * Margin;
        var canvas = new Canvas((int)(Scale * ShownWidth), (int)(Scale * height));
        foreach (var node in flow.Draw(new FlowRun(Margin, flow.Slices.Count, 0))) Draw(canvas, node);
        return new(PngFile.Write((int)(Scale * ShownWidth), canvas.Pixels), ShownWidth, height);
    }

    private static void Draw(Canvas canvas, PageNode node)
    {
        switch (node)
        {
            case PageElement element:
                foreach (var part in element.Content) Draw(canvas, part);
                break;
            case PageText text:
                canvas.Fill([.. Letters(text)], text.Style.Colour);
                break;
            case PageLine line:
                canvas.Line([.. line.Points.Select(Scaled)], line.Stroke with { Width = Scale * line.Stroke.Width });
                break;
            case PagePolygon area:
                canvas.Fill([[.. area.Points.Select(Scaled)]], area.Colour);
                break;
            case PageDot dot:
                canvas.Dot(new(Scaled(dot.Centre), Scale * dot.Radius, dot.Colour));
                break;
        }
    }

    private static IEnumerable<IReadOnlyList<PagePoint>> Letters(PageText text)
    {
        var (outlines, x) = (text.Style.Strong ? GlyphOutlines.SemiBold : GlyphOutlines.Regular, text.X);
        foreach (var letter in PrintableText.Of(text.Text))
        {
            foreach (var outline in outlines.Of(letter))
                yield return [.. outline.Select(p => Scaled(new(x + text.Style.Size * p.X, text.Baseline + text.Style.Size * p.Y)))];
            x += TextFit.Width([letter], text.Style);
        }
    }

    private static PagePoint Scaled(PagePoint point) => new(Scale * point.X, Scale * point.Y);
}
