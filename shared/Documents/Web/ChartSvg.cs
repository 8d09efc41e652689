using System.Globalization;
using System.Xml.Linq;

namespace Reporting.Documents.Web;

/// <summary>A chart as SVG for pages: the same drawing as in the documents.</summary>
public static class ChartSvg
{
    /// <summary>The namespace of drawings.</summary>
    internal static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // Lines over time and shares stand two in a row, and must be read on a phone; lists of areas need room for names.
    private const double Narrow = 460;
    private const double Slim = 360;
    private const double Wide = 600;

    private const int Many = 20;

    // The letters of browsers' own fonts are up to a fifth wider than those that the drawing is measured with.
    private const double Letters = 0.87;

    /// <summary>The drawing, with what it shows in words as its label; a paragraph where there is nothing to draw.</summary>
    /// <param name="slim">Whether lines over time stand on a card, in less than half of the page.</param>
    public static XElement Of(ChartBlock chart, Language language, bool slim = false)
    {
        if (chart is TileMapBlock { Squares.Count: > 0 } map) return MapSvg.Of(map);
        var width = chart switch { TrendBlock => slim ? Slim : Narrow, LinesBlock or SpreadBlock => Narrow, SharesBlock => Slim, _ => Wide };
        var flow = ChartFlow.Of(chart, PaperStyle.Web, new Frame(0, 0, width, double.MaxValue), language);
        var nodes = flow.Draw(new FlowRun(0, flow.Slices.Count, 0)).ToList();
        if (nodes is [PageElement { Tag: not PageTag.Figure } said])
            return new XElement("p", string.Concat(said.Content.OfType<PageText>().Select(t => t.Text)));
        var height = flow.Head + flow.Slices.Sum(s => s.Height);
        return new XElement(Svg + "svg", new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"), new XAttribute("role", "img"),
            new XAttribute("aria-label", PrintableText.Of(chart.Alt)), Shapes(nodes));
    }

    /// <summary>Nodes of a drawing as SVG.</summary>
    internal static IEnumerable<XElement> Shapes(IEnumerable<PageNode> nodes) => Bundles(nodes).SelectMany(n => n switch
    {
        [PageLine { Stroke: var stroke }, _, ..] => [Bundle([.. n.Cast<PageLine>()], stroke)],
        [PageDot dot, _, ..] => [Bundle(n.Cast<PageDot>(), dot)],
        [var only] => Shape(only),
        _ => n.SelectMany(Shape),
    });

    // Lines, and dots, that look alike and follow each other become one path: a hundred of them would else say it a hundred times.
    private static List<List<PageNode>> Bundles(IEnumerable<PageNode> nodes)
    {
        var bundles = new List<List<PageNode>>();
        foreach (var node in nodes)
        {
            if (bundles is [.., [var first, ..] last] && Alike(first, node)) last.Add(node);
            else bundles.Add([node]);
        }

        return bundles;
    }

    private static bool Alike(PageNode one, PageNode other) => (one, other) switch
    {
        (PageLine a, PageLine b) => a.Stroke == b.Stroke,
        (PageDot a, PageDot b) => (a.Radius, a.Colour) == (b.Radius, b.Colour),
        _ => false,
    };

    private static XElement Bundle(IReadOnlyList<PageLine> lines, Stroke stroke) => Stroked(new(Svg + "path", new XAttribute("d", string.Concat(
        lines.Select(l => lines.Count > Many ? Steps(l.Points) : "M" + string.Join(' ', l.Points.Select(p => $"{Number(p.X)} {Number(p.Y)}")))))), stroke);

    // Of many faint lines nobody sees a tenth of a unit, and steps are shorter to write than places.
    private static string Steps(IReadOnlyList<PagePoint> points)
    {
        List<(int X, int Y)> places = [.. points.Select(p => ((int)Math.Round(p.X), (int)Math.Round(p.Y)))];
        return $"M{places[0].X} {places[0].Y}l" + string.Join(' ', places.Zip(places.Skip(1), (a, b) => $"{b.X - a.X} {b.Y - a.Y}")).Replace(" -", "-", StringComparison.Ordinal);
    }

    // A line of no length with round ends is a dot.
    private static XElement Bundle(IEnumerable<PageDot> dots, PageDot look) => new(Svg + "path",
        new XAttribute("d", string.Concat(dots.Select(d => $"M{Number(d.Centre.X)} {Number(d.Centre.Y)}h0").Distinct())),
        new XAttribute("stroke", look.Colour), new XAttribute("stroke-width", Number(2 * look.Radius)), new XAttribute("stroke-linecap", "round"));

    private static IEnumerable<XElement> Shape(PageNode node) => node switch
    {
        PageElement element => Shapes(element.Content),
        PageText text => [Text(text)],
        PageLine line => [Line(line)],
        PagePolygon area =>
            [new XElement(Svg + "polygon", new XAttribute("points", Points(area.Points)), new XAttribute("fill", area.Colour))],
        PageDot dot => [Dot(dot)],
        _ => [],
    };

    private static XElement Text(PageText text) => new(Svg + "text",
        new XAttribute("x", Number(text.X)), new XAttribute("y", Number(text.Baseline)),
        new XAttribute("font-size", Number(Letters * text.Style.Size)),
        new XAttribute("fill", text.Style.Colour), text.Style.Strong ? new XAttribute("font-weight", "600") : null, text.Text);

    private static XElement Line(PageLine line) =>
        Stroked(new(Svg + "polyline", new XAttribute("points", Points(line.Points))), line.Stroke);

    private static XElement Stroked(XElement line, Stroke stroke)
    {
        line.Add(new XAttribute("fill", "none"), new XAttribute("stroke", stroke.Colour),
            new XAttribute("stroke-width", Number(stroke.Width)), new XAttribute("stroke-linejoin", "round"),
            stroke is { Dashed: true } or { Dotted: true } ? new XAttribute("stroke-dasharray", Dashes(stroke)) : null);
        return line;
    }

    private static string Dashes(Stroke stroke) => stroke.Dotted
        ? $"{Number(stroke.Width)} {Number(2 * stroke.Width)}" : $"{Number(4 * stroke.Width)} {Number(3 * stroke.Width)}";

    private static XElement Dot(PageDot dot) =>
        new(Svg + "circle", new XAttribute("cx", Number(dot.Centre.X)), new XAttribute("cy", Number(dot.Centre.Y)),
        new XAttribute("r", Number(dot.Radius)), new XAttribute("fill", dot.Colour));

    private static string Points(IEnumerable<PagePoint> points) => string.Join(' ', points.Select(p => $"{Number(p.X)},{Number(p.Y)}"));

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
