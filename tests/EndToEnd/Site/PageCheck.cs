using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Reporting.EndToEnd.Site;

/// <summary>Looks at pages for what keeps people from reading them.</summary>
internal static partial class PageCheck
{
    // Text that runs out of its place, over what stands beside it.
    private const string Overflowing = """
        [...document.querySelectorAll('h1, h2, h3, p, li, th, td, dt, dd, figcaption')]
            .filter(e => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'visible')
            .filter(e => getComputedStyle(e.closest('thead') ?? e).clipPath === 'none')
            .concat([...document.querySelectorAll('.drawing text')].filter(e => {
                const drawing = e.closest('.drawing');
                const isCut = getComputedStyle(drawing).overflowX !== 'visible';
                if (isCut && drawing.scrollWidth > drawing.clientWidth) return false; // it can be scrolled to
                return e.getBoundingClientRect().right > 1 + (isCut ? drawing.getBoundingClientRect().right : innerWidth);
            }))
            .map(e => e.textContent.trim().slice(0, 60))
        """;

    /// <summary>The folder that keeps a picture of every page, for people to look at: SITE_SCREENSHOTS; null keeps none.</summary>
    public static string? Screenshots { get; } = Environment.GetEnvironmentVariable("SITE_SCREENSHOTS");

    /// <summary>
    /// Fails with what axe finds, errors of the script, pages that are wider than the window, and texts that are wider than their
    /// place.
    /// </summary>
    public static async Task AssertReadableAsync(IPage page, IEnumerable<string> addresses, bool dark, bool phone)
    {
        var faults = new List<string>();
        page.Console += (_, message) =>
            { if (message.Type == "error" && !message.Text.Contains("404")) faults.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            faults.AddRange((await Axe.FaultsAsync(page)).Select(f => $"{address}: {f}"));
            faults.AddRange(await MisfitsAsync(page));
            await KeepAsync(page, address + (dark ? "-dark" : "") + (phone ? "-phone" : ""));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>What does not fit the window, or its place on the page.</summary>
    public static async Task<IReadOnlyList<string>> MisfitsAsync(IPage page)
    {
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var misfits = (await page.EvaluateAsync<string[]>(Overflowing)).Select(text => $"{page.Url}: '{text}' runs out of its place");
        return wide > 0 ? [$"{page.Url}: {wide} pixels too wide", .. misfits] : [.. misfits];
    }

    /// <summary>Keeps a page as a picture where <see cref="Screenshots"/> asks for it.</summary>
    public static Task KeepAsync(IPage page, string name) => Screenshots is null ? Task.CompletedTask
        : page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Screenshots, NotLetters().Replace(name, "-").Trim('-') + ".png") });

    [GeneratedRegex("[^a-zæøåA-Z0-9]+")]
    private static partial Regex NotLetters();
}
