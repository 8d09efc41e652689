namespace Reporting.Documents.Paper.Charts;

/// <summary>Draws a map of squares.</summary>
internal sealed class TileMap
{
    /// <summary>The space on each side of a square, of its side.</summary>
    public const double Gap = 0.06;

    /// <summary>The longest side of a square.</summary>
    public const double MaxSide = 42;

    private const double Border = 0.5;
    private readonly TileMapBlock block;
    private readonly double side, left;
    private readonly int firstColumn, firstRow;

    /// <summary>A map in a width.</summary>
    public TileMap(TileMapBlock block, double left, double width)
    {
        (this.block, this.left) = (block, left);
        (firstColumn, firstRow) = (block.Squares.Min(s => s.Tile.Column), block.Squares.Min(s => s.Tile.Row));
        side = Math.Min(MaxSide, width / (block.Squares.Max(s => s.Tile.Column) - firstColumn + 1));
    }

    /// <summary>The height it takes.</summary>
    public double Height => side * (block.Squares.Max(s => s.Tile.Row) - firstRow + 1);

    /// <summary>The map as a whole; it is never split.</summary>
    public static Flow Of(TileMapBlock block, Frame frame)
    {
        var map = new TileMap(block, frame.Left, frame.Width);
        return new Flow([new Slice(map.Height)], run =>
            [ChartFlow.Figure(block, new PageBox(frame.Left, run.Top, frame.Width, map.Height), block.Squares.SelectMany(s => map.Nodes(s, run.Top)).Concat(map.Borders(run.Top)))]);
    }

    /// <summary>The upper left corner of a square.</summary>
    public PagePoint Corner(MapSquare square) =>
        new(left + (square.Tile.Column - firstColumn) * side, (square.Tile.Row - firstRow) * side);

    /// <summary>The shapes and texts of a square.</summary>
    public IEnumerable<PageNode> Nodes(MapSquare square, double top)
    {
        var (x, y) = (Corner(square).X, top + Corner(square).Y);
        var (from, to, low) = (x + Gap * side, x + side - Gap * side, y + side - Gap * side);
        yield return new PagePolygon([new(from, y + Gap * side), new(to, y + Gap * side), new(to, low), new(from, low)], square.Fill ?? Palette.Band);
        yield return Text(square.Tile.Short, x, y + side * 0.45, new(side * 0.31, Palette.Ink) { Strong = true });
        yield return Text(square.Text, x, y + side * 0.82, new(side * 0.3, Palette.Ink));
    }

    /// <summary>The lines between squares of two regions.</summary>
    public IEnumerable<PageNode> Borders(double top)
    {
        var regions = block.Squares.ToDictionary(s => (s.Tile.Column, s.Tile.Row), s => s.Region);
        foreach (var ((column, row), region) in regions)
        {
            var (x, y) = (left + (column - firstColumn) * side, top + (row - firstRow) * side);
            if (Parts(region, (column + 1, row))) yield return Line(x + side, y, x + side, y + side);
            if (Parts(region, (column, row + 1))) yield return Line(x, y + side, x + side, y + side);
        }

        bool Parts(string? region, (int, int) beside) => region is not null && regions.GetValueOrDefault(beside) is { } other && other != region;
    }

    private static PagePolygon Line(double fromX, double fromY, double toX, double toY) => new(
        [new(fromX - Border, fromY - Border), new(toX + Border, fromY - Border), new(toX + Border, toY + Border), new(fromX - Border, toY + Border)], Palette.Ink);

    private PageText Text(string text, double x, double baseline, TextStyle style) =>
        new(x + (side - TextFit.Width(text, style)) / 2, baseline, text, style);
}
