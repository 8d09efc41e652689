using System.Text.Json;
using Microsoft.Playwright;

namespace Reporting.EndToEnd.Site;

/// <summary>Asks axe-core what hinders people on a page.</summary>
internal static class Axe
{
    private static readonly string Script = File.ReadAllText(Unit.Repository.Path("node_modules", "axe-core", "axe.min.js"));

    /// <summary>The serious and critical findings, each with the elements it is about.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Script); // not as a script element: the page's policy lets in none but its own
        var result = await page.EvaluateAsync<JsonElement>("axe.run()");
        return [.. result.GetProperty("violations").EnumerateArray()
            .Where(v => v.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(v => $"{v.GetProperty("id")}: {string.Join("; ", v.GetProperty("nodes").EnumerateArray().Take(3).Select(n => n.GetProperty("html")))}")];
    }
}
