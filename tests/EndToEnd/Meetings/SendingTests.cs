using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MimeKit;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Mail;
using Reporting.EndToEnd.Operation;
using Xunit;

namespace Reporting.EndToEnd.Meetings;

/// <summary>
/// What a region sends before a meeting, as it comes to those who take part: invitation, changes and material, each once.
/// </summary>
[Collection(nameof(AppFixture))]
public sealed class SendingTests(AppFixture app)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task AnInvitationFollowsItsMeetingInEveryCalendarOnce()
    {
        using var region = await SignedInAsync("Åse", "region:081");
        var page = await PlanAsync(region, "810", 20, ("contact-region", "dialog810@region.example"), ("contact-810",
            "chef810@jobcenter.example"),
            ("contact-people", "Bo Friis bo810@jobcenter.example"));
        foreach (var _ in new[] { "once", "twice" }) await region.SendAsync(page + "/invitation", ("version", "1"));
        var first = await ForAsync("bo810@", 1);
        Assert.Equal(("REQUEST", 0, "Sal 1"), Calendar(first[0]));
        Assert.Equal("dialog810@region.example", Assert.IsType<MailboxAddress>(Assert.Single(first[0].ReplyTo)).Address);
        Assert.DoesNotContain("/meetings/items/", first[0].HtmlBody);
        Assert.Contains("/meetings/items/", (await ForAsync("chef810@", 1))[0].HtmlBody);
        var shown = WebUtility.HtmlDecode(await region.ReadAsync(page));
        Assert.Contains("til 3", shown);
        Assert.DoesNotContain("bo810@", shown);

        await region.SendAsync(page, [.. Meeting("810", 20), ("version", "2"), ("place", "Sal 2"), ("start", "10:00"), ("end", "12:00")]);
        Assert.Equal([("REQUEST", 0, "Sal 1"), ("REQUEST", 1, "Sal 2")], (await ForAsync("bo810@", 2)).Select(Calendar).Order());
        await region.SendAsync(page, [.. Meeting("810", 20), ("version", "3"), ("place", "Sal 2"), ("start", "10:00"), ("end", "12:00"),
            ("agenda", "Unge")]);
        await region.SendAsync(page, [.. Meeting("810", 20), ("version", "4"), ("place", "Sal 2"), ("start", "10:00"), ("end", "12:00"),
            ("cancelled", "true")]);
        Assert.Equal([("CANCEL", 2, "Sal 2"), ("REQUEST", 0, "Sal 1"), ("REQUEST", 1, "Sal 2")],
            (await ForAsync("bo810@", 3)).Select(Calendar).Order());
        Assert.Equal(3, (await ForAsync("dialog810@", 3)).Count);
    }

    [Fact]
    public async Task MaterialIsSentNotedAndFetchedByItsLinks()
    {
        using var region = await SignedInAsync("Åse", "region:081");
        var page = await PlanAsync(region, "813", 20, ("contact-813", "chef813@jobcenter.example"), ("agenda", "Unge <b>uden</b> job"));
        Assert.Contains("Der er ikke lavet noget materiale", WebUtility.HtmlDecode(await region.ReadAsync(page)));
        using (var early = await region.PostAsync(page + "/material", ("version", "1"))) Assert.Equal(HttpStatusCode.Conflict,
            early.StatusCode);
        await OrderAsync(page.Split('/')[^1], "813");
        foreach (var _ in new[] { "once", "twice" }) await region.SendAsync(page + "/material", ("version", "1"));

        var mail = Assert.Single(await ForAsync("chef813@", 1));
        Assert.Equal(2, mail.Attachments.Count());
        Assert.Contains("Unge <b>uden</b> job", mail.TextBody!.Replace('\n', ' '));
        Assert.DoesNotContain("<b>", mail.HtmlBody!);
        var link = System.Text.RegularExpressions.Regex.Match(mail.HtmlBody!, "/meetings/material/[A-Za-z0-9_-]+").Value;
        using (var document = await app.Http.GetAsync(link))
        {
            Assert.Equal(HttpStatusCode.OK, document.StatusCode);
            Assert.Equal(SmallPdf.Bytes(), await document.Content.ReadAsByteArrayAsync());
            Assert.Equal("no-referrer", Assert.Single(document.Headers.GetValues("Referrer-Policy")));
        }

        using (var wrong = await app.Http.GetAsync(link[..^2])) Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        var shown = WebUtility.HtmlDecode(await region.ReadAsync(page));
        Assert.Contains("Materialet sendt", shown);
        Assert.Matches("✓</span> sendt ", shown);
    }

    // A pack as if it were made already, so that no figures are needed.
    private async Task OrderAsync(string meeting, string area)
    {
        var account = StorageAccount.FromConnectionString(app.Storage);
        var content = new OrderContent(Period.Month(2026, 3), 1)
        {
            Pack = new(MeetingKind.Individual, [area]) { Meeting = meeting, Date = Today.AddDays(20) },
        };
        var (id, repository, store) = (OrderIds.Of(content), new OrderRepository(account, TimeProvider.System), new OrderStore(account));
        await store.KeepAsync(id, content, default);
        await repository.AddAsync(id, content, "region:081", default);
        foreach (var file in new[] { "pack.pdf", "pack-slides.pdf" }) await store.WriteAsync(id, file, "application/pdf", SmallPdf.Bytes(),
            default);
        await repository.MadeAsync(id, OrderParts.Whole, default);
        await repository.EndAsync((await repository.FindAsync(id, default))!, default);
    }

    private static (string Method, int Sequence, string Place) Calendar(MimeMessage mail)
    {
        var part = Assert.Single(mail.BodyParts.OfType<TextPart>(), p => p.ContentType.IsMimeType("text", "calendar"));
        var calendar = Ical.Net.Calendar.Load(part.Text)!;
        Assert.Equal(calendar.Method, part.ContentType.Parameters["method"]);
        var entry = Assert.Single(calendar.Events);
        return (calendar.Method!, entry.Sequence, entry.Location!);
    }

    // The mails to an address once there are so many, and a moment later: more would be one too many.
    private async Task<List<MimeMessage>> ForAsync(string to, int count)
    {
        List<string> ids = [];
        await Wait.UntilAsync(async () => (ids = await IdsAsync(to)).Count >= count, TimeSpan.FromSeconds(60), () =>
            $"{ids.Count} mails to {to}");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        ids = await IdsAsync(to);
        Assert.Equal(count, ids.Count);
        var mails = new List<MimeMessage>();
        foreach (var id in ids)
        {
            await using var source = await app.Mails.GetStreamAsync($"api/email/{id}/source", TestContext.Current.CancellationToken);
            mails.Add(await MimeMessage.LoadAsync(source, TestContext.Current.CancellationToken));
        }

        return mails;
    }

    private async Task<List<string>> IdsAsync(string to) =>
        [.. (await app.Mails.GetFromJsonAsync<JsonElement>("api/email")).EnumerateArray()
            .Where(m => m.GetProperty("envelope").GetProperty("to")[0].Text("address").StartsWith(to, StringComparison.Ordinal))
            .Select(m => m.Text("id"))];

    private async Task<SiteVisitor> SignedInAsync(string name, string role)
    {
        var visitor = new SiteVisitor(app.Http.BaseAddress!);
        using var answer = await visitor.PostUnmarkedAsync("/sign-in", ("name", name), ("role", role));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    private static async Task<string> PlanAsync(SiteVisitor region, string area, int days, params (string, string)[] more) =>
        (await region.SendAsync("/meetings/new", [.. Meeting(area, days), ("place", "Sal 1"), .. more])).Split('?')[0];

    private static (string Name, string Value)[] Meeting(string area, int days) =>
        [("kind", "individual"), ("areas", area), ("date", Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("language", "da")];
}
