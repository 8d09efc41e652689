using System.Globalization;
using System.Xml.Linq;

namespace Reporting.Documents.Web;

/// <summary>A map of squares as SVG, each square a link to its area's page.</summary>
internal static class MapSvg
{
    /// <summary>The drawing.</summary>
    /// <param name="shapes">Draws nodes as SVG.</param>
    public static XElement Of(XNamespace svg, TileMapBlock block, double width, Func<IEnumerable<PageNode>, IEnumerable<XElement>> shapes)
    {
        var map = new TileMap(block, 0, width);
        var height = map.Height.ToString("0.#", CultureInfo.InvariantCulture);
        return new XElement(svg + "svg",
            new XAttribute("viewBox", $"0 0 {width.ToString(CultureInfo.InvariantCulture)} {height}"), new XAttribute("role", "group"),
            new XAttribute("aria-label", PrintableText.Of(block.Alt)),
            block.Squares.Select(s => new XElement(svg + "a", new XAttribute("href", "/areas/" + Uri.EscapeDataString(s.Tile.Area)),
                new XElement(svg + "title", $"{s.Name}: {s.Spoken}"), shapes(map.Nodes(s, 0)))));
    }
}
