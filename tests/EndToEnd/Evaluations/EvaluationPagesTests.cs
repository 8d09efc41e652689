using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Operation;
using Reporting.EndToEnd.Site;
using Xunit;

namespace Reporting.EndToEnd.Evaluations;

/// <summary>A meeting is held, its jobcentre is asked by mail and answers, and the region reads it.</summary>
[Collection(nameof(SiteFixture))]
public sealed partial class EvaluationPagesTests(SiteFixture site)
{
    private const string Words = "<b>Kortere</b> & mere {0}";
    private static readonly DateOnly Yesterday = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);

    [Fact]
    public async Task TheRegionReadsWhatTheJobcentreAnswered()
    {
        var phone = await site.OpenAsync(phone: true);
        using var region = await site.VisitAsync("region:082");
        var meeting = await PlanAsync(region, "671", Yesterday);
        var link = await AskedAsync("chef671@");
        await phone.GotoAsync(link);
        await phone.GetByRole(AriaRole.Group, new() { Name = "Gav mødet jer noget" }).GetByLabel("I meget høj grad").CheckAsync();
        await phone.GetByRole(AriaRole.Group, new() { Name = "Var materialet klart" }).GetByLabel("Ved ikke").CheckAsync();
        await phone.GetByRole(AriaRole.Group, new() { Name = "Ved I, hvad der nu skal ske" }).GetByLabel("I nogen grad").CheckAsync();
        await phone.GetByLabel("Hvad skal vi gøre anderledes").FillAsync(Words);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Send svaret" }).ClickAsync();
        await Assertions.Expect(phone.GetByRole(AriaRole.Status)).ToContainTextAsync("Svaret er gemt");
        await Assertions.Expect(phone.GetByLabel("Hvad skal vi gøre anderledes")).ToHaveValueAsync(Words);
        await PageCheck.AssertReadableAsync(phone, [link, link + "?lang=en"], dark: false, phone: true);

        var page = await site.OpenAsync(dark: true);
        await SignInAsync(page, "region:082");
        var year = $"/meetings/evaluations/082/{Yesterday.Year}";
        await PageCheck.AssertReadableAsync(page, [meeting, year, $"/meetings?region=082&year={Yesterday.Year}"], dark: true, phone: false);
        await page.GotoAsync(meeting);
        await Assertions.Expect(page.GetByText("1 jobcenter er spurgt, og 1 har svaret.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(Words, new() { Exact = true })).ToBeVisibleAsync();
        Assert.Contains(WebUtility.HtmlEncode("<b>Kortere"), await region.ReadAsync(year));
        await page.GetByRole(AriaRole.Button, new() { Name = "Slet ordene fra Struer" }).ClickAsync();
        await Assertions.Expect(page.GetByText(Words, new() { Exact = true })).ToHaveCountAsync(0);
        Assert.DoesNotContain("Kortere", await region.ReadAsync(year));
        Assert.DoesNotContain("Kortere", await region.ReadAsync(meeting));

        using var jobcentre = await site.VisitAsync("area:671");
        Assert.DoesNotContain("Struer", Content(await jobcentre.ReadAsync(year)));
        await IsAsync(HttpStatusCode.Forbidden, jobcentre.PostAsync(meeting + "/evaluation/words", ("area", "671")));
        using var elsewhere = await site.VisitAsync("region:081");
        await IsAsync(HttpStatusCode.NotFound, elsewhere.GetAsync(year));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task TheYearIsShownInPicturesWithoutNames(bool dark, bool phone)
    {
        var page = await site.OpenAsync(dark, phone);
        // In years that no other test holds meetings in.
        var day = Yesterday.AddYears(phone ? -5 : -3);
        await AnswerAsync(day, "813", "787", "851");
        if (phone) await AnswerAsync(day.AddYears(-1), "813", "787", "851");
        await SignInAsync(page, "region:081");
        var year = $"/meetings/evaluations/081/{day.Year}";
        await PageCheck.AssertReadableAsync(page, [year, year + "?lang=en"], dark, phone);
        await page.GotoAsync(year + "?lang=da");
        await Assertions.Expect(page.GetByText($"{day.Year}: 3 af 3 har svaret (100")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new("I meget høj grad: 3, I høj grad: 0") }).First)
            .ToBeVisibleAsync();
        Assert.DoesNotContain("Frederikshavn", await page.Locator("main").InnerTextAsync());
    }

    // A network meeting that all its jobcentres have answered about.
    private async Task AnswerAsync(DateOnly day, params string[] areas)
    {
        var account = site.Account;
        var (meetings, evaluations) = (new MeetingRepository(account, TimeProvider.System),
            new EvaluationRepository(account, TimeProvider.System));
        var meeting = await meetings.PlanAsync(new()
        {
            Id = $"{day.Year}-081-0123456789ab", Kind = MeetingKind.Network, Areas = areas, Date = day,
        }, MeetingContacts.None, "ABC", default);
        foreach (var area in areas)
            await evaluations.AnswerAsync(meeting.Id, area, 0, new(EvaluationGrade.VeryMuch, EvaluationGrade.Some, EvaluationGrade.DoNotKnow),
                area, default);
    }

    [Fact]
    public async Task AnAnswerIsKeptOnceAndNeverOverwritesAnother()
    {
        await (await site.OpenAsync()).Context.CloseAsync();
        using var region = await site.VisitAsync("region:082");
        using var signedIn = await site.VisitAsync("area:665");
        using var chief = new SiteVisitor(new Uri(site.Site));
        var coming = await PlanAsync(region, "665", Yesterday.AddDays(21));
        await IsAsync(HttpStatusCode.Gone, signedIn.GetAsync(coming + "/evaluation?area=665"));
        var meeting = await PlanAsync(region, "665", Yesterday);
        var link = await AskedAsync("chef665@");
        Assert.Contains($"href=\"{meeting}/evaluation?area=665\"", await signedIn.ReadAsync("/work"));

        using (var half = await chief.PostUnmarkedAsync(link, ("version", "0"), ("useful", "5"), ("words", Words)))
        {
            Assert.Equal(HttpStatusCode.BadRequest, half.StatusCode);
            var form = await half.Content.ReadAsStringAsync();
            Assert.Contains("href=\"#material\"", form);
            Assert.Contains(WebUtility.HtmlEncode("<b>Kortere"), form); // what was typed is still there
            Assert.DoesNotContain("<b>", form);
        }

        (string, string)[] answer = [("version", "0"), ("useful", "5"), ("material", "4"), ("next", "3"), ("words", "Godt")];
        foreach (var _ in new[] { "once", "twice" }) await IsAsync(HttpStatusCode.Redirect, chief.PostUnmarkedAsync(link, answer));
        using (var late = await signedIn.PostAsync(meeting + "/evaluation",
            [.. answer.Where(f => f.Item1 != "words"), ("area", "665"), ("words", "Skidt")]))
        {
            Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
            var form = await late.Content.ReadAsStringAsync();
            foreach (var said in new[] { ">Skidt</textarea>", ">Godt</div>", "name=\"version\" value=\"1\"" }) Assert.Contains(said, form);
        }

        await signedIn.SendAsync(meeting + "/evaluation", [.. answer.Skip(1).SkipLast(1), ("area", "665"), ("version", "1"),
            ("words", "Skidt")]);
        var told = await region.ReadAsync(meeting);
        Assert.Contains("Skidt", told);
        Assert.DoesNotContain("Godt", told);
        Assert.DoesNotContain("/evaluation?area=665", await signedIn.ReadAsync("/work"));
        await IsAsync(HttpStatusCode.NotFound, chief.GetAsync(link[..^3]));
        await region.SendAsync(meeting, ("version", "1"), ("kind", "individual"), ("areas", "665"), ("language", "da"),
            ("date", Text(Yesterday)), ("cancelled", "true"));
        await IsAsync(HttpStatusCode.Gone, chief.GetAsync(link));
    }

    // The link of the one mail that asks, however often the timer runs.
    private async Task<string> AskedAsync(string to)
    {
        List<JsonElement> mails = [];
        foreach (var _ in new[] { "once", "twice" })
        {
            await site.RunTimerAsync("RemindMeetings");
            await Wait.UntilAsync(async () => (mails = await ToAsync(to)).Count > 0, TimeSpan.FromSeconds(60), () => $"no mail to {to}");
        }

        await Task.Delay(500, TestContext.Current.CancellationToken);
        mails = await ToAsync(to);
        return Link().Match(Assert.Single(mails).Text("text")).Value;
    }

    private async Task<List<JsonElement>> ToAsync(string to) =>
        [.. (await site.Mails.GetFromJsonAsync<List<JsonElement>>("api/email"))!
            .Where(m => m.GetProperty("to").ToString().Contains(to, StringComparison.Ordinal)
                && m.Text("subject").StartsWith("Tre spørgsmål", StringComparison.Ordinal))];

    private static async Task<string> PlanAsync(SiteVisitor region, string area, DateOnly day) =>
        (await region.SendAsync("/meetings/new", ("kind", "individual"), ("areas", area), ("date", Text(day)), ("language", "da"),
            ($"contact-{area}", $"chef{area}@jobcenter.example"))).Split('?')[0];

    private static async Task SignInAsync(IPage page, string role)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Rolle").SelectOptionAsync(role);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/work$"));
    }

    private static async Task IsAsync(HttpStatusCode status, Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.Equal(status, answer.StatusCode);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Content(string html) => html[html.IndexOf("<main", StringComparison.Ordinal)..];

    [GeneratedRegex("/meetings/evaluation/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
