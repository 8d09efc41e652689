using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Reporting.EndToEnd.Site;

/// <summary>Asks axe-core what hinders people on a page.</summary>
internal static class Axe
{
    // What passes is most of a page, and to describe each element of it takes longer than to look at it.
    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations], Iframes = false };

    // The elements of a page are the same in the dark: only what colours decide is not.
    private static readonly AxeRunOptions Colours = new()
    {
        ResultTypes = [ResultType.Violations], Iframes = false,
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    /// <summary>The serious and critical findings, each with the elements it is about.</summary>
    /// <param name="coloursOnly">Whether the same page was looked at for all else.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, bool coloursOnly) =>
        [.. (await page.RunAxe(coloursOnly ? Colours : Everything)).Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}")];
}
