using System.Globalization;
using System.Xml.Linq;

namespace Reporting.Documents.Web;

/// <summary>A map of squares as SVG, each square a link to its area's page.</summary>
internal static class MapSvg
{
    // Squares of a map of few areas would else fill the page.
    private const double Narrowest = 9;

    /// <summary>The drawing: what all squares share is said once.</summary>
    public static XElement Of(TileMapBlock block)
    {
        var columns = block.Squares.Max(s => s.Tile.Column) - block.Squares.Min(s => s.Tile.Column) + 1;
        var width = Math.Max(Narrowest, columns) * TileMap.MaxSide;
        var map = new TileMap(block, 0, width);
        return new XElement(ChartSvg.Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(width)} {Number(map.Height)}"), new XAttribute("role", "group"),
            new XAttribute("aria-label", PrintableText.Of(block.Alt)),
            new XElement(ChartSvg.Svg + "g", new XAttribute("fill", Palette.Ink), new XAttribute("text-anchor", "middle"),
                new XAttribute("font-size", "12.5"), block.Squares.Select(s => Square(s, map.Corner(s), block.Query))),
            ChartSvg.Shapes(map.Borders(0)));
    }

    private static XElement Square(MapSquare square, PagePoint corner, string query)
    {
        var (gap, side) = (TileMap.Gap * TileMap.MaxSide, (1 - 2 * TileMap.Gap) * TileMap.MaxSide);
        return new(ChartSvg.Svg + "a", new XAttribute("href", $"/areas/{Uri.EscapeDataString(square.Tile.Area)}{query}"),
            new XAttribute("transform", $"translate({Number(corner.X + TileMap.MaxSide / 2)} {Number(corner.Y)})"),
            new XElement(ChartSvg.Svg + "title", $"{square.Name}: {square.Spoken}"),
            new XElement(ChartSvg.Svg + "path", new XAttribute("fill", square.Fill ?? Palette.Band),
                new XAttribute("d", $"M{Number(-side / 2)} {Number(gap)}h{Number(side)}v{Number(side)}h{Number(-side)}z")),
            Text(square.Tile.Short, 0.45), square.Text.Length == 0 ? null : Text(square.Text, 0.82));
    }

    private static XElement Text(string text, double down) =>
        new(ChartSvg.Svg + "text", new XAttribute("y", Number(down * TileMap.MaxSide)), text);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
