using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reporting.EndToEnd.Operation;
using Xunit;

namespace Reporting.EndToEnd.Site;

/// <summary>The knowledge bank and cases of intervention: written, read by those they are for, found, and taken into a pack.</summary>
[Collection(nameof(SiteFixture))]
public sealed partial class KnowledgeTests(SiteFixture site)
{
    private static int marks;

    [Fact]
    public async Task AnEntryIsReadByThoseItIsForWithItsFiguresAndWithoutItsAddress()
    {
        using var region = await site.VisitAsync("region:081");
        var entry = await WriteAsync(region, ("address", "team@jobcenter.example"));
        Assert.Equal(entry, await WriteAsync(region, Mark(entry), ("address", "team@jobcenter.example"))); // a form that comes twice
        using var other = await site.VisitAsync("area:751");
        var page = await other.ReadAsync(entry);
        Assert.Matches("mod ventet [0-9.]+", page);
        Assert.Contains("team@jobcenter.example", page);
        Assert.DoesNotContain("Historik", page);
        Assert.Contains(entry, await other.ReadAsync("/knowledge?q=koe+thisted"));
        Assert.DoesNotContain(entry, await other.ReadAsync("/knowledge?q=koe+thisted&kind=memo"));
        using var refused = await other.PostAsync(entry + "/edit", ("do", "remove"), ("version", "1"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(entry)).StatusCode);

        await WriteAsync(region, entry + "/edit", ("version", "1"), ("public", "true"));
        var open = await site.Http.GetStringAsync(entry);
        Assert.Contains("&lt;b&gt;nu&lt;/b&gt;", open); // and not as markup
        Assert.DoesNotContain("team@jobcenter.example", open);
        using var late = await region.PostAsync(entry + "/edit", [.. Fields, ("version", "1"), ("title", "For sent")]);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("For sent", await late.Content.ReadAsStringAsync());
        using var stale = await region.PostAsync(entry + "/edit", ("do", "forget"), ("version", "1"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("team@jobcenter.example", await region.ReadAsync(entry)); // nothing is done by halves
        using var taken = await other.PostAsync("/knowledge/new", [
            .. Fields.Where(f => f.Name is not ("area" or "title")), Mark(entry), ("version", "2"), ("area", "751"), ("title", "Overtaget")]);
        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        Assert.DoesNotContain("Overtaget", await region.ReadAsync(entry)); // another's entry by its mark
        await region.SendAsync(entry + "/edit", ("do", "forget"), ("version", "2"));
        Assert.DoesNotContain("team@jobcenter.example", await region.ReadAsync(entry));
        await region.SendAsync(entry + "/edit", ("do", "remove"), ("version", "3"));
        using var gone = await other.GetAsync(entry);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("fjernet", await region.ReadAsync(entry));
    }

    [Fact]
    public async Task APackTellsWhatOthersDidAboutTheSame()
    {
        using var region = await site.VisitAsync("region:081");
        await WriteAsync(region);
        await region.SendAsync("/trials/new", ("mark", "aaaaaaaaaaaa"), ("title", "Fælles indgang"), ("aim", "Én vej ind"), ("areas", "813"),
            ("from", "2025-09-01"), ("criterion1", "Opbakning"));
        var order = await region.SendAsync("/orders/new", ("areas", "813"), ("focus", "ledige-dagpenge"), ("place", "Sal 7"));
        for (var i = 0; i < 120 && !(await region.ReadAsync(order)).Contains("pack.docx"); i++) await Task.Delay(250);
        using var file = await region.GetAsync(order + "/pack.docx");
        await using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync());
        var text = await reader.ReadToEndAsync();
        Assert.Contains("Fra videnbanken", text);
        Assert.Contains("Ringer den første uge", text);
        Assert.Contains("Formål: Én vej ind", text);
    }

    [Fact]
    public async Task ACaseIsOpenedFromAFindingWrittenInAndClosedWithAReason()
    {
        using var region = await site.VisitAsync("region:081");
        var topic = FirstTopic().Match(await region.ReadAsync("/interventions/new?area=813")).Groups[1].Value;
        var form = await region.ReadAsync($"/interventions/new?area=813&topic={topic}");
        Assert.Matches("<option value=\"[^\"]+\" selected", form);
        var item = Page(await region.SendAsync("/interventions/new", ("mark", NewMark()), ("area", "813"), ("topic", topic),
            ("step", "handlingsplan"), ("plan", "Ny plan <i>"), ("indicator", "ledige-dagpenge"), ("before", "2026-02")));
        using var area = await site.VisitAsync("area:813");
        var read = await area.ReadAsync(item);
        Assert.Matches("mod ventet", read);
        Assert.Contains("Ny plan &lt;i&gt;", read);
        using var refused = await area.PostAsync(item, ("version", "1"), ("step", "dialog"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var other = await site.VisitAsync("area:787");
        using var missing = await other.GetAsync(item);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        using var nameless = await region.PostAsync(item, ("do", "close"), ("version", "1"));
        Assert.Equal(HttpStatusCode.BadRequest, nameless.StatusCode);
        Assert.Contains("Ny plan &lt;i&gt;</textarea>", await nameless.Content.ReadAsStringAsync()); // what it says stays in the other form
        await region.SendAsync(item, ("do", "close"), ("version", "1"), ("closedWhy", "Tallet er vendt"));
        Assert.Contains("Tallet er vendt", await area.ReadAsync(item));
        Assert.Contains("lukket", await region.ReadAsync("/interventions?region=081"));
        await region.SendAsync(item, ("do", "reopen"), ("version", "2"));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task EveryPageCanBeReadByAll(bool dark, bool phone)
    {
        var page = await site.OpenAsync(dark, phone);
        using var region = await site.VisitAsync("region:081");
        var entry = await WriteAsync(region, ("public", "true"));
        var item = Page(await region.SendAsync("/interventions/new", ("mark", NewMark()), ("area", "813"), ("topic", "dagpengeledighed"),
            ("step", "intensiveret-dialog"), ("plan", "Kontakt hver uge"), ("help", "En analytiker"), ("indicator", "ledige-dagpenge"), ("before", "2026-02")));
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Rolle").SelectOptionAsync("region:081");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/work$"));
        await PageCheck.AssertReadableAsync(page,
        [
            "/knowledge", "/knowledge?q=findes+ikke", entry, entry + "/edit", "/knowledge/new", "/interventions", item, "/interventions/new",
            "/interventions/new?area=813", "/interventions/new?area=813&topic=dagpengeledighed", "/work",
        ], dark, phone);
    }

    private static (string Name, string Value)[] Fields =>
    [
        ("kind", "practice"), ("area", "787"), ("topic", "dagpengeledighed"), ("title", "Tidlig kontakt"), ("problem", "Kø <b>nu</b>"),
        ("done", "Ringer den første uge"), ("effort", "To medarbejdere i et halvt år"), ("contact", "Teamleder, dagpenge"), ("from", "2025-09-01"),
        ("indicator", "ledige-dagpenge"), ("before", "2025-08"),
    ];

    private static string NewMark() => $"{Interlocked.Increment(ref marks):x12}";

    private static (string, string) Mark(string entry) => ("mark", entry.Split('-')[^1]);

    private static string Page(string saved) => saved.Split('?')[0];

    private static Task<string> WriteAsync(SiteVisitor visitor, params (string, string)[] more) => WriteAsync(visitor, "/knowledge/new", more);

    private static async Task<string> WriteAsync(SiteVisitor visitor, string to, params (string Name, string Value)[] more) =>
        Page(await visitor.SendAsync(to, [.. Fields, .. more.Any(m => m.Name == "mark") ? more : [.. more, ("mark", NewMark())]]));

    [GeneratedRegex("/interventions/new\\?area=813&(?:amp;)?topic=([a-z0-9-]+)")]
    private static partial Regex FirstTopic();
}
