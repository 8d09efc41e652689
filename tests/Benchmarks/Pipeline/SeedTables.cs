namespace Reporting.Benchmarks.Pipeline;

/// <summary>Writes a catalogue's areas and groups as the seed files that it would be read from.</summary>
internal static class SeedTables
{
    /// <summary>Writes the files, in place of those that are there.</summary>
    /// <param name="folder">The catalogue's folder.</param>
    public static void Write(string folder, Catalogue catalogue)
    {
        Write(folder, "areas.csv", "code,name,kind,sourceName,validFrom,validTo,successors",
            catalogue.Parts.Areas.Select(a => $"{a.Code},{a.Name},{a.Kind.ToString().ToLowerInvariant()},{a.SourceName},,,"));
        Write(folder, "groups.csv", "id,kind,name,nameEn,sumsTo,for,note",
            catalogue.Parts.Groups.Select(g => $"{g.Id},{g.Kind},{g.Name},{g.NameEn},{g.SumsTo},{g.For},{g.Note}"));
        Write(folder, "map.csv", "area,column,row,short", []);
        Write(folder, "members.csv", "group,area,validFrom,validTo",
            catalogue.Parts.Groups.SelectMany(g => g.Memberships.Select(m => $"{g.Id},{m.Area},,")));
    }

    private static void Write(string folder, string file, string head, IEnumerable<string> rows) =>
        File.WriteAllLines(Path.Combine(folder, file), rows.Prepend(head));
}
