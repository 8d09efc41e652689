using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Reporting.EndToEnd.Site;

/// <summary>
/// Asks axe-core what hinders people on a page. In the page itself: the library's own call opens an empty page more for each, in case
/// there are frames, and takes two seconds longer.
/// </summary>
internal static class Axe
{
    private const string Violations = """
        options => axe.run(document, options).then(found => found.violations.map(
            v => ({ id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 3).map(n => n.html) })))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // What passes is most of a page, and to describe each element of it takes longer than to look at it.
    private static readonly object Options = new { resultTypes = new[] { "violations" } };

    /// <summary>The serious and critical findings, each with the elements it is about.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<JsonElement>(Violations, Options);
        return [.. found.EnumerateArray().Where(v => v.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(v => $"{v.GetProperty("id").GetString()}: {string.Join("; ", v.GetProperty("nodes").EnumerateArray())}")];
    }
}
