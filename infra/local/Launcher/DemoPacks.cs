using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reporting.Local.Launcher;

/// <summary>
/// Orders the meeting packs of the demonstration: one for the area with the most serious problem, and one for it and two more.
/// </summary>
internal static class DemoPacks
{
    private const int Collective = 3;
    private static readonly string[] Documents = ["pdf", "slides", "docx", "pptx", "xlsx"];

    /// <summary>Orders both and waits for them.</summary>
    /// <param name="folder">The folder of the month to copy the documents to, or null to leave them with the app.</param>
    /// <returns>Where they are, in a line each.</returns>
    public static async Task<IReadOnlyList<string>> OrderAsync(
        LocalSystem system, RunStatus run, string? folder, Progress progress, CancellationToken cancellation)
    {
        progress.Stage("Making two meeting packs");
        var areas = await AreasAsync(system, cancellation);
        var lines = new List<string>();
        foreach (var (name, count) in new[] { ("individual", 1), ("collective", Collective) })
        {
            var order = await system.App.OrderPackAsync(new JsonObject
            {
                ["areas"] = new JsonArray([.. areas.Take(count).Select(a => JsonValue.Create(a.Code))]), ["month"] = run.Month,
            }, system.Ended, cancellation);
            var place = folder is null
                ? Addresses(system, order) : await CopyAsync(system, order, Path.Combine(folder, "meeting-packs"), name, cancellation);
            lines.Add($"The {name} meeting pack of {string.Join(", ", areas.Take(count).Select(a => a.Name))}: {place}");
        }

        progress.End();
        return lines;
    }

    // The areas of the most serious problems, each once, and others after them where there are too few.
    private static async Task<IReadOnlyList<AreaEntry>> AreasAsync(LocalSystem system, CancellationToken cancellation)
    {
        var local = (await system.App.AreasAsync(cancellation)).Where(a => a.Kind is "municipality" or "jobcentre").ToList();
        var problems = (await system.App.ProblemsAsync(cancellation)).Select(p => local.Find(a => a.Code == p)).OfType<AreaEntry>();
        return [.. problems.Concat(local).Distinct().Take(Collective)];
    }

    private static string Addresses(LocalSystem system, JsonElement order) => order.GetProperty("links").TryGetProperty("pdf", out var pdf)
        ? new Uri(system.Address, pdf.GetString() + "?code=" + system.Key).ToString() : $"it could not be made: {order}";

    private static async Task<string> CopyAsync(
        LocalSystem system, JsonElement order, string folder, string name, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        foreach (var document in Documents)
        {
            if (!order.GetProperty("links").TryGetProperty(document, out var link)) return $"it could not be made: {order}";
            var file = document switch { "slides" => $"{name}-slides.pdf", "pptx" => $"{name}-slides.pptx", _ => $"{name}.{document}" };
            await system.App.SaveAsync(link.GetString()!, Path.Combine(folder, file), cancellation);
        }

        return Path.Combine(folder, name + ".pdf");
    }
}
