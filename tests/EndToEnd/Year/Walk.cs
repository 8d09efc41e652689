using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reporting.EndToEnd.Site;
using Xunit;

namespace Reporting.EndToEnd.Year;

/// <summary>
/// Somebody who goes through the product in a window. Each page that is shown must fit it, and is kept as a picture when
/// SITE_SCREENSHOTS names a folder.
/// </summary>
/// <param name="page">The window.</param>
/// <param name="person">The person's name.</param>
/// <param name="part">The person's part and the window's width: the beginning of the pictures' names.</param>
internal sealed class Walk(IPage page, string person, string part)
{
    private int shown;

    /// <summary>Where the person is, without what stands behind a question mark or a hash.</summary>
    public string Here => new Uri(page.Url).AbsolutePath;

    /// <summary>Signs in.</summary>
    /// <param name="role">Such as region:083.</param>
    public async Task SignInAsync(string role)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Navn").FillAsync(person);
        await page.GetByLabel("Rolle").SelectOptionAsync(role);
        await PressAsync("Log ind", "arbejde");
    }

    /// <summary>Opens a page.</summary>
    public async Task GoAsync(string address, string picture)
    {
        var answer = await page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address}: {answer.Status}");
        await LookAsync(picture);
    }

    /// <summary>Follows the first link of a name.</summary>
    public async Task FollowAsync(string link, string picture)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await LookAsync(picture);
    }

    /// <summary>Presses the first button of a name.</summary>
    public Task PressAsync(string button, string picture) =>
        PressAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }), button, picture);

    /// <summary>Presses the first button whose name begins like that.</summary>
    public Task PressStartingAsync(string button, string picture) =>
        PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^" + Regex.Escape(button)) }), button, picture);

    private async Task PressAsync(ILocator found, string button, string picture)
    {
        var answer = page.WaitForResponseAsync(r => r.Request.IsNavigationRequest);
        await found.First.ClickAsync();
        var status = (await answer).Status;
        await page.WaitForLoadStateAsync();
        Assert.True(status < 400, $"{button}: {status} {await page.Locator("main").InnerTextAsync()}");
        await LookAsync(picture);
    }

    /// <summary>Unfolds what is folded.</summary>
    public Task UnfoldAsync(string summary) =>
        page.Locator("summary", new() { HasText = summary }).First.ClickAsync();

    /// <summary>Fills in fields, by their id; a choice is made by its value.</summary>
    public async Task FillAsync(params (string Id, string Value)[] fields)
    {
        foreach (var (id, value) in fields)
        {
            var field = page.Locator($"[id='{id}']");
            if (await field.EvaluateAsync<string>("e => e.tagName") == "SELECT") await field.SelectOptionAsync(value);
            else await field.FillAsync(value);
        }
    }

    /// <summary>Ticks a box, or chooses one of several.</summary>
    public Task CheckAsync(string name, string value) => page.Locator($"input[name='{name}'][value='{value}']").CheckAsync();

    /// <summary>Chooses a file.</summary>
    public Task AttachAsync(string id, string file, string text) => page.Locator($"[id='{id}']").SetInputFilesAsync(
        new FilePayload { Name = file, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });

    /// <summary>Fails when the page does not say something within a time.</summary>
    public Task SeesAsync(string text) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Waits for the link to a file that is being made, and fetches it.</summary>
    /// <param name="link">How the link's name begins and ends.</param>
    public async Task<byte[]> FetchAsync(string link)
    {
        var document = page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(link) }).First;
        await document.WaitForAsync();
        var file = await page.APIRequest.GetAsync((await document.GetAttributeAsync("href"))!);
        Assert.True(file.Ok);
        return await file.BodyAsync();
    }

    /// <summary>The pages of the individual meetings of an area that this page lists, the first one first.</summary>
    public async Task<IReadOnlyList<string>> MeetingsAsync(string name) => await page.Locator("tr", new() { HasText = name })
        .Filter(new() { HasText = "Individuelt" }).Locator("a[href^='/meetings/20']")
        .EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");

    /// <summary>Fills in the field of the form that was just unfolded.</summary>
    public Task FillOpenAsync(string text) => page.Locator("details[open] textarea").First.FillAsync(text);

    /// <summary>Keeps the page as a picture, after it was looked at for what does not fit.</summary>
    public async Task LookAsync(string picture)
    {
        await page.WaitForLoadStateAsync();
        Assert.Empty(await PageCheck.MisfitsAsync(page));
        await PageCheck.KeepAsync(page, $"{part}-{++shown:00}-{picture}");
    }
}
