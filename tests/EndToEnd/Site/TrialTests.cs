using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reporting.EndToEnd.Operation;
using Xunit;

namespace Reporting.EndToEnd.Site;

/// <summary>Trials: written and scored by a region, read by everybody with a role, found in the bank and taken into a pack.</summary>
[Collection(nameof(SiteFixture))]
public sealed class TrialTests(SiteFixture site)
{
    private static int marks;

    private static (string Name, string Value)[] Fields =>
    [
        ("title", "Fælles indgang <i>nu</i>"), ("aim", "Én vej ind"), ("areas", "787"), ("areas", "813"), ("from", "2025-09-01"),
        ("criterion1", "Lokal <b>opbakning</b>"), ("criterion2", "Fælles aktivering"), ("indicators", "ledige-dagpenge"),
        ("learnt", "Begynd i god tid"),
    ];

    [Fact]
    public async Task ATrialIsWrittenScoredAndReadByThoseWithARole()
    {
        using var region = await site.VisitAsync("region:081");
        var mark = NewMark();
        var trial = await BeginAsync(region, ("mark", mark));
        Assert.Equal(trial, await BeginAsync(region, ("mark", mark))); // a form that comes twice
        await region.SendAsync(trial + "/scores/start", ("version", "1"), ("score-1-787", "2"), ("score-1-813", "3"));
        await region.SendAsync(trial + "/scores/end", ("version", "2"), ("score-1-787", "5"));
        using var other = await site.VisitAsync("area:751");
        var page = await other.ReadAsync(trial);
        Assert.Contains("&lt;i&gt;nu&lt;/i&gt;", page);
        Assert.DoesNotContain("<b>opbakning", page);
        Assert.Contains(">start 2,5</text>", page);
        Assert.Contains("5,0 (1", page);
        Assert.Matches("Landkommuner \\([0-9]+\\)", page);
        Assert.Contains("2 områder tilsammen", page);
        Assert.DoesNotContain("Historik", page);
        Assert.Contains("Scorer ved slut", await region.ReadAsync(trial)); // in the history
        Assert.Contains(trial, await other.ReadAsync("/knowledge?q=faelles+indgang"));
        Assert.DoesNotContain(trial, await site.Http.GetStringAsync("/knowledge?q=faelles+indgang"));
        Assert.Contains(trial, await other.ReadAsync("/trials?region=081"));
        Assert.DoesNotContain(trial, await other.ReadAsync("/trials?region=082"));
        using var foreign = await site.VisitAsync("region:082");
        using var refused = await foreign.PostAsync(trial + "/edit", [.. Fields, ("version", "3")]);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var grabbed = await foreign.PostAsync("/trials/new", [.. Fields, ("mark", NewMark())]);
        Assert.Equal(HttpStatusCode.Forbidden, grabbed.StatusCode); // areas of another region
    }

    [Fact]
    public async Task WhatIsWrongOrLateIsToldAndStaysInTheForm()
    {
        using var region = await site.VisitAsync("region:081");
        var trial = await BeginAsync(region);
        using var wrong = await region.PostAsync(trial + "/scores/midway", ("version", "1"), ("score-1-787", "7"), ("score-1-813", "3"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var told = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("href=\"#score-1-787\"", told);
        Assert.Matches("id=\"score-1-813\"[^>]* value=\"3\"", told);
        await region.SendAsync(trial + "/edit", [.. Fields, ("version", "1"), ("ended", "2026-02-01")]);
        using var late = await region.PostAsync(trial + "/scores/midway", ("version", "1"), ("score-1-813", "4"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Matches("id=\"score-1-813\"[^>]* value=\"4\"", await late.Content.ReadAsStringAsync());
        Assert.DoesNotContain("midtvejs 4,0", await region.ReadAsync(trial));
        await region.SendAsync(trial + "/edit", ("do", "remove"), ("version", "2"));
        using var other = await site.VisitAsync("area:751");
        using var gone = await other.GetAsync(trial);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        await region.SendAsync(trial + "/edit", ("do", "restore"), ("version", "3"));
        Assert.Contains("slut:", await other.ReadAsync(trial));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task EveryPageCanBeReadByAll(bool dark, bool phone)
    {
        var page = await site.OpenAsync(dark, phone);
        using var region = await site.VisitAsync("region:081");
        var (trial, bare) = (await BeginAsync(region), await BeginAsync(region));
        await region.SendAsync(trial + "/scores/start", ("version", "1"), ("score-1-787", "2"), ("score-1-813", "2"), ("score-2-813", "1"));
        await region.SendAsync(trial + "/scores/midway", ("version", "2"), ("score-1-787", "2"), ("score-1-813", "2"));
        await region.SendAsync(trial + "/scores/end", ("version", "3"), ("score-1-787", "5"), ("score-1-813", "4"), ("score-2-813", "2"));
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Rolle").SelectOptionAsync("region:081");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/work$"));
        await PageCheck.AssertReadableAsync(page,
            ["/trials", trial, bare, trial + "/edit", trial + "/scores/midway", "/trials/new", "/knowledge", "/work"], dark, phone);
    }

    [Fact]
    public async Task TheLargestTrialFitsAPage()
    {
        using var visitor = await site.VisitAsync("operator");
        var form = await visitor.ReadAsync("/trials/new");
        var (areas, indicators) = (Choices(form, "areas", Trial.MaxAreas), Choices(form, "indicators", Trial.MaxIndicators));
        var criteria = Enumerable.Range(1, Trial.MaxCriteria).ToList();
        var trial = await BeginAsync(visitor,
        [
            ("title", "Størst"), ("aim", "A"), ("from", "2025-01-01"), ("mark", NewMark()), .. areas.Select(a => ("areas", a)),
            .. indicators.Select(i => ("indicators", i)),
            .. criteria.Select(n => ($"criterion{n}", $"Fælles kontakt til virksomheder {n}")),
        ]);
        foreach (var (i, time) in new[] { "start", "midway", "end" }.Index())
            await visitor.SendAsync($"{trial}/scores/{time}", [("version", $"{i + 1}"),
                .. areas.SelectMany((a, n) => criteria.Select(c => ($"score-{c}-{a}", $"{1 + ((n + c + i) % 5)}")))]);
        foreach (var path in new[] { trial, trial + "/edit", trial + "/scores/end" })
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(await visitor.ReadAsync(path)), 1, 100_000);
    }

    private static List<string> Choices(string form, string field, int count) =>
        [.. Regex.Matches(form, $"name=\"{field}\" value=\"([^\"]+)\"").Select(m => m.Groups[1].Value).Take(count)];

    private static string NewMark() => $"{Interlocked.Increment(ref marks):x12}";

    private static async Task<string> BeginAsync(SiteVisitor visitor, params (string Name, string Value)[] fields) =>
        (await visitor.SendAsync("/trials/new", fields.Any(f => f.Name == "title") ? fields
            : [.. Fields, .. fields.Length > 0 ? fields : [("mark", NewMark())]])).Split('?')[0];
}
