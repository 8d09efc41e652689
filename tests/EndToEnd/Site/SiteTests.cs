using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Reporting.EndToEnd.Site;

/// <summary>The pages in a browser: that all can read them, that nothing is broken, and that people get where they want.</summary>
[Collection(nameof(SiteFixture))]
public sealed partial class SiteTests(SiteFixture site)
{
    private const int MaxBytes = 100_000;
    private const int MaxAlike = 30;
    private const int MaxScreens = 5;

    private static readonly string[] Pages =
    [
        "/", "/areas/101", "/areas/813", "/areas/084", "/areas/101?with=147,151,153", "/regions", "/regions/084",
        "/regions/081?sort=ledige-ialt&all=1",
        "/indicators", "/indicators/ledige-pct", "/indicators/ledige-ialt?area=813", "/?topic=dagpengeledighed", "/compare",
        "/compare?areas=813,851,081,000&indicators=ledige-ialt,aktiveringsgrad", "/compare/embed?areas=813,851&indicators=ledige-ialt",
        "/conditions", "/search?q=købe", "/about", "/figures", "/help", "/api",
        "/subscriptions?report=key-figures&of=081", "/sign-in", "/areas/Københaven",
        "/nothing/here",
    ];

    [Fact]
    public async Task WhatNotAllCanReadIsFound()
    {
        var page = await site.OpenAsync();
        await page.SetContentAsync("<html><body><img src='x.png'><p style='color:#bbb;background:#fff'>Blegt</p></body></html>");
        var found = await Axe.FaultsAsync(page);
        foreach (var rule in new[] { "image-alt", "color-contrast", "html-has-lang" })
            Assert.Contains(found, f => f.StartsWith(rule, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task EveryPageCanBeReadByAll(bool dark, bool phone)
    {
        var page = await site.OpenAsync(dark, phone);
        await PageCheck.AssertReadableAsync(page, Pages, dark, phone);
    }

    [Fact]
    public async Task NoLinkIsBroken()
    {
        await (await site.OpenAsync()).Context.CloseAsync();
        var (found, open, broken, looks) = (new HashSet<string> { "/" }, new Queue<string>(["/"]), new List<string>(),
            new Dictionary<string, int>());
        while (open.TryDequeue(out var address))
        {
            using var answer = await site.Http.GetAsync(address);
            if (!answer.IsSuccessStatusCode) broken.Add($"{address}: {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var html = await answer.Content.ReadAsStringAsync();
            foreach (var link in Links().Matches(html).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0])
                .Where(l => l.StartsWith('/')))
                if (found.Add(link) && Look(link) < MaxAlike) open.Enqueue(link);
        }

        Assert.Empty(broken);
        Assert.True(found.Count > 250, $"Only {found.Count} addresses were found.");

        // Every page is opened once; of its documents, languages and months, which hundreds have alike, so many as show the kind.
        int Look(string link)
        {
            if (!link.Contains('?')) return 0;
            var alike = Names().Replace(link, "*");
            return looks[alike] = looks.GetValueOrDefault(alike) + 1;
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/areas/101")]
    [InlineData("/areas/813")]
    [InlineData("/areas/825")]
    [InlineData("/regions/084")]
    [InlineData("/regions/082")]
    [InlineData("/indicators/ledige-pct")]
    [InlineData("/indicators/ledige-ialt?area=813&month=2026M08")]
    [InlineData("/conditions")]
    [InlineData("/compare?areas=813,851,101,147,825&indicators=ledige-ialt,ledige-pct,aktiveringsgrad,forsoergede-ialt&from=2022M01")]
    public async Task APageIsLight(string address)
    {
        await (await site.OpenAsync()).Context.CloseAsync();
        Assert.InRange((await site.Http.GetByteArrayAsync(address)).Length, 1, MaxBytes);
    }

    [Theory]
    [InlineData("/areas/101")]
    [InlineData("/areas/813")]
    [InlineData("/areas/825")]
    public async Task OnAPhoneAnAreaIsShortUntilMoreIsAskedFor(string address)
    {
        var page = await site.OpenAsync(phone: true);
        await page.SetViewportSizeAsync(375, 812);
        await page.GotoAsync(address);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 812, MaxScreens * 812);
        await page.GetByText("Resultater", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ledige i alt", Exact = true })).ToBeVisibleAsync();
        Assert.Empty(await PageCheck.MisfitsAsync(page));
        await page.GetByText("Vis mere").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Bedst i gruppen" }).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/regions/084")]
    [InlineData("/indicators/ledige-ialt")]
    [InlineData("/conditions")]
    [InlineData("/compare?areas=813,851,101")]
    public async Task OnAPhoneAPageIsShortUntilMoreIsAskedFor(string address)
    {
        var page = await site.OpenAsync(phone: true);
        await page.SetViewportSizeAsync(375, 812);
        await page.GotoAsync(address);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1, MaxScreens * 812);
        Assert.Empty(await PageCheck.MisfitsAsync(page));
    }

    [Fact]
    public async Task ARegionsNumbersLeadToTheFindingOrTheIndicator()
    {
        var page = await site.OpenAsync(script: false);
        await page.GotoAsync("/regions/081");
        var row = page.Locator(".matrix tbody tr", new() { HasText = "Frederikshavn" });
        await row.Locator("a[href*='#fund-']").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/areas/813\\?month=.*#fund-"));
        await page.GotoAsync("/regions/081");
        await row.Locator("a[href*='/indicators/']").First.ClickAsync();
        await Assertions.Expect(page.Locator("#area")).ToHaveValueAsync("813");
    }

    [Fact]
    public async Task AVerdictLeadsToItsCardAndARowToItsMeasure()
    {
        var page = await site.OpenAsync(script: false);
        await page.GotoAsync("/areas/813");
        var link = page.Locator("td a[href^='#']").First;
        var card = (await link.GetAttributeAsync("href"))!;
        await Assertions.Expect(page.Locator($"article{card} figure svg")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Ledige i alt", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/indicators/ledige-ialt"));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task FromTheFrontPageToTheDocument(bool script, bool phone)
    {
        var page = await site.OpenAsync(phone: phone, script: script);
        await page.GotoAsync("/");
        await page.GetByLabel("Find kommune").FillAsync("frederiksha");
        await page.GetByRole(AriaRole.Button, new() { Name = "Søg" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Frederikshavn");
        await GetsPdfAsync(page);
    }

    [Fact]
    public async Task ByKeyboardAlone()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/");
        await TabToAsync(page, "q");
        await page.Keyboard.TypeAsync("Frederikshavn");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Frederikshavn");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Gå til indholdet")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "options");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "group");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/areas/813\?month=.*&group="));
    }

    [Fact]
    public async Task AnOwnGroupStaysInTheAddress()
    {
        var page = await site.OpenAsync(script: false);
        await page.GotoAsync("/areas/813");
        await page.GetByText("Skift måned eller sammenligning").ClickAsync();
        await page.GetByText("Vælg selv områder at sammenligne med").ClickAsync();
        foreach (var name in new[] { "Hjørring", "Thisted", "Skive" }) await page.GetByLabel(name, new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sammenlign med de valgte" }).ClickAsync();
        await Assertions.Expect(page.Locator(".lead").First).ToContainTextAsync("sammenlignet med Hjørring, Skive, Thisted");
        Assert.Equal(3, page.Url.Split("with=").Length - 1);
    }

    [Fact]
    public async Task TheLanguageIsRemembered()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/areas/101");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Indicators", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Indicators");
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task TheScriptSortsATable()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/");
        var table = page.Locator("table", new() { HasText = "Forsørgede i alt" }).Last;
        await table.GetByRole(AriaRole.Button, new() { Name = "Niveau" }).ClickAsync();
        await Assertions.Expect(table.Locator("tbody th").First).ToHaveTextAsync("Forsørgede i alt");
    }

    private static async Task GetsPdfAsync(IPage page)
    {
        var link = await page.GetByRole(AriaRole.Link, new() { Name = "Siden som PDF" }).GetAttributeAsync("href");
        var pdf = await page.APIRequest.GetAsync(link!);
        Assert.StartsWith("%PDF", System.Text.Encoding.Latin1.GetString(await pdf.BodyAsync()));
    }

    // As far as a person would press the key.
    private static async Task TabToAsync(IPage page, string id)
    {
        for (var i = 0; i < 30; i++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key does not reach #{id} on {page.Url}.");
    }

    [GeneratedRegex("(?<=/areas/|/indicators/|=)[^/?&]+|[0-9]{3}(?=\\.)")]
    private static partial Regex Names();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Links();
}
