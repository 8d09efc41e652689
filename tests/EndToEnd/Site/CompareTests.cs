using System.Net;
using Microsoft.Playwright;
using Xunit;

namespace Reporting.EndToEnd.Site;

/// <summary>A few areas side by side: on a page, as files, and within other sites' pages.</summary>
[Collection(nameof(SiteFixture))]
public sealed class CompareTests(SiteFixture site)
{
    private const string Two = "areas=813,851&indicators=ledige-ialt";

    [Fact]
    public async Task FromAnAreaToAComparisonOfOnesOwnWithoutScript()
    {
        var page = await site.OpenAsync(script: false);
        await page.GotoAsync("/areas/813");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sammenlign med andre" }).ClickAsync();
        await Assertions.Expect(page.Locator("figure svg")).ToHaveCountAsync(3);
        await page.GetByText("Vælg områder, målinger og periode").ClickAsync();
        await page.GetByLabel("Aalborg", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sammenlign" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Aalborg");
        await page.GetByRole(AriaRole.Link, new() { Name = "Link til denne sammenligning" }).ClickAsync();
        await Assertions.Expect(page.Locator("figure svg")).ToHaveCountAsync(3);
    }

    [Theory]
    [InlineData("areas=813", "du har valgt 1")]
    [InlineData("areas=813,851,101,147,151,153", "du har valgt 6")]
    [InlineData("areas=813,nowhere", "“nowhere” er ikke koden på et område")]
    [InlineData("areas=813,813,851", "Frederikshavn er valgt mere end én gang")]
    [InlineData("areas=813,851&indicators=nothing", "“nothing” er ikke en måling")]
    [InlineData("areas=813,851&from=2026M08&to=2025M08", "Byt om på de to måneder")]
    [InlineData("areas=813,851&from=sommer", "“sommer” er ikke en måned")]
    public async Task WhatCannotBeComparedSaysWhatToDo(string query, string said)
    {
        await (await site.OpenAsync()).Context.CloseAsync();
        using var answer = await site.Http.GetAsync("/compare?" + query);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, html);
        Assert.Contains("name=\"areas\"", html);
    }

    [Theory]
    [InlineData("png", "image/png")]
    [InlineData("svg", "image/svg+xml")]
    [InlineData("csv", "text/csv")]
    public async Task AChartIsAFileTooAndTheSameEachTime(string format, string type)
    {
        await (await site.OpenAsync()).Context.CloseAsync();
        using var answer = await site.Http.GetAsync($"/compare/chart.{format}?{Two}");
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(await answer.Content.ReadAsByteArrayAsync(), await site.Http.GetByteArrayAsync($"/compare/chart.{format}?{Two}"));
        using var refused = await site.Http.GetAsync($"/compare/chart.{format}?areas=813");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task OnlyTheChartMayBeFramed()
    {
        await (await site.OpenAsync()).Context.CloseAsync();
        Assert.Equal("frame-ancestors *", await AncestorsAsync("/compare/embed?" + Two));
        foreach (var other in new[] { "/compare?" + Two, "/compare/embed?areas=813", "/", "/areas/813", "/sign-in" })
            Assert.Equal("frame-ancestors 'none'", await AncestorsAsync(other));
        var html = await site.Http.GetStringAsync("/compare/embed?" + Two);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<form", html);
    }

    private async Task<string> AncestorsAsync(string address)
    {
        using var answer = await site.Http.GetAsync(address);
        return answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ").Single(p => p.StartsWith("frame-ancestors", StringComparison.Ordinal));
    }
}
