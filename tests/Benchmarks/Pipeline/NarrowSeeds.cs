using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reporting.Benchmarks.Pipeline;

/// <summary>Leaves in a catalogue's folder the indicators of <see cref="SyntheticCatalogue.Narrow"/> and what goes with them.</summary>
internal static class NarrowSeeds
{
    private static readonly JsonDocumentOptions Comments =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Rewrites the folder's files.</summary>
    public static void Write(string folder)
    {
        var narrow = SyntheticCatalogue.Narrow(CatalogueFolder.Read(folder));
        var (kept, tables) = (narrow.Indicators.Select(i => i.Id).ToHashSet(), narrow.Parts.Tables.Select(t => t.Id).ToHashSet());
        Change(folder, "indicators.json", all => [.. all.Where(i => kept.Contains(Id(i!))).Select(i => Alone(i!.AsObject(), kept))]);
        Change(folder, "tables.json", all => [.. all.Where(t => tables.Contains(Id(t!))).Select(t => t!.DeepClone())]);
        foreach (var file in new[] { "topics.json", "scorecards.json", "conditions.json" }) Change(folder, file, _ => []);
        var head = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "catalogue.json")), null, Comments)!.AsObject();
        head.Remove("population");
        File.WriteAllText(Path.Combine(folder, "catalogue.json"), head.ToJsonString());
    }

    // Without what it says of indicators that are gone.
    private static JsonObject Alone(JsonObject indicator, HashSet<string> kept)
    {
        var copy = indicator.DeepClone().AsObject();
        copy.Remove("topic");
        foreach (var other in new[] { "parent", "levelOf" })
            if (copy[other] is JsonValue id && !kept.Contains(id.GetValue<string>())) copy.Remove(other);
        if (copy["weight"]?["numerator"] is JsonValue numerator && !kept.Contains(numerator.GetValue<string>())) copy.Remove("weight");
        return copy;
    }

    private static string Id(JsonNode entry) => entry["id"]!.GetValue<string>();

    private static void Change(string folder, string file, Func<JsonArray, JsonArray> change)
    {
        var path = Path.Combine(folder, file);
        File.WriteAllText(path, change(JsonNode.Parse(File.ReadAllText(path), null, Comments)!.AsArray()).ToJsonString());
    }
}
