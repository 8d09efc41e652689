using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Reporting.EndToEnd.Site;

/// <summary>Asks axe-core what hinders people on a page.</summary>
internal static class Axe
{
    // What passes is most of a page, and to describe each element of it takes longer than to look at it.
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations], Iframes = false };

    /// <summary>The serious and critical findings, each with the elements it is about.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page) =>
        [.. (await page.RunAxe(Options)).Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}")];
}
