using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MimeKit;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Operation;
using Xunit;

namespace Reporting.EndToEnd.Site;

/// <summary>A newsletter from the wish to get it to the wish to get no more: signed up for, written, sent, read and left.</summary>
[Collection(nameof(SiteFixture))]
public sealed partial class NewsletterTests(SiteFixture site)
{
    private static int marks;

    [Fact]
    public async Task ItIsSignedUpForWrittenSentReadAndLeft()
    {
        var page = await site.OpenAsync(script: false); // without script
        await SignUpAsync(page, "leder@jobcenter813.example", "813");
        await new SubscriberRepository(site.Account, TimeProvider.System).AddAsync(
            "anden@jobcenter813.example", new(["813"], SubscriptionKinds.Newsletters, Language.English, false), default);

        await SignInAsync(page, "region:081");
        await page.GotoAsync("/newsletters/new");
        await page.GetByLabel("Titel").FillAsync("Nyt om <b>unge</b>");
        await page.GetByLabel("Indledning").FillAsync("Flere unge er i gang.");
        await PressAsync(page, "Gem og fortsæt");
        await page.GetByLabel("Overskrift").FillAsync("Tallene");
        await page.Locator("#text-0").FillAsync("Se selv:\n- <i>dagpenge</i>\n- uddannelse");
        await page.Locator("#figure-area").SelectOptionAsync("813");
        await page.Locator("#figure-indicator").SelectOptionAsync("ledige-dagpenge");
        await page.GetByLabel("Vis kurven i mailen").CheckAsync();
        await PressAsync(page, "Sæt tal ind");
        var sentence = await page.Locator("#section-0 li").First.InnerTextAsync();
        Assert.Matches("^Frederikshavn", sentence);
        await page.Locator("#link-page").SelectOptionAsync("/areas/813");
        await page.GetByLabel("Linkets tekst").FillAsync("Tallene for Frederikshavn");
        await PressAsync(page, "Sæt link ind");
        await page.Locator("#link-address").FillAsync("javascript:alert(1)");
        await PressAsync(page, "Sæt link ind");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Det er ikke en adresse, der kan bruges");
        Assert.Equal("Se selv:\n- <i>dagpenge</i>\n- uddannelse", await page.Locator("#text-0").InputValueAsync());
        await page.Locator("#link-address").FillAsync("");
        await PressAsync(page, "Gem, og gå til afsendelse");

        var letter = Letter().Match(page.Url).Value;
        using var area = await site.VisitAsync("area:813");
        using (var hidden = await area.GetAsync(letter)) Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        await page.GotoAsync(letter + "/mail");
        await Assertions.Expect(page.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        var preview = await page.ContentAsync();
        await page.GotoAsync(letter + "/send");
        await PressAsync(page, "Send til 2 modtagere");
        using var region = await site.VisitAsync("region:081");
        await region.SendAsync(letter + "/send", ("do", "send"), ("version", "5")); // the button once more
        var (mail, source) = await MailAsync("leder@jobcenter813.example", "Nyt om <b>unge</b>");
        Assert.Contains("&lt;i&gt;dagpenge&lt;/i&gt;", mail.HtmlBody);
        Assert.Contains("Tallene for Frederikshavn", mail.HtmlBody);
        Assert.Single(mail.BodyParts.OfType<MimePart>(), p => p.ContentType.IsMimeType("image", "png"));
        Assert.Equal(Words(preview)[..200], Words(mail.HtmlBody!)[..200]); // the preview is the mail
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", source);
        var (english, _) = await MailAsync("anden@jobcenter813.example", "Nyt om <b>unge</b>");
        Assert.Contains("you have asked for the newsletter", english.HtmlBody);
        await Wait.UntilAsync(async () => (await region.ReadAsync(letter)).Contains("Sendt til 2 modtagere: 2 leveret"),
            TimeSpan.FromSeconds(60), () => "not all are delivered");
        using (var late = await region.PostAsync(letter + "/edit", ("do", "save"), ("version", "5"), ("title", "Rettet")))
            Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(letter)).StatusCode);
        Assert.Contains("Flere unge er i gang.", await area.ReadAsync(letter));
        var version = Version().Match(await region.ReadAsync(letter)).Groups[1].Value;
        await region.SendAsync(letter + "/send", ("do", "publish"), ("version", version));
        Assert.Contains("Nyt om &lt;b&gt;unge&lt;/b&gt;", await site.Http.GetStringAsync("/newsletters"));
        Assert.Contains("Flere unge er i gang.", await site.Http.GetStringAsync(letter));
        Assert.Matches("Nyhedsbreve</th>\\s*<td[^>]*>[1-9]<", await region.ReadAsync($"/meetings/activities/081/{DateTime.UtcNow.Year}"));

        var leave = Leave().Match(source).Groups[1].Value;
        using (var left = await site.Http.PostAsync(leave, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")])))
            Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        var next = await WriteAsync(region, "Det næste");
        await region.SendAsync(next + "/send", ("do", "send"), ("version", "1"));
        await MailAsync("anden@jobcenter813.example", "Det næste");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Empty(await IdsAsync("leder@jobcenter813.example", "Det næste"));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task EveryPageCanBeReadByAll(bool dark, bool phone)
    {
        var page = await site.OpenAsync(dark, phone);
        using var region = await site.VisitAsync("region:081");
        var letter = await WriteAsync(region, "Et nyhedsbrev med et meget langt ord: arbejdsmarkedsuddannelsesforanstaltninger");
        await region.SendAsync(letter + "/edit", ("version", "1"), ("title", "Nyt"), ("heading-0", "Tallene"), ("do", "figure"),
            ("figure-section", "0"), ("figure-area", "813"), ("figure-indicator", "ledige-dagpenge"));
        var shown = await WriteAsync(region, "Til alle", ("public", "true"));
        await region.SendAsync(shown + "/edit", ("version", "1"), ("title", "Til alle"), ("lead", "Til alle."), ("public", "true"));
        await region.SendAsync(shown + "/send", ("do", "send"), ("version", "2"));
        await SignInAsync(page, "region:081");
        await PageCheck.AssertReadableAsync(page,
        [
            "/newsletters", "/newsletters?region=081&year=2024", "/newsletters/new", letter, letter + "/edit", letter + "/send", shown,
            "/subscriptions",
        ], dark, phone);
    }

    [Fact]
    public async Task AButtonPressedTwiceIsNoConflictAndARemovedDraftKeepsWhatWasTyped()
    {
        await (await site.OpenAsync()).Context.CloseAsync();
        using var region = await site.VisitAsync("region:081");
        var letter = await WriteAsync(region, "To tryk");
        (string, string)[] form =
            [("version", "1"), ("title", "To tryk"), ("lead", "Kort."), ("heading-0", "Tallene"), ("do", "figure"),
                ("figure-section", "0"), ("figure-area", "813"), ("figure-indicator", "ledige-dagpenge")];
        foreach (var _ in new[] { "once", "twice" }) Assert.EndsWith("/edit?saved=true", await region.SendAsync(letter + "/edit", form));
        Assert.Equal("2", Version().Match(await region.ReadAsync(letter + "/edit")).Groups[1].Value);
        using (var other = await region.PostAsync(letter + "/edit", [.. form[..4], ("title", "Et andet")]))
            Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);

        await region.SendAsync(letter + "/edit", ("version", "2"), ("title", "To tryk"), ("lead", "Skrevet til sidst."), ("do", "remove"));
        Assert.Contains("Skrevet til sidst.", await region.ReadAsync(letter + "/edit"));
        Assert.Contains("Kladden er fjernet.", await region.ReadAsync(letter));
    }

    private static async Task<string> WriteAsync(SiteVisitor region, string title, params (string, string)[] more) => Letter().Match(
        await region.SendAsync("/newsletters/new", [("region", "081"), ("title", title), ("lead", "Kort."), .. more,
            ("mark", $"{Interlocked.Increment(ref marks):x12}")])).Value;

    private async Task SignUpAsync(IPage page, string mail, string area)
    {
        await page.GotoAsync($"/subscriptions?areas={area}");
        await page.GetByLabel("Din mailadresse").FillAsync(mail);
        await page.GetByLabel("Resultatoversigten hver måned").UncheckAsync();
        await page.GetByLabel("Besked, når vurderingen").UncheckAsync();
        await page.GetByLabel("Regionens nyhedsbrev").CheckAsync();
        await PressAsync(page, "Tilmeld");
        var (asked, _) = await MailAsync(mail, "Bekræft, at du vil have nyhedsbrevet");
        Assert.Contains("regionens nyhedsbrev, når der er et", asked.TextBody);
        await page.GotoAsync(Confirm().Match(asked.HtmlBody!).Value);
        await PressAsync(page, "Bekræft");
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    private static async Task SignInAsync(IPage page, string role)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Rolle").SelectOptionAsync(role);
        await PressAsync(page, "Log ind");
        await Assertions.Expect(page).ToHaveURLAsync(WorkPage());
    }

    private async Task<(MimeMessage Mail, string Source)> MailAsync(string to, string subject)
    {
        List<string> ids = [];
        await Wait.UntilAsync(async () => (ids = await IdsAsync(to, subject)).Count > 0, TimeSpan.FromSeconds(60),
            () => $"no mail to {to}");
        var bytes = await site.Mails.GetByteArrayAsync($"api/email/{Assert.Single(ids)}/source");
        return (await MimeMessage.LoadAsync(new MemoryStream(bytes)), System.Text.Encoding.UTF8.GetString(bytes));
    }

    private async Task<List<string>> IdsAsync(string to, string subject) =>
    [
        .. (await site.Mails.GetFromJsonAsync<JsonElement>("api/email")).EnumerateArray()
            .Where(m => m.GetProperty("envelope").GetProperty("to")[0].GetProperty("address").GetString() == to
                && m.GetProperty("subject").GetString()!.StartsWith(subject, StringComparison.Ordinal))
            .Select(m => m.GetProperty("id").GetString()!),
    ];

    private static string Words(string html) =>
        WebUtility.HtmlDecode(Markup().Replace(html, " ")).Replace('\n', ' ').Replace("  ", " ").Trim();

    [GeneratedRegex("/newsletters/[0-9]{4}-[0-9a-f]{12}")]
    private static partial Regex Letter();

    [GeneratedRegex("/subscriptions/confirm/[A-Za-z0-9_-]+")]
    private static partial Regex Confirm();

    [GeneratedRegex("List-Unsubscribe: <https?://[^/]+(/subscriptions/leave/[A-Za-z0-9_-]+)")]
    private static partial Regex Leave();

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("<head>.*?</head>|<[^>]*>|\\s+", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex("/work$")]
    private static partial Regex WorkPage();
}
