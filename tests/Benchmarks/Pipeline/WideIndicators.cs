using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reporting.Benchmarks.Pipeline;

/// <summary>Adds indicators to a catalogue's folder until as many as asked for have a source.</summary>
internal static class WideIndicators
{
    /// <summary>How many indicators have a source.</summary>
    public const int Sourced = 40;

    private static readonly JsonDocumentOptions Comments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Adds copies of the first ones, each with a measure of its own, so that the source has more to send.</summary>
    /// <param name="folder">The catalogue's folder.</param>
    public static void AddTo(string folder)
    {
        var file = Path.Combine(folder, "indicators.json");
        var all = JsonNode.Parse(File.ReadAllText(file), null, Comments)!.AsArray();
        var sourced = all.Where(i => i!["source"] is not null).ToList();
        foreach (var indicator in sourced.Take(Sourced - sourced.Count)) all.Add(Copy(indicator!));
        File.WriteAllText(file, all.ToJsonString());
    }

    private static JsonNode Copy(JsonNode indicator)
    {
        var copy = indicator.DeepClone().AsObject();
        copy.Remove("parent");
        (copy["id"], copy["name"], copy["nameEn"]) = ($"{copy["id"]}-b", $"{copy["name"]} (b)", $"{copy["nameEn"]} (b)");
        copy["source"]!["measure"] = $"{copy["source"]!["measure"]} (b)";
        return copy;
    }
}
