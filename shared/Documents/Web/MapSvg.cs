using System.Globalization;
using System.Xml.Linq;

namespace Reporting.Documents.Web;

/// <summary>A map of squares as SVG, each square a link to its area's page.</summary>
internal static class MapSvg
{
    /// <summary>The drawing.</summary>
    public static XElement Of(TileMapBlock block, double width)
    {
        var map = new TileMap(block, 0, width);
        var height = map.Height.ToString("0.#", CultureInfo.InvariantCulture);
        return new XElement(ChartSvg.Svg + "svg",
            new XAttribute("viewBox", $"0 0 {width.ToString(CultureInfo.InvariantCulture)} {height}"), new XAttribute("role", "group"),
            new XAttribute("aria-label", PrintableText.Of(block.Alt)),
            block.Squares.Select(s => new XElement(ChartSvg.Svg + "a", new XAttribute("href", "/areas/" + Uri.EscapeDataString(s.Tile.Area)),
                new XElement(ChartSvg.Svg + "title", $"{s.Name}: {s.Spoken}"), ChartSvg.Shapes(map.Nodes(s, 0)))),
            ChartSvg.Shapes(map.Borders(0)));
    }
}
