namespace Reporting.EndToEnd.Faults;

/// <summary>The catalogue of 2026 with one region alone, so that a month takes seconds and can be made again and again.</summary>
internal static class SmallCatalogue
{
    /// <summary>The region that is left.</summary>
    public const string Region = "081";

    private const string Country = "000";

    /// <summary>How many areas it has: the region, its eleven municipalities and the country.</summary>
    public const int Areas = 13;

    /// <summary>Writes the catalogue to a folder and reads it as the app does.</summary>
    public static Catalogue Write(string folder)
    {
        var seeds = Unit.Repository.Path("seeds", "2026");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(seeds)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var members = Rows(seeds, "members.csv");
        var areas = members.Where(r => r[0] == "region-" + Region).Select(r => r[1]).Append(Region).Append(Country).ToHashSet();
        var groups = members.Where(r => areas.Contains(r[1])).Select(r => r[0]).ToHashSet();
        Keep(folder, "areas.csv", r => areas.Contains(r[0]));
        Keep(folder, "groups.csv", r => groups.Contains(r[0]));
        Keep(folder, "members.csv", r => areas.Contains(r[1]));
        return CatalogueFolder.Read(folder);
    }

    private static List<string[]> Rows(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(l => l.Split(','))];

    private static void Keep(string folder, string file, Func<string[], bool> keeps)
    {
        var path = Path.Combine(folder, file);
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, lines.Where((line, i) => i == 0 || keeps(line.Split(','))));
    }
}
