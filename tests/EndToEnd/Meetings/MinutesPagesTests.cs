using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Operation;
using Xunit;

namespace Reporting.EndToEnd.Meetings;

/// <summary>Minutes after the meeting: approved by mail, followed up, and their messages answered.</summary>
[Collection(nameof(AppFixture))]
public sealed partial class MinutesPagesTests(AppFixture app)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string Day = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task MinutesAreApprovedByTheLinkInTheMail()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        using var jobcentre = await SignedInAsync("Lis", "area:661");
        using var chief = new SiteVisitor(app.Http.BaseAddress!);
        var page = await HeldAsync(region, "661");
        await IsAsync(HttpStatusCode.BadRequest, region.PostAsync(page + "/approval", ("version", "2"), ("do", "send"), ("days", "3")));
        foreach (var _ in new[] { "once", "twice" })
            await region.SendAsync(page + "/approval", ("version", "2"), ("do", "send"), ("days", "14"));
        var link = Link().Match(await MailAsync("chef661@", "til godkendelse")).Value;

        var read = Text(await chief.ReadAsync(link));
        foreach (var said in new[] { "Vi drøftede de unge.", "Status", "Det går bedre.", "Ny model", "afventer svar", "automatisk" })
            Assert.Contains(said, read);
        using (var pdf = await chief.GetAsync(link + "/minutes.pdf"))
            Assert.Equal("%PDF", Encoding.ASCII.GetString(await pdf.Content.ReadAsByteArrayAsync(), 0, 4));
        using (var refused = await chief.PostUnmarkedAsync(link, ("do", "comment"), ("by", "Bo"), ("comment", "")))
            Assert.Contains("Bemærkningerne er ikke gemt.", Text(await refused.Content.ReadAsStringAsync()));
        foreach (var _ in new[] { "once", "twice" })
            await IsAsync(HttpStatusCode.Redirect,
                chief.PostUnmarkedAsync(link, ("do", "comment"), ("by", "Bo <b>"), ("comment", "<i>Punkt 2</i> mangler")));
        Assert.Contains("<i>Punkt 2</i> mangler", await MailAsync("region661@", "har bemærkninger"));
        var told = await region.ReadAsync(page);
        Assert.DoesNotContain("<i>", told);
        Assert.Contains("! bemærkninger", Text(told));
        Assert.Equal(2, Text(told).Split("Bemærkninger til referatet: ").Length); // in the history, once

        await IsAsync(HttpStatusCode.Forbidden, region.PostAsync(page + "/approval/answer", ("area", "661"), ("round", "1"),
            ("do", "approve")));
        await jobcentre.SendAsync(page + "/approval/answer", ("area", "661"), ("round", "1"), ("do", "approve"));
        Assert.Contains("Referatet er godkendt.", Text(await region.ReadAsync(page)));
        await region.SendAsync(page + "/minutes", [.. Minutes("5"), ("text", "Vi drøftede mere.")]);
        Assert.Contains("ændret, efter at det blev godkendt", Text(await jobcentre.ReadAsync(page)));
        await IsAsync(HttpStatusCode.Gone, chief.GetAsync(link));
    }

    [Fact]
    public async Task AMessageIsAnsweredAndTheAnswerGoesBack()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        using var elsewhere = await SignedInAsync("Ib", "region:084");
        var page = await HeldAsync(region, "779");
        var list = $"/messages?quarter={UpwardReport.QuarterOf(DateOnly.Parse(Day))}";
        Assert.Contains("Ferielov 779", await region.ReadAsync(list));
        Assert.DoesNotContain("Ferielov 779", await elsewhere.ReadAsync(list));
        await IsAsync(HttpStatusCode.NotFound, elsewhere.PostAsync(page + "/messages/1", ("text", "Nej")));
        using (var refused = await region.PostAsync(page + "/messages/1", ("text", "")))
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        foreach (var _ in new[] { "once", "twice" })
            Assert.StartsWith(list, await region.SendAsync(page + "/messages/1", ("text", "Det er sagt videre.")));
        Assert.Contains("Det er sagt videre.", await MailAsync("chef779@", "Svar på jeres melding"));
        foreach (var shown in new[] { list, page }) Assert.Contains("Det er sagt videre.", await region.ReadAsync(shown));
        using var paper = await region.GetAsync(list.Replace("?quarter=", "/", StringComparison.Ordinal) + ".pdf");
        Assert.Equal("application/pdf", paper.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task AnAgreementHasNotesAndAClosingWord()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        var page = await HeldAsync(region, "791");
        using (var refused = await region.PostAsync(page + "/agreements/1", ("version", "2"), ("state", "open"), ("closing", "Nået")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var form = Text(await refused.Content.ReadAsStringAsync());
            Assert.Contains("href=\"#agreement-1-closing\"", form);
            Assert.Contains(">Nået</textarea>", form);
        }

        foreach (var _ in new[] { "once", "twice" })
            await region.SendAsync(page + "/agreements/1", ("version", "2"), ("state", "open"), ("note", "Godt i gang <b>"));
        await region.SendAsync(page + "/agreements/1", ("version", "3"), ("state", "done"), ("closing", "Målet er nået"));
        var shown = await region.ReadAsync(page);
        Assert.DoesNotContain("<b>", shown);
        foreach (var said in new[] { "Godt i gang <b>", "✓ gjort", "Målet er nået", "Note til aftale 1", "Aftale 1 er nu gjort" })
            Assert.Contains(said, Text(shown));
    }

    // A meeting of yesterday with minutes: its page is at version 2.
    private static async Task<string> HeldAsync(SiteVisitor region, string area)
    {
        var page = (await region.SendAsync("/meetings/new", ("kind", "individual"), ("areas", area), ("date", Day), ("language", "da"),
            ($"contact-{area}", $"chef{area}@jobcenter.example"), ("contact-region", $"region{area}@region.example"))).Split('?')[0];
        await region.SendAsync(page + "/minutes",
            [.. Minutes("1"), ("text", "Vi drøftede de unge."), ("agreements-0-what", "Flere samtaler"), ("agreements-0-who", "Jobcentret"),
                ("agreements-0-indicator", "ledige-dagpenge"), ("agreements-0-change", "−5"), ("agreements-0-from", "2026M03"),
                ("messages-0-category", "legislation"), ("messages-0-subject", $"Ferielov {area}"), ("messages-0-text", "Den er svær.")]);
        return page;
    }

    private static (string Name, string Value)[] Minutes(string version) =>
        [("version", version), ("overviewDiscussed", "true"), ("status", "Det går bedre."), ("decisions", "Ny model"),
            ("leaderPresent", "true")];

    // The text of the mail to an address whose subject holds some words.
    private async Task<string> MailAsync(string to, string subject)
    {
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(100))
        {
            foreach (var mail in (await app.Mails.GetFromJsonAsync<List<JsonElement>>("api/email"))!)
                if (mail.GetProperty("to").ToString().Contains(to, StringComparison.Ordinal)
                    && mail.Text("subject").Contains(subject, StringComparison.Ordinal)) return mail.Text("text");
            Assert.True(DateTime.UtcNow < until, $"No mail to {to} about {subject}.");
        }
    }

    private async Task<SiteVisitor> SignedInAsync(string name, string role)
    {
        var visitor = new SiteVisitor(app.Http.BaseAddress!);
        await IsAsync(HttpStatusCode.Redirect, visitor.PostUnmarkedAsync("/sign-in", ("name", name), ("role", role)));
        return visitor;
    }

    private static async Task IsAsync(HttpStatusCode status, Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.Equal(status, answer.StatusCode);
    }

    private static string Text(string html) => WebUtility.HtmlDecode(html);

    [GeneratedRegex("/meetings/approval/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
