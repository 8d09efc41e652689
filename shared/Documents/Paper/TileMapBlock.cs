namespace Reporting.Documents.Paper;

/// <summary>A map on which each area is a square of the same size, with its short name and a number.</summary>
/// <param name="Title">The message.</param>
/// <param name="Alt">The map in words.</param>
/// <param name="Squares">The squares.</param>
public sealed record TileMapBlock(string Title, string Alt, IReadOnlyList<MapSquare> Squares) : ChartBlock(Title, Alt)
{
    /// <summary>What stands behind the addresses of the areas' pages on the website, such as <c>?month=2026M03</c>.</summary>
    public string Query { get; init; } = "";
}

/// <summary>A square of a map.</summary>
/// <param name="Tile">Its place and short name.</param>
/// <param name="Name">The area's name.</param>
/// <param name="Text">What stands below the short name: a number or a sign, never a colour alone.</param>
/// <param name="Spoken">The same in words.</param>
/// <param name="Fill">The colour behind, as #RRGGBB, on which ink is 7:1 or more; null for none.</param>
public sealed record MapSquare(MapTile Tile, string Name, string Text, string Spoken, string? Fill)
{
    /// <summary>The code of its region: a line parts squares of two; null for none.</summary>
    public string? Region { get; init; }
}
