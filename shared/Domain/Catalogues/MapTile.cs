namespace Reporting.Domain.Catalogues;

/// <summary>Where an area stands on the tile map, on which all areas are equal squares.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Column">The column from the left, from 0.</param>
/// <param name="Row">The row from the top, from 0.</param>
/// <param name="Short">The name in at most four letters, as it stands on the tile.</param>
public sealed record MapTile(string Area, int Column, int Row, string Short)
{
    /// <summary>The highest column and row.</summary>
    public const int Max = 60;

    /// <summary>The most letters of the short name.</summary>
    public const int MaxShort = 4;
}

/// <summary>What must hold for the tile map.</summary>
internal static class MapRules
{
    private const string File = "map.csv";

    /// <summary>Every broken rule.</summary>
    public static IEnumerable<CatalogueError> ValidationErrors(CatalogueParts parts)
    {
        var known = parts.Areas.Where(a => a.IsLocal).Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var tile in parts.Map)
        {
            if (!known.Contains(tile.Area)) yield return new(File, tile.Area, "area", "is no municipality or jobcentre of areas.csv");
            if (tile.Short.Length > MapTile.MaxShort)
                yield return new(File, tile.Area, "short", $"'{tile.Short}' is longer than {MapTile.MaxShort} letters");
        }

        foreach (var twice in parts.Map.GroupBy(t => t.Area, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return new(File, twice.Key, "area", "stands twice");
        foreach (var taken in parts.Map.GroupBy(t => (t.Column, t.Row)).Where(g => g.Count() > 1))
            yield return new(File, taken.Last().Area, "column", $"its place is that of {taken.First().Area} too");
        foreach (var twin in parts.Map.GroupBy(t => t.Short, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return new(File, twin.Last().Area, "short", $"'{twin.Key}' is that of {twin.First().Area} too");
    }
}
