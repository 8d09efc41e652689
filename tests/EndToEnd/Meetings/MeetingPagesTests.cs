using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Reporting.EndToEnd.Operation;
using Xunit;

namespace Reporting.EndToEnd.Meetings;

/// <summary>The pages of the dialogue process, as a region's analyst and a jobcentre use them: without JavaScript.</summary>
[Collection(nameof(AppFixture))]
public sealed partial class MeetingPagesTests(AppFixture app)
{
    // The longest text that a page can meet, of every kind that has broken a page before.
    private static readonly string Hostile = "</textarea><script>alert('ø')</script> \" 🍏 مرحبا &amp; " + new string('x', 10_000);

    // A day behind the app's by night; no test is so near a limit that it matters.
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow); // of one day, also over midnight

    [Fact]
    public async Task AMeetingGoesFromPlanToClosedAgreement()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        using var other = await SignedInAsync("Bo", "region:082");
        var page = await PlanAsync(region, "741", -1, ("contact-region", "dialog@region.example"));
        Assert.Contains("Ændringen er gemt.", Text(await region.ReadAsync(page + "?saved=1")));
        Assert.StartsWith(page, await region.SendAsync(page, Changed("741", -1, "1", "Sal 2")));
        await SecondChangeIsRefusedAndSentAgainAsync(other, page);

        await MinutesAreTakenWhenTheyAreRightAsync(region, page);
        using (var late = await other.PostAsync(page + "/agreements/1", ("version", "3"), ("state", "done")))
            Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        await other.SendAsync(page + "/agreements/1", ("version", "4"), ("state", "done"));
        var shown = Text(await region.ReadAsync(page));
        Assert.Contains("✓ gjort", shown);
        Assert.Equal(["Aftale 1 er nu gjort", "Referat skrevet", "Ændret: sted", "Ændret: sted", "Planlagt"],
            Said().Matches(shown[shown.IndexOf("Historik", StringComparison.Ordinal)..]).Select(m => m.Value));
        Assert.DoesNotContain(".example", shown);
        Assert.Equal(3, shown.Split("(der er en adresse)").Length); // the first was kept when the second was typed
        await region.SendAsync(page + "/contacts");
        Assert.DoesNotContain("(der er en adresse)", Text(await region.ReadAsync(page)));
    }

    [Fact]
    public async Task WhatPeopleTypeStaysTextAndIsNeverLost()
    {
        using var region = await SignedInAsync("<b>Åse</b>", "region:082");
        using (var refused = await region.PostAsync("/meetings/new", [.. New("751", -1), ("place", Hostile)]))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            await HoldsAsTextAsync(refused, "Sted: Teksten har ");
        }

        var page = await PlanAsync(region, "751", -1, ("agenda", "<i>Unge</i>\n🍏 مرحبا"));
        using (var refused = await region.PostAsync(page, [.. Changed("751", -1, "1", "Sal"), ("participants", Hostile)]))
            await HoldsAsTextAsync(refused, "Deltagere: ");
        using (var refused =
            await region.PostAsync(page + "/minutes", ("version", "1"), ("text", Hostile), ("messages-0-subject", Hostile)))
            await HoldsAsTextAsync(refused, "Melding 1, emne: ");
        await region.SendAsync(page + "/minutes", ("version", "1"), ("text", Hostile), ("overviewDiscussed", "true"));
        var shown = await region.ReadAsync(page);
        Assert.Contains(Hostile, Text(shown));
        Assert.DoesNotContain("<script>", shown);
        Assert.DoesNotContain("<i>", shown);
        Assert.DoesNotContain("<b>", shown);
    }

    [Fact]
    public async Task MinutesThatSomebodyElseChangedKeepBoth()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        var page = await PlanAsync(region, "746", -1);
        await region.SendAsync(page + "/minutes", [.. Minutes("1"), .. Agreement(0, "Den første")]);
        using var late = await region.PostAsync(page + "/minutes", [.. Minutes("1"), .. Agreement(0, "Den anden")]);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var form = Text(await late.Content.ReadAsStringAsync());
        Assert.Contains("Åse har ændret mødet", form);
        Assert.Contains("name=\"version\" value=\"2\"", form);
        Assert.True(
            form.IndexOf(">Den anden</textarea>", StringComparison.Ordinal) < form.IndexOf(">Den første</textarea>",
                StringComparison.Ordinal));
        Assert.Contains("name=\"agreements-1-id\" value=\"1\"", form);
        Assert.Contains("name=\"agreements-4-what\"", form); // the two, and three empty ones

        await region.SendAsync(page + "/minutes",
            [.. Minutes("2"), .. Agreement(0, "Den anden"), ("agreements-1-id", "1"), ("agreements-1-removed", "true")]);
        var shown = Text(await region.ReadAsync(page));
        Assert.Contains("Den anden", shown);
        Assert.DoesNotContain("Den første", shown);
    }

    [Fact]
    public async Task WhoChoosesNobodyIsTold()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        var form = await region.ReadAsync("/meetings/new");
        Assert.Contains("name=\"begun\"", form);
        Assert.DoesNotContain("role=\"alert\"", form);
        using var answer = await region.GetAsync("/meetings/new?begun=1");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var refused = await answer.Content.ReadAsStringAsync();
        Assert.Matches("role=\"alert\"[\\s\\S]*href=\"#who-meets\"", refused);
        Assert.Contains("id=\"who-meets\"", refused);
    }

    [Fact]
    public async Task WhatIsSentTwiceIsDoneOnce()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        (string, string) mark = ("mark", "0123456789ab");
        var saved = await region.SendAsync("/meetings/new", [.. New("756", -1), mark]);
        Assert.Equal(saved, await region.SendAsync("/meetings/new", [.. New("756", -1), mark]));
        Assert.NotEqual(saved, await region.SendAsync("/meetings/new", [.. New("756", -1), mark, ("place", "Et andet sted")]));

        var page = saved.Split('?')[0];
        foreach (var _ in new[] { "once", "twice" })
            Assert.Equal(saved, await region.SendAsync(page + "/minutes", [.. Minutes("1"), .. Agreement(0, "Den eneste")]));
        Assert.Equal(2, (await region.ReadAsync(page + "/minutes")).Split("Den eneste").Length);
        foreach (var _ in new[] { "once", "twice" })
            Assert.Equal(saved,
                await region.SendAsync(page, [.. Changed("756", -1, "2", "Sal 2"), ("contact-756", "chef@jobcenter.example")]));
        foreach (var _ in new[] { "once", "twice" })
            Assert.Equal(saved, await region.SendAsync(page + "/agreements/1", ("version", "3"), ("state", "done")));
        Assert.Contains("name=\"version\" value=\"4\"", await region.ReadAsync(page));
        await IsAsync(HttpStatusCode.Conflict,
            region.PostAsync(page, [.. Changed("756", -1, "3", "Sal 2"), ("contact-756", "other@jobcenter.example")]));
    }

    [Fact]
    public async Task WhatAJobcentreWroteIsNotForThoseWhoTakeItsPlace()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        using var next = await SignedInAsync("Lis", "area:727");
        using var first = new SiteVisitor(app.Http.BaseAddress!);
        var page = await PlanAsync(region, "707", 10);
        await IsAsync(HttpStatusCode.Redirect,
            first.PostUnmarkedAsync(Items().Match(await region.ReadAsync(page)).Value, ("text", "Kun for os"), ("by", "Bo")));
        Assert.Equal(3, (await region.ReadAsync(page)).Split("Kun for os").Length); // on the agenda and in the history
        await region.SendAsync(page, Changed("727", 10, "1", "Sal"));
        Assert.DoesNotContain("Kun for os", await next.ReadAsync(page));
    }

    [Fact]
    public async Task ALinkForItemsIsRenewedAndClosed()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        using var jobcentre = new SiteVisitor(app.Http.BaseAddress!);
        var page = await PlanAsync(region, "710", 10);
        var first = Items().Match(await region.ReadAsync(page)).Value;
        await IsAsync(HttpStatusCode.OK, jobcentre.GetAsync(first));
        foreach (var _ in new[] { "once", "twice" })
            await region.SendAsync(page + "/links", ("area", "710"), ("generation", "0"), ("do", "renew"));

        var second = Items().Match(await region.ReadAsync(page)).Value;
        await IsAsync(HttpStatusCode.Gone, jobcentre.PostUnmarkedAsync(first, ("text", "Unge"), ("by", "Bo")));
        using (var old = await jobcentre.GetAsync(first))
            Assert.Equal((HttpStatusCode.Gone, true),
                (old.StatusCode,
                    Text(await old.Content.ReadAsStringAsync()).Contains("Bed regionen om det nye link.", StringComparison.Ordinal)));
        await IsAsync(HttpStatusCode.Redirect, jobcentre.PostUnmarkedAsync(second, ("text", "Unge"), ("by", "Bo")));

        await region.SendAsync(page + "/links", ("area", "710"), ("generation", "1"), ("do", "withdraw"));
        await IsAsync(HttpStatusCode.Gone, jobcentre.GetAsync(second));
        var closed = Text(await region.ReadAsync(page));
        Assert.DoesNotContain("/meetings/items/", closed);
        foreach (var said in new[] { "Linket er lukket.", "Nyt link til punkter", "Link til punkter lukket", "Unge" })
            Assert.Contains(said, closed);
        foreach (var wrong in new[] { ("area", "751"), ("generation", "x"), ("do", "break") })
            await IsAsync(HttpStatusCode.NotFound,
                region.PostAsync(page + "/links",
                    [.. new[] { ("area", "710"), ("generation", "1"), ("do", "renew") }.Where(f => f.Item1 != wrong.Item1), wrong]));
    }

    [Fact]
    public async Task AFullLinkIsToldAndTheHistoryIsReadInPages()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        using var jobcentre = new SiteVisitor(app.Http.BaseAddress!);
        var page = await PlanAsync(region, "766", 10);
        var link = Items().Match(await region.ReadAsync(page)).Value;
        string? refused = null;
        for (var i = 0; refused is null; i++)
        {
            Assert.InRange(i, 0, 200);
            using var added = await jobcentre.PostUnmarkedAsync(link, ("text", $"Punkt {i}"), ("by", "Bo"));
            if (added.StatusCode == HttpStatusCode.BadRequest) refused = Text(await added.Content.ReadAsStringAsync());
            else await IsAsync(HttpStatusCode.Redirect, jobcentre.PostUnmarkedAsync(link, ("remove", "1"), ("by", "Bo")));
        }

        Assert.Contains("Bed regionen om et nyt link.", refused);
        Assert.Contains(">Punkt 50</textarea>", refused);
        var (shown, at) = (0, page);
        for (var pages = 0; at.Length > 0; pages++)
        {
            Assert.InRange(pages, 0, 5);
            var html = await region.ReadAsync(at);
            Assert.InRange(html.Length, 1, 60_000);
            shown += html.Split("<th scope=\"row\">").Length - 1;
            at = Older().Match(html).Value;
        }

        Assert.Equal(101, shown);
        await region.SendAsync(page, Changed("766", 10, "1", "Sal"));
        Assert.Contains("Ændret: sted", Text(await region.ReadAsync(page)));
    }

    [Fact]
    public async Task TheYearIsShownWithWhatIsWanting()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        var page = await PlanAsync(region, "760", -9);
        var year = Today.AddDays(-9).Year;
        var list = Text(await region.ReadAsync($"/meetings?region=082&year={year}"));
        Assert.Contains($"href=\"{page}\"", list);
        Assert.Contains("referatet mangler", list);
        Assert.Contains($"/meetings/year-plan/082/{year}", list);
        Assert.Contains($"href=\"{page}\"", await region.ReadAsync($"/meetings?area=760&year={year}"));
        Assert.DoesNotContain($"href=\"{page}\"", await region.ReadAsync($"/meetings?area=751&year={year}"));
        Assert.Contains("Called off", await CalledOffAsync(region, "760", page, year));
        // no month is published here
        Assert.Contains("There is no year plan",
            await EnglishAsync(region, $"/meetings/year-plan/082/{year}.ics", HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task PagesAreForThoseTheMeetingConcerns()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        using var elsewhere = await SignedInAsync("Ib", "region:084");
        using var jobcentre = await SignedInAsync("Lis", "area:740");
        using var nobody = new SiteVisitor(app.Http.BaseAddress!);
        var page = await PlanAsync(region, "740", 10);
        foreach (var path in new[] { page, page + "/minutes", "/meetings/new", "/meetings", "/meetings/year-plan/082/2027.ics" })
        {
            using var away = await nobody.GetAsync(path);
            Assert.Equal((HttpStatusCode.Redirect, "/sign-in?to=" + Uri.EscapeDataString(path)),
                (away.StatusCode, away.Headers.Location!.ToString()));
        }

        Assert.Contains("/meetings/items/", await region.ReadAsync(page));
        var own = await jobcentre.ReadAsync(page);
        Assert.DoesNotContain("/meetings/items/", own);
        Assert.DoesNotContain("action=\"/meetings/", own);
        foreach (var (visitor, path, status) in new[]
        {
            (elsewhere, page, HttpStatusCode.NotFound), (elsewhere, "/meetings?region=082", HttpStatusCode.Forbidden),
            (elsewhere, "/meetings/year-plan/082/2027.ics", HttpStatusCode.Forbidden),
            (jobcentre, "/meetings?region=082", HttpStatusCode.Forbidden), (jobcentre, "/meetings?area=751", HttpStatusCode.Forbidden),
            (jobcentre, "/meetings?area=740", HttpStatusCode.OK),
            (jobcentre, "/meetings/new", HttpStatusCode.Forbidden), (jobcentre, page + "/minutes", HttpStatusCode.Forbidden),
            (region, page + "/minutes", HttpStatusCode.Conflict),
        })
        {
            using var answer = await visitor.GetAsync(path);
            Assert.True(answer.StatusCode == status, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task NothingIsChangedByWhoMayNot()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        using var elsewhere = await SignedInAsync("Ib", "region:084");
        using var jobcentre = await SignedInAsync("Lis", "area:730");
        var page = await PlanAsync(region, "730", -1);
        var change = Changed("730", -1, "1", "Et andet sted");
        await IsAsync(HttpStatusCode.Forbidden, region.PostUnmarkedAsync(page, change));
        await IsAsync(HttpStatusCode.Forbidden, region.PostUnmarkedAsync(page, [.. change, ("token", "x")]));
        await IsAsync(HttpStatusCode.Forbidden, region.PostUnmarkedAsync(page + "/minutes", Minutes("1")));
        await IsAsync(HttpStatusCode.Forbidden, region.PostUnmarkedAsync("/meetings/new", New("730", 10)));
        await IsAsync(HttpStatusCode.NotFound, elsewhere.PostAsync(page, change));
        await IsAsync(HttpStatusCode.Forbidden, jobcentre.PostAsync(page, change));
        await IsAsync(HttpStatusCode.Forbidden, jobcentre.PostAsync(page + "/minutes", Minutes("1")));
        await IsAsync(HttpStatusCode.Forbidden, jobcentre.PostAsync(page + "/contacts"));
        await IsAsync(HttpStatusCode.Forbidden, elsewhere.PostAsync("/meetings/new", New("730", 10)));
        Assert.Contains("name=\"version\" value=\"1\"", await region.ReadAsync(page));
        Assert.Equal([page],
            Link().Matches(await region.ReadAsync($"/meetings?area=730&year={Today.AddDays(-1).Year}")).Select(m => m.Value).Distinct());
    }

    private static async Task SecondChangeIsRefusedAndSentAgainAsync(SiteVisitor other, string page)
    {
        using var late = await other.PostAsync(page, Changed("741", -1, "1", "Sal 3"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var form = Text(await late.Content.ReadAsStringAsync());
        Assert.Contains("Åse har ændret mødet", form);
        Assert.Contains("value=\"Sal 3\"", form);
        Assert.Contains("name=\"version\" value=\"2\"", form);
        await other.SendAsync(page, [.. Changed("741", -1, "2", "Sal 3"), ("contact-741", "chef@jobcenter.example")]);
    }

    private static async Task MinutesAreTakenWhenTheyAreRightAsync(SiteVisitor region, string page)
    {
        Assert.Contains("name=\"agreements-2-what\"", await region.ReadAsync(page + "/minutes"));
        (string Name, string Value)[] agreement =
            [("agreements-1-what", "Flere samtaler"), ("agreements-1-indicator", "ledige-dagpenge"), ("agreements-1-change", "−5,5"),
                ("agreements-1-from", "2026M03")];
        using (var refused = await region.PostAsync(page + "/minutes", [.. Minutes("3"), .. agreement]))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var form = Text(await refused.Content.ReadAsStringAsync());
            Assert.Contains("href=\"#agreements-0-who\"", form);
            Assert.Contains("Aftale 1, hvem: Feltet er tomt. Skriv 1 til 200 tegn.", form);
            Assert.Contains(">Flere samtaler</textarea>", form);
            Assert.Contains("value=\"−5,5\"", form);
        }

        await region.SendAsync(page + "/minutes",
            [.. Minutes("3"), .. agreement, ("agreements-1-who", "Jobcentret"), ("messages-0-subject", "Lovgivning"),
                ("messages-0-text", "Den er svær.")]);
        var shown = Text(await region.ReadAsync(page));
        Assert.Contains("−5,5\u00A0% fra marts 2026", shown);
        Assert.Contains("Den er svær.", shown);
    }

    private static async Task<string> CalledOffAsync(SiteVisitor region, string area, string page, int year)
    {
        await region.SendAsync(page, [.. Changed(area, -9, "1", "Sal"), ("cancelled", "true")]);
        return await EnglishAsync(region, $"/meetings?area={area}&year={year}", HttpStatusCode.OK);
    }

    private static async Task<string> EnglishAsync(SiteVisitor visitor, string path, HttpStatusCode status)
    {
        using var answer = await visitor.GetAsync(path + (path.Contains('?') ? "&" : "?") + "lang=en");
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task HoldsAsTextAsync(HttpResponseMessage refused, string error)
    {
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var html = await refused.Content.ReadAsStringAsync();
        Assert.Contains(error, Text(html));
        Assert.Contains(Hostile, Text(html));
        Assert.DoesNotContain("<script>", html);
    }

    private static async Task IsAsync(HttpStatusCode status, Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.Equal(status, answer.StatusCode);
    }

    private async Task<SiteVisitor> SignedInAsync(string name, string role)
    {
        var visitor = new SiteVisitor(app.Http.BaseAddress!);
        await IsAsync(HttpStatusCode.Redirect, visitor.PostUnmarkedAsync("/sign-in", ("name", name), ("role", role)));
        return visitor;
    }

    // The page of a new meeting.
    private static async Task<string> PlanAsync(SiteVisitor region, string area, int days, params (string, string)[] more)
    {
        Assert.Contains($"name=\"contact-{area}\"", await region.ReadAsync($"/meetings/new?areas={area}"));
        return (await region.SendAsync("/meetings/new", [.. New(area, days), .. more])).Split('?')[0];
    }

    private static (string Name, string Value)[] New(string area, int days) =>
        [("kind", "individual"), ("areas", area), ("date", Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("language", "da")];

    private static (string Name, string Value)[] Changed(string area, int days, string version, string place) =>
        [.. New(area, days), ("version", version), ("place", place)];

    private static (string Name, string Value)[] Minutes(string version) =>
        [("version", version), ("text", "Vi drøftede de unge."), ("overviewDiscussed", "true")];

    private static (string Name, string Value)[] Agreement(int row, string what) =>
        [($"agreements-{row}-what", what), ($"agreements-{row}-who", "Jobcentret")];

    // As a reader sees it, but with the marks of the page.
    private static string Text(string html) => WebUtility.HtmlDecode(html);

    [GeneratedRegex("/meetings/items/[A-Za-z0-9_-]+")]
    private static partial Regex Items();

    [GeneratedRegex("/meetings/[0-9a-f-]+\\?before=[0-9a-f]{32}(?=#history)")]
    private static partial Regex Older();

    [GeneratedRegex("Aftale 1 er nu gjort|Referat skrevet|Ændret: [a-zæøå ,]+|Planlagt")]
    private static partial Regex Said();

    [GeneratedRegex("/meetings/20[0-9]{2}-082-[0-9a-f]{12}")]
    private static partial Regex Link();
}
