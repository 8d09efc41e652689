using System.Xml.Linq;

namespace Reporting.Documents.Png;

/// <summary>A chart that stands alone, to be put into other documents: its message above it, and below it what it shows and its source.</summary>
public sealed class StandaloneChart
{
    private const double Width = 720, Margin = 20, Scale = 2;
    private readonly ChartBlock chart;
    private readonly IReadOnlyList<PageNode> nodes;
    private readonly double height;

    private StandaloneChart(ChartBlock chart, IReadOnlyList<PageNode> nodes, double height) =>
        (this.chart, this.nodes, this.height) = (chart, nodes, height);

    /// <summary>The picture of a chart.</summary>
    /// <param name="source">Where its figures come from.</param>
    public static StandaloneChart Of(ChartBlock chart, string source, Language language)
    {
        var (style, nodes, inner) = (PaperStyle.Web, new List<PageNode>(), Width - 2 * Margin);
        var top = Text(nodes, chart.Title, style.Caption, Margin) + style.Text * 0.6;
        var flow = ChartFlow.Of(chart, style, new Frame(Margin, 0, inner, double.MaxValue), language);
        nodes.AddRange(flow.Draw(new FlowRun(0, flow.Slices.Count, top)));
        top += flow.Head + flow.Slices.Sum(s => s.Height) + style.Text * 0.6;
        top = Text(nodes, $"{chart.Note} {source}".Trim(), style.Note, top);
        return new(chart, nodes, top + Margin);
    }

    /// <summary>The picture as PNG at twice its size; the same chart gives the same bytes.</summary>
    public byte[] Png()
    {
        var canvas = new Canvas((int)(Width * Scale), (int)Math.Ceiling(height * Scale));
        PageDrawing.Draw(canvas, nodes, Scale);
        return PngFile.Write((int)(Width * Scale), canvas.Pixels);
    }

    /// <summary>The picture as an SVG file that needs no style sheet.</summary>
    public string Svg() => new XElement(ChartSvg.Svg + "svg",
        new XAttribute("viewBox", FormattableString.Invariant($"0 0 {Width} {height:0.#}")), new XAttribute("role", "img"),
        new XAttribute("aria-label", PrintableText.Of(chart.Alt)),
        new XAttribute("font-family", "Source Sans 3, Source Sans Pro, Segoe UI, Roboto, sans-serif"),
        new XElement(ChartSvg.Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#FFFFFF")),
        ChartSvg.Shapes(nodes)).ToString(SaveOptions.DisableFormatting);

    private static double Text(List<PageNode> nodes, string text, TextStyle style, double top)
    {
        foreach (var line in TextLines.Of(text, style, Width - 2 * Margin))
        {
            nodes.Add(new PageText(Margin, top + style.Size, line, style));
            top += style.Size * PaperStyle.Leading;
        }

        return top;
    }
}
