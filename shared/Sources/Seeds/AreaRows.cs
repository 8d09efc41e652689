namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>areas.csv</c>.</summary>
internal static class AreaRows
{
    /// <summary>The areas in the file's order.</summary>
    public static IReadOnlyList<Area> Read(SeedFiles files) =>
    [
        .. CsvFile.Rows(files, SeedFiles.AreasFile, "code", "name", "kind", "sourceName", "validFrom", "validTo",
            "successors")
            .Select(Area),
    ];

    private static Area Area(SeedRow row) =>
        new(row.Required("code"), row["name"], Kind(row), row.Required("sourceName"), SeedMonth.Validity(row))
        {
            Successors = row["successors"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };

    private static AreaKind Kind(SeedRow row)
    {
        if (EnumText.TryRead<AreaKind>(row["kind"], out var kind)) return kind;
        row.Mistake("kind", EnumText.Problem<AreaKind>(row["kind"]));
        return default;
    }
}
