using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Reporting.EndToEnd.Site;

/// <summary>Looks at pages for what keeps people from reading them.</summary>
internal static partial class PageCheck
{
    // Set SITE_SCREENSHOTS to a folder to look at every page.
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("SITE_SCREENSHOTS");

    /// <summary>Fails with what axe finds, errors of the script, and pages that are wider than the window.</summary>
    public static async Task AssertReadableAsync(IPage page, IEnumerable<string> addresses, bool dark, bool phone)
    {
        var faults = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("404")) faults.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            faults.AddRange((await Axe.FaultsAsync(page)).Select(f => $"{address}: {f}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wide)
                faults.Add($"{address}: {wide} pixels too wide");
            if (Screenshots is not null) await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Screenshots, FileName(address, dark, phone)) });
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static string FileName(string address, bool dark, bool phone) =>
        NotLetters().Replace(address, "-").Trim('-') + (dark ? "-dark" : "") + (phone ? "-phone" : "") + ".png";

    [GeneratedRegex("[^a-zA-Z0-9]+")]
    private static partial Regex NotLetters();
}
