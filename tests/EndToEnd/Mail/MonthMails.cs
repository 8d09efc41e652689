using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reporting.EndToEnd.Faults;
using Xunit;

namespace Reporting.EndToEnd.Mail;

/// <summary>
/// What the demonstration's subscribers get of a month and its revision, by the real mail server and the real pipeline. The calls
/// come in this order, with an import before each but the first.
/// </summary>
internal sealed partial class MonthMails(AppFixture app)
{
    private const string Month = "2026M08";
    private List<JsonElement> first = [], mails = [];

    /// <summary>Everybody signs up.</summary>
    public async Task SubscribeAsync()
    {
        var subscribers = JsonDocument.Parse(await File.ReadAllTextAsync(Unit.Repository.Path("seeds", "subscribers.json"))).RootElement;
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Post, "api/subscribers", JsonContent.Create(subscribers)));
    }

    /// <summary>Everybody gets what was asked for, once.</summary>
    public async Task TheMonthIsToldAsync()
    {
        first = await DeliveriesAsync(1);
        Assert.All(first, d => Assert.Equal("sent", d.Text("state")));
        mails = await MailsAsync();
        Assert.Equal(first.Count, mails.Count);
        await ThePageIsTheOneThatIsServedAsync();
        TheAnalystGetsOneMailOverAllAreas();
        AnAlertShowsTheLine();
        await TheReportIsAttachedAndLinkedToAsync();
    }

    /// <summary>An import that finds nothing new tells nobody.</summary>
    public async Task NothingIsToldAgainAsync() => Assert.Equal(mails.Count, (await MailsAsync()).Count);

    private async Task ThePageIsTheOneThatIsServedAsync()
    {
        var mail = mails.Single(m => m.Text("subject").StartsWith("Frederikshavn, august 2026: intet nyt, ", StringComparison.Ordinal));
        Assert.Contains("▼▼ alvorligt resultatproblem siden februar 2026", mail.Text("text"));
        Assert.Contains("/areas/813?month=2026M08", mail.Text("html"));
        var file = Assert.Single(mail.GetProperty("attachments").EnumerateArray(), IsPdf);
        Assert.Equal("Resultatoversigt Frederikshavn august 2026.pdf", file.Text("filename"));
        var sent =
            await app.Mails.GetByteArrayAsync(
                $"api/email/{mail.Text("id")}/attachment/{Uri.EscapeDataString(file.Text("generatedFileName"))}");
        Assert.Equal(await app.Http.GetByteArrayAsync($"api/overviews/{Month}/813.pdf"), sent);
    }

    private void TheAnalystGetsOneMailOverAllAreas()
    {
        var digest = Assert.Single(first, d => d.Text("kind") == "digest");
        Assert.True(digest.GetProperty("areas").GetArrayLength() > 15);
        var mail =
            Assert.Single(mails,
                m => m.Text("subject").StartsWith("Region Midtjylland, august 2026: ", StringComparison.Ordinal));
        string[] order = ["Alvorlige resultatproblemer: ", "Resultatproblemer: ", "Opmærksomhed: ", "Uden bemærkninger: "];
        var places = order.Select(h => mail.Text("text").IndexOf(h, StringComparison.Ordinal)).Where(p => p >= 0).ToList();
        Assert.True(places.Count > 1, mail.Text("text"));
        Assert.Contains("19 områder, heraf ", mail.Text("text"));
        Assert.Contains("Region Midtjylland som helhed", mail.Text("text"));
        Assert.Equal(places.Order(), places);
    }

    private void AnAlertShowsTheLine()
    {
        var alert =
            mails.First(m => m.Text("html").Contains("src=\"cid:", StringComparison.Ordinal)
                || m.Text("html").Contains("alt=\"", StringComparison.Ordinal));
        Assert.Matches("alt=\"[^\"]{40,}\"", alert.Text("html"));
        Assert.Contains(alert.GetProperty("attachments").EnumerateArray(), a => a.Text("contentType") == "image/png");
    }

    private async Task TheReportIsAttachedAndLinkedToAsync()
    {
        var delivery = Assert.Single(first, d => d.Text("kind") == "report");
        Assert.EndsWith("|report|key-figures_082", delivery.Text("id"));
        var mail = mails.Single(m => m.Text("subject") == "Nøgletalsrapport: Region Midtjylland, august 2026 (demonstrationsdata)");
        var file = Assert.Single(mail.GetProperty("attachments").EnumerateArray());
        Assert.Equal("Nøgletalsrapport Region Midtjylland august 2026.pdf", file.Text("filename"));
        var sent = await app.Mails.GetByteArrayAsync(
            $"api/email/{mail.Text("id")}/attachment/{Uri.EscapeDataString(file.Text("generatedFileName"))}");
        var link = Linked().Match(mail.Text("html")).Groups[1].Value;
        Assert.Equal(await app.Http.GetByteArrayAsync(new Uri(link).PathAndQuery[1..]), sent);
    }

    private static bool IsPdf(JsonElement file) => file.Text("contentType") == "application/pdf";

    /// <summary>A revision tells only what changed, and whoever wants no more says so with one click.</summary>
    public async Task TheRevisionTellsWhatChangedAsync()
    {
        var second = await DeliveriesAsync(2);
        Assert.All(second, d => Assert.Contains(d.Text("state"), new[] { "sent", "notNeeded" }));
        var sent = second.Count(d => d.Text("state") == "sent");
        Assert.InRange(sent, 1, first.Count);
        var all = (await MailsAsync()).OrderBy(m => m.Text("time"), StringComparer.Ordinal).ToList();
        Assert.Equal(mails.Count + sent, all.Count);
        Assert.Equal(second.Count(d => d.Text("state") == "sent" && d.Text("kind") == "overview"),
            all.Count(m => Regex.IsMatch(m.Text("text"), "^(Det er ændret|What has changed)", RegexOptions.Multiline)
                && m.GetProperty("attachments").EnumerateArray().Count(IsPdf) == 1));
        Assert.Equal(second.Count(d => d.Text("state") == "sent" && d.Text("kind") == "alert"),
            all.Count(m => m.Text("subject").StartsWith("Rettelse:", StringComparison.Ordinal)));
        await OneClickLeavesAsync(mails[0]);
    }

    private async Task OneClickLeavesAsync(JsonElement mail)
    {
        var source = await app.Mails.GetStringAsync($"api/email/{mail.Text("id")}/source");
        var link = Leave().Match(source.ReplaceLineEndings("\n").Replace("\n ", "")).Groups[1].Value;
        using var left =
            await app.Http.PostAsync(new Uri(link).PathAndQuery[1..], new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
    }

    private async Task<List<JsonElement>> DeliveriesAsync(int revision)
    {
        List<JsonElement> all = [];
        await Wait.UntilAsync(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"api/deliveries/{Month}?revision={revision}");
            request.Headers.Add("x-functions-key", AppFixture.Key);
            using var answer = await app.Http.SendAsync(request);
            all = [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("deliveries").EnumerateArray()];
            return all.Count > 0 && all.All(d => d.Text("state") is not ("waiting" or "sending"));
        }, TimeSpan.FromMinutes(3), () => string.Join('\n', all));
        return all;
    }

    private async Task<List<JsonElement>> MailsAsync() =>
        [.. (await app.Mails.GetFromJsonAsync<JsonElement>("api/email")).EnumerateArray()];

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add("x-functions-key", AppFixture.Key);
        using var answer = await app.Http.SendAsync(request);
        return answer.StatusCode;
    }

    [GeneratedRegex("href=\"([^\"]+/documents/[^\"]+)\"")]
    private static partial Regex Linked();

    [GeneratedRegex("(?im)^list-unsubscribe: <([^>]+)>")]
    private static partial Regex Leave();
}
