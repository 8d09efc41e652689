using System.Text.Json.Nodes;

namespace Reporting.Local.Launcher;

/// <summary>Signs up those who get the mails of the demonstration: seeds/subscribers.json.</summary>
internal static class DemoSubscribers
{
    private const string CatalogueId = "2026";

    /// <summary>Signs them up, each for the areas that the catalogue has; does nothing for another catalogue.</summary>
    /// <param name="root">The repository's root.</param>
    public static async Task SignUpAsync(string root, Catalogue catalogue, AppClient app, CancellationToken cancellation)
    {
        if (catalogue.Id != CatalogueId) return;
        var text = await File.ReadAllTextAsync(Path.Combine(root, "seeds", "subscribers.json"), cancellation);
        await app.SubscribeAsync(Known(JsonNode.Parse(text)!.AsArray(), catalogue), cancellation);
    }

    private static JsonArray Known(JsonArray subscribers, Catalogue catalogue)
    {
        foreach (var areas in subscribers.Select(s => s!["areas"]!.AsArray()))
            areas.RemoveAll(a => catalogue.Area(a!.GetValue<string>()) is null);
        return [.. subscribers.Where(s => s!["areas"]!.AsArray().Count > 0).Select(s => s!.DeepClone())];
    }
}
