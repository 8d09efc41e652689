using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reporting.EndToEnd.Faults;

/// <summary>
/// The catalogue of 2026 with one region alone and the printed rows, so that a month takes seconds and can be made again and again.
/// </summary>
internal static class SmallCatalogue
{
    /// <summary>The region that is left.</summary>
    public const string Region = "081";

    private const string Country = "000";

    /// <summary>How many areas it has: the region, its eleven municipalities and the country.</summary>
    public const int Areas = 13;

    /// <summary>In how many messages they are sent.</summary>
    public const int Messages = 4;

    /// <summary>How many areas the first message has.</summary>
    public const int Together = 4;

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
        Keep(folder, "map.csv", r => areas.Contains(r[0]));
        KeepPrinted(folder);
        return CatalogueFolder.Read(folder);
    }

    private static void KeepPrinted(string folder)
    {
        var indicators = Edit(folder, "indicators.json", i => (bool?)i["printed"] != false);
        var left = indicators.Select(i => (string)i!["id"]!).ToHashSet();
        var tables = indicators.Select(i => (string?)i!["source"]?["table"]).ToHashSet();
        Edit(folder, "tables.json", t => tables.Contains((string)t["id"]!));
        var head = Path.Combine(folder, "catalogue.json");
        File.WriteAllLines(head, File.ReadAllLines(head).Where(l => !l.Contains("\"population\":", StringComparison.Ordinal)));
        Edit(folder, "conditions.json", c => left.Contains((string)c["actual"]!));
        Edit(folder, "topics.json", t => left.Contains((string)t["lead"]!));
        Edit(folder, "scorecards.json", card =>
        {
            foreach (var cell in card.AsObject().Select(c => c.Value).OfType<JsonObject>().Where(c => c["indicator"] is { } i && !left.Contains((string)i!)))
            {
                cell.Remove("indicator");
                cell.Remove("measure");
            }

            return true;
        });
    }

    private static JsonArray Edit(string folder, string file, Func<JsonNode, bool> keeps)
    {
        var path = Path.Combine(folder, file);
        var read = JsonNode.Parse(File.ReadAllText(path), null, new() { CommentHandling = JsonCommentHandling.Skip })!.AsArray();
        var kept = new JsonArray([.. read.Where(n => keeps(n!)).Select(n => n!.DeepClone())]);
        File.WriteAllText(path, kept.ToJsonString());
        return kept;
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
