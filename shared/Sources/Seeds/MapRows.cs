using System.Globalization;

namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>map.csv</c>.</summary>
internal static class MapRows
{
    /// <summary>The tiles in the file's order.</summary>
    public static IReadOnlyList<MapTile> Read(SeedFiles files) =>
        [.. CsvFile.Rows(files, SeedFiles.MapFile, "area", "column", "row", "short").Select(Tile)];

    private static MapTile Tile(SeedRow row) =>
        new(row.Required("area"), Number(row, "column"), Number(row, "row"), row.Required("short"));

    private static int Number(SeedRow row, string column)
    {
        if (!int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > MapTile.Max)
            row.Mistake(column, $"'{row[column]}' is not a whole number from 0 to {MapTile.Max}");
        return number;
    }
}
