using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Mail;
using Xunit;

namespace Reporting.EndToEnd.Meetings;

/// <summary>
/// The dialogue process in the running app: planned, asked items for, held, written down, watched, reminded of and planned anew.
/// </summary>
public sealed class MeetingTests(MailDriver driver) : IClassFixture<MailDriver>
{
    private readonly MeetingApi api = new(driver.App.Http);

    // A day behind the app's by night; no test is so near a limit that it matters.
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow); // of one day, also over midnight

    [Fact]
    public async Task AMeetingIsPlannedChangedAndKeptWithItsHistory()
    {
        var planned = await PlanAsync("741", 10);
        Assert.Equal((HttpStatusCode.Created, "\"1\""), (planned.Status, planned.Tag));
        Assert.DoesNotContain("@", (await api.GetAsync(planned.Id)).ToString());
        Assert.Equal(["region", "741"],
            (await api.GetAsync(planned.Id)).GetProperty("contacts").EnumerateArray().Select(c => c.GetString()));

        Assert.Equal((HttpStatusCode)428, (await api.PutAsync(planned.Id, Change("741", 11, "Sal A"), null)).Status);
        var changed = await api.PutAsync(planned.Id, Change("741", 11, "Sal A"), planned.Tag);
        Assert.Equal((HttpStatusCode.OK, "\"2\"", "Sal A"), (changed.Status, changed.Tag, changed.Body.Text("place")));
        var late = await api.PutAsync(planned.Id, Change("741", 12, "Sal B"), planned.Tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.Status);
        Assert.Contains("DEF changed the meeting", late.Detail);
        Assert.Contains("If-Match: \"2\"", late.Detail);
        // it is not held yet
        Assert.Equal(HttpStatusCode.Conflict, (await api.PutAsync($"{planned.Id}/minutes", Minutes(), "\"2\"")).Status);

        var history = (await api.GetAsync($"{planned.Id}/history")).EnumerateArray().ToList();
        Assert.Equal(["planned ABC", "changed DEF"], history.Select(h => $"{h.Text("what")} {h.Text("by")}"));
        Assert.Equal("Sal A", history[1].GetProperty("meeting").Text("place"));
        Assert.Contains(planned.Id, (await ListAsync("meetings?region=082&year=" + Today.AddDays(10).Year)).Select(m => m.Text("id")));
    }

    [Fact]
    public async Task MinutesBringAgreementsMessagesAndStandards()
    {
        var planned = await PlanAsync("746", -9, "director");
        var date = DateOnly.Parse(planned.Body.Text("date"));
        Assert.Contains("minutesMissing", await StandardsAsync(date, "746"));
        var wrong =
            await api.PutAsync($"{planned.Id}/minutes",
                new { text = "x", overviewDiscussed = true, by = "A", agreements = new[] { new { what = "x" } } }, planned.Tag);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("agreements[0].who", wrong.Detail);

        var written = await api.PutAsync($"{planned.Id}/minutes", Minutes(), planned.Tag);
        Assert.Equal(HttpStatusCode.OK, written.Status);
        var agreement = written.Body.GetProperty("minutes").GetProperty("agreements")[0];
        Assert.Equal(("1", "open", "2026M03"), (agreement.Text("id"), agreement.Text("state"), agreement.GetProperty("aim").Text("from")));
        Assert.DoesNotContain("minutesMissing", await StandardsAsync(date, "746"));
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await api.PutAsync($"{planned.Id}/agreements/1", new { state = "done", by = "GHI" }, planned.Tag)).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await api.PutAsync($"{planned.Id}/agreements/9", new { state = "done", by = "GHI" }, written.Tag)).Status);
        var done = await api.PutAsync($"{planned.Id}/agreements/1", new { state = "done", by = "GHI" }, written.Tag);
        Assert.Equal("done", done.Body.GetProperty("minutes").GetProperty("agreements")[0].Text("state"));

        var past =
            Assert.Single(
                await new MeetingRepository(driver.Account, TimeProvider.System).AgreementsBeforeAsync("746", ["746"], Today, default));
        Assert.Equal((date, AgreementState.Done, -5m), (past.Meeting, past.Agreement.State, past.Agreement.Aim!.Change));
        await TheQuarterHasTheMessageAsync(UpwardReport.QuarterOf(date), planned.Id);
    }

    [Fact]
    public async Task AJobcentreWritesItsItemsByASignedLink()
    {
        const string Hostile = "<script>alert('ø')</script> 🍏 مرحبا & \"x\"";
        var planned = await PlanAsync("751", 10);
        var path = await api.ItemsPathAsync(planned.Id, "751");
        await TheAddressGoesNowhereAsync(path);
        var (status, html) = await api.PostFormAsync(path, ("text", Hostile), ("by", "Åse <b>"));
        Assert.Equal(HttpStatusCode.OK, status); // led back to the page
        Assert.DoesNotContain("<script>", html);
        Assert.Contains("&lt;script&gt;", html);
        var item = Assert.Single((await api.GetAsync(planned.Id)).GetProperty("items").EnumerateArray());
        Assert.Equal((Hostile, "Åse <b>", "751"), (item.Text("text"), item.Text("by"), item.Text("area")));

        foreach (var (text, by) in new[] { (new string('x', 10_000), "Åse"), ("", "Åse"), ("Unge", ""), ("a\u001bb", "Åse") })
            Assert.Equal(HttpStatusCode.BadRequest, (await api.PostFormAsync(path, ("text", text), ("by", by))).Status);
        Assert.Contains("The item is not saved", (await api.PostFormAsync(path + "?lang=en", ("text", ""), ("by", ""))).Html);
        Assert.Contains("Der er ingen endnu.", (await api.PostFormAsync(path + "?lang=da", ("remove", "1"))).Html);
        Assert.Equal(["planned", "item added", "item removed"],
            (await api.GetAsync($"{planned.Id}/history")).EnumerateArray().Select(h => h.Text("what")));
    }

    [Fact]
    public async Task TheHistoryComesAHundredAtATime()
    {
        var planned = await PlanAsync("751", 10);
        var agenda = new AgendaRepository(driver.Account, new MeetingRepository(driver.Account, TimeProvider.System), TimeProvider.System);
        for (var i = 0; i < 50; i++)
        {
            Assert.True(await agenda.AddAsync(planned.Id, new("751", $"{i}", "Bo"), default));
            await agenda.RemoveAsync(planned.Id, "751", 1, "Bo", default);
        }

        using var first = await driver.App.Http.GetAsync($"/api/meetings/{planned.Id}/history");
        Assert.Equal(100, (await first.Content.ReadFromJsonAsync<JsonElement>()).GetArrayLength());
        var next = Assert.Single(first.Headers.GetValues("Link")).Split('<', '>')[1];
        using var second = await driver.App.Http.GetAsync(next);
        Assert.Equal("item removed", Assert.Single((await second.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray()).Text("what"));
        Assert.False(second.Headers.Contains("Link"));
        using var wrong = await driver.App.Http.GetAsync($"/api/meetings/{planned.Id}/history?after=x");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task ALinkOpensOneJobcentresPageUntilTheMeeting()
    {
        var planned = await PlanAsync("751", 10, "collective", "740");
        await api.PostFormAsync(await api.ItemsPathAsync(planned.Id, "751"), ("text", "Fra Aarhus"), ("by", "Åse"));
        var other = await api.ItemsPathAsync(planned.Id, "740");
        await api.PostFormAsync(other, ("remove", "1"));
        Assert.DoesNotContain("Fra Aarhus", await driver.App.Http.GetStringAsync(other));
        Assert.Single((await api.GetAsync(planned.Id)).GetProperty("items").EnumerateArray());

        Assert.Equal(HttpStatusCode.NotFound, (await api.PostFormAsync(other[..^2], ("text", "x"), ("by", "y"))).Status);
        var held = await PlanAsync("751", -1);
        Assert.Equal(HttpStatusCode.Gone,
            (await api.PostFormAsync(await api.ItemsPathAsync(held.Id, "751"), ("text", "x"), ("by", "y"))).Status);
    }

    [Fact]
    public async Task RemindersAreSentOnceEach()
    {
        var soon = await PlanAsync("760", 10);
        var held = await PlanAsync("760", -8);
        var kept = await PlanAsync("760", 9);
        Assert.Equal(HttpStatusCode.BadRequest, await api.DeleteContactsAsync(kept.Id, null));
        for (var i = 0; i < 2; i++) Assert.True((await driver.App.TimerAsync("RemindMeetings")).Succeeded);
        Assert.Equal(HttpStatusCode.NoContent, await api.DeleteContactsAsync(kept.Id, "ABC"));
        await FinishAsync(soon, held, kept);
        Assert.True((await driver.App.TimerAsync("RemindMeetings")).Succeeded);
        var ended = await FinishAsync(soon, held, kept);

        Assert.Collection((await driver.CaughtAsync("region760@")).Select(m => m.Json.Text("subject")).Order(),
            s => Assert.Equal("Dagsorden og materiale til dialogmødet: Ringkøbing-Skjern", s),
            s => Assert.Matches("^Referatet af dialogmødet mangler, fristen var .*: Ringkøbing-Skjern$", s));
        var caught = (await driver.CaughtAsync("chef760@")).ToLookup(m => m.Json.Text("text").Contains("/meetings/evaluation/"));
        Assert.Contains("Tre spørgsmål om mødet", Assert.Single(caught[true]).Json.Text("subject")); // of the one that was held
        var jobcentre = Assert.Single(caught[false]);
        Assert.Contains(await api.ItemsPathAsync(soon.Id, "760"), jobcentre.Json.Text("text"));
        Assert.All(ended.Where(d => d.Id.StartsWith(kept.Id)), d => Assert.Equal(DeliveryState.NotNeeded, d.State));
        Assert.Equal(3, ended.Count(d => d.Id.StartsWith(soon.Id) || d.Id.StartsWith(held.Id)));
        var listed = await driver.App.Http.GetStringAsync($"/api/deliveries/{BatchOf(soon)}");
        Assert.Contains(soon.Id, listed);
        Assert.DoesNotContain("@", listed);
    }

    [Fact]
    public async Task AYearPlanIsProposedFromTheNewestVerdicts()
    {
        await PublishAsync(Verdict("813", VerdictState.Severe), Verdict("851", VerdictState.Problem));
        var plan = await driver.App.Http.GetFromJsonAsync<JsonElement>("/api/regions/081/year-plan.json?year=2027");
        var counts = plan.GetProperty("meetings").EnumerateArray().Where(m => m.Text("kind") != "collective").GroupBy(m => m.Text("area"))
            .ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal((4, 3, 2, 11), (counts["813"], counts["851"], counts["849"], counts.Count));

        using var answer = await driver.App.Http.GetAsync("/api/regions/081/year-plan.ics?year=2027");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var calendar = await answer.Content.ReadAsStringAsync();
        Assert.Equal(plan.GetProperty("meetings").GetArrayLength(), calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Equal(calendar, await driver.App.Http.GetStringAsync("/api/regions/081/year-plan.ics?year=2027"));
        Assert.Equal("PK",
            Encoding.ASCII.GetString(await driver.App.Http.GetByteArrayAsync("/api/regions/081/year-plan.xlsx?year=2027"), 0, 2));
        foreach (var (address, part) in new[]
        {
            ("081/year-plan.pdf", "year-plan.ics"), ("084/year-plan.json?year=2027", "086 Region Østdanmark"),
            ("081/year-plan.json?capacity=0", "from 1 to 20"), ("081/standards?year=x", "?year="),
        })
            Assert.Contains(part, await DetailAsync($"/api/regions/{address}"));
    }

    // It is a credential: whoever has it may write.
    private async Task TheAddressGoesNowhereAsync(string path)
    {
        using var page = await driver.App.Http.GetAsync(path);
        Assert.Contains("Der er ingen endnu.", await page.Content.ReadAsStringAsync());
        Assert.Equal(["no-store", "no-referrer", "noindex"],
            new[] { "Cache-Control", "Referrer-Policy", "X-Robots-Tag" }.Select(h => string.Join(", ", page.Headers.GetValues(h))));
        Assert.Contains("style-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single());
    }

    private async Task TheQuarterHasTheMessageAsync(Period quarter, string id)
    {
        var messages = await driver.App.Http.GetFromJsonAsync<JsonElement>($"/api/messages/{quarter}.json");
        var subject = Assert.Single(messages.GetProperty("subjects").EnumerateArray(), s => s.Text("subject") == "Lovgivning");
        Assert.Equal(id, Assert.Single(subject.GetProperty("messages").EnumerateArray()).Text("meeting"));
        var pdf = await driver.App.Http.GetByteArrayAsync($"/api/messages/{quarter}.pdf");
        Assert.Equal("%PDF", Encoding.ASCII.GetString(pdf, 0, 4));
        Assert.Equal("PK", Encoding.ASCII.GetString(await driver.App.Http.GetByteArrayAsync($"/api/messages/{quarter}.xlsx"), 0, 2));
        Assert.Contains("2026Q1.pdf", await DetailAsync("/api/messages/2026M03.pdf"));
    }

    private async Task<string> StandardsAsync(DateOnly date, string area) =>
        (await ListAsync($"regions/082/standards?year={date.Year}")).Single(s => s.Text("area") == area).GetProperty("findings").ToString();

    private async Task<List<JsonElement>> ListAsync(string path) =>
        (await driver.App.Http.GetFromJsonAsync<List<JsonElement>>($"/api/{path}"))!;

    private async Task<string> DetailAsync(string path)
    {
        using var answer = await driver.App.Http.GetAsync(path);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.NotFound });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("detail");
    }

    // All meetings that were made, in whichever years they are.
    private async Task<List<Delivery>> FinishAsync(params Answered[] meetings)
    {
        var ended = new List<Delivery>();
        foreach (var batch in meetings.Select(BatchOf).Distinct()) ended.AddRange(await driver.FinishAsync(batch));
        return ended;
    }

    private static string BatchOf(Answered meeting) => $"reminders-{meeting.Id[..8]}";

    private async Task<Answered> PlanAsync(string area, int days, string kind = "individual", params string[] others) =>
        await api.PlanAsync(new
    {
        kind, areas = others.Prepend(area), date = $"{Today.AddDays(days):yyyy-MM-dd}", place = "Sal 1",
        participants = new[] { "Jobcenterchefen" }, by = "ABC",
        contacts = new { region = $"region{area}@example.dk",
            areas = new Dictionary<string, string> { [area] = $"chef{area}@example.dk" } },
    });

    private static object Change(string area, int days, string place) =>
        new { kind = "individual", areas = new[] { area }, date = $"{Today.AddDays(days):yyyy-MM-dd}", place, by = "DEF" };

    private static object Minutes() => new
    {
        text = "Vi drøftede de unge.\nDet går fremad.", overviewDiscussed = true, by = "DEF",
        agreements = new[] { new { what = "Flere samtaler", who = "Jobcentret",
            aim = new { indicator = "ledige-dagpenge", from = "2026M03", change = -5 } } },
        messages = new[] { new { subject = "Lovgivning", text = "Reglerne er svære." } },
    };

    private async Task PublishAsync(params Verdict[] verdicts)
    {
        var repository = new RunRepository(driver.Account, TimeProvider.System);
        var run = new Run
        {
            Month = Period.Month(2026, 8), Revision = 1, State = RunState.Completed, Fingerprint = new string('a', 64), Catalogue = "2026",
            Extracts = [new("t", "h", new DateTimeOffset(2026, 9, 10, 6, 5, 4, TimeSpan.Zero), false)], Started = DateTimeOffset.UnixEpoch,
            Deadline = DateTimeOffset.UnixEpoch,
        };
        Assert.True(await repository.AddAsync(run, default));
        await new RunStore(driver.Account).WriteListAsync(run.Stamp, "verdicts", verdicts, default);
        await repository.PublishAsync(run, default);
    }

    private static Verdict Verdict(string area, VerdictState state) => new(
        area, "ledige-dagpenge", Period.Month(2026, 8), state, VerdictDirection.Higher, VerdictReasons.Development, null, null, null, []);
}
