using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reporting.Application.Access;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Meetings;
using Reporting.EndToEnd.Orders;
using Xunit;

namespace Reporting.EndToEnd.Upgrades;

/// <summary>
/// The whole system on the storage that the version before the isolated worker left: its month is served, its order is finished, its
/// planned mail is sent once, its meetings go on, and its subscribers are told of the next month once and can leave by their links.
/// </summary>
public sealed partial class LeftStorageTests : IAsyncLifetime
{
    private const string Month = "2026M07", Area = "851", Item = "Sygedagpenge: flere længere forløb?";
    private const string Unsent = "chef.aalborg@jobcenter.example", Sent = "chef.hjoerring@jobcenter.example";
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(3);
    private readonly AppFixture app = new() { IsSmall = true };

    private OrderClient Client => new(app.Http);

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task WhatWasLeftIsServedAndContinued()
    {
        await LeftStorage.WriteAsync(app.Storage);
        await TheMonthIsServedAsync();
        var subscribers = await TheSubscribersAreListedAsync();

        await LeftStorage.SendAsync(app.Storage);
        var before = await ThePlannedMailIsSentOnceAsync(subscribers[Unsent]);
        await TheOrderIsFinishedAsync();
        await TheMeetingsGoOnAsync();
        await TheNextMonthIsToldOnceAsync(before);
        await TheirLinksWorkAsync(subscribers);
    }

    private async Task TheMonthIsServedAsync()
    {
        foreach (var file in new[] { "pdf", "json" })
            Assert.Equal(LeftStorage.Blob($"overviews/{Month}/1/{Area}.{file}"),
                await app.Http.GetByteArrayAsync($"api/overviews/{Month}/{Area}.{file}"));
        var run = await Client.GetJsonAsync($"api/runs/{Month}");
        Assert.Equal(("Completed", 1), (run.Text("state"), run.GetProperty("revision").GetInt32()));
        foreach (var page in new[] { $"areas/{Area}?month={Month}", "regions/081", "" })
            Assert.Contains("juli 2026", await app.Http.GetStringAsync(page));
        Assert.Contains("Aalborg", await app.Http.GetStringAsync($"areas/{Area}?month={Month}"));
    }

    private async Task<Dictionary<string, string>> TheSubscribersAreListedAsync()
    {
        var all = (await Client.GetJsonAsync("api/subscribers")).EnumerateArray().ToDictionary(s => s.Text("mail"), s => s.Text("id"));
        Assert.Equal([Unsent, Sent], all.Keys.Order(StringComparer.Ordinal));
        return all;
    }

    // What had been sent before does not come again.
    private async Task<int> ThePlannedMailIsSentOnceAsync(string subscriber)
    {
        var planned = (await SentAsync(Month)).Count(d => d.Text("subscriber") == subscriber);
        var mails = await MailsAsync(Unsent);
        Assert.Single(mails, IsOverview);
        Assert.Equal(planned, mails.Count);
        Assert.Empty(await MailsAsync(Sent));
        return planned;
    }

    // The part that was made before stays as it is, and lies in the file of all beside the one that is made now.
    private async Task TheOrderIsFinishedAsync()
    {
        var place = $"api/meeting-packs/{LeftStorage.Id("order")}";
        JsonElement order = default;
        await Wait.UntilAsync(async () => (order = await Client.GetJsonAsync(place)).Text("state") != "building", Within,
            () => order.ToString());
        Assert.Equal("done", order.Text("state"));
        var parts = order.GetProperty("parts").EnumerateArray().ToDictionary(p => p.Text("area"), p => p.GetProperty("links"));
        Assert.Equal([Area, "860"], parts.Keys.Order(StringComparer.Ordinal));
        var before = LeftStorage.Blob($"orders/{order.Text("id")}/documents/{Area}.pdf");
        Assert.Equal(before, await Client.BytesAsync(parts[Area].Text("pdf")));
        foreach (var links in parts.Values)
            foreach (var (kind, magic) in new[] { ("pdf", "%PDF"), ("slides", "%PDF"), ("xlsx", "PK"), ("docx", "PK"), ("pptx", "PK") })
                Assert.Equal(magic, System.Text.Encoding.ASCII.GetString(await Client.BytesAsync(links.Text(kind)), 0, magic.Length));
        using var zip = new ZipArchive(new MemoryStream(await Client.BytesAsync(order.GetProperty("links").Text("zip"))));
        Assert.Equal(6, zip.Entries.Count);
        Assert.Contains(zip.Entries, e => e.Name == "Mødemateriale Hjørring juli 2026.pdf");
    }

    private async Task TheMeetingsGoOnAsync()
    {
        using var http = WithKey();
        var api = new MeetingApi(http);
        var (planned, held) = (LeftStorage.Id("planned"), LeftStorage.Id("held"));
        Assert.Equal(Item, Assert.Single((await api.GetAsync(planned)).GetProperty("items").EnumerateArray()).Text("text"));
        var moved = await api.PutAsync(planned,
            new { kind = "individual", areas = new[] { Area }, date = "2031-12-10", place = "Sal 3", by = "GHI" }, "\"1\"");
        Assert.True(moved.Status == HttpStatusCode.OK, moved.Body.ToString());
        Assert.Equal("Sal 3", (await api.GetAsync(planned)).GetProperty("meeting").Text("place"));
        Assert.Contains(Item, WebUtility.HtmlDecode(await app.Http.GetStringAsync(LeftStorage.Id("items"))));

        var done = await api.PutAsync($"{held}/agreements/1", new { state = "done", by = "GHI" }, "\"2\"");
        Assert.True(done.Status == HttpStatusCode.OK, done.Body.ToString());
        Assert.Equal(3, (await api.GetAsync($"{held}/history")).GetArrayLength());
    }

    private async Task TheNextMonthIsToldOnceAsync(int before)
    {
        var (_, run) = await app.ImportAsync();
        Assert.Equal(("2026M08", "Completed"), (run.Text("month"), run.Text("state")));
        var told = await SentAsync("2026M08");
        Assert.Equal(2, told.Count(d => d.Text("kind") == "overview"));
        Assert.Equal(2, (await MailsAsync(Unsent)).Count(IsOverview));
        Assert.Single(await MailsAsync(Sent), IsOverview);
        var all = await MailsAsync("");
        Assert.Equal(before + told.Count, all.Count);
        Assert.Equal(all.Count, all.Select(m => m.GetProperty("headers").Text("message-id")).Distinct().Count());
    }

    // One link stands in a mail that was sent then. The other lasts sixty days, and so is signed as that version signed it: the
    // purpose and the subscriber's id.
    private async Task TheirLinksWorkAsync(Dictionary<string, string> subscribers)
    {
        var leave = new Uri(LeaveLink().Match(LeftStorage.Text("mail.eml").ReplaceLineEndings("\n").Replace("\n ", " ")).Groups[1].Value);
        using var left = await app.Http.PostAsync(
            leave.PathAndQuery[1..], new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        var known = (await Client.GetJsonAsync("api/subscribers")).EnumerateArray().Single(s => s.Text("mail") == Sent);
        Assert.Equal(["alerts"], known.GetProperty("kinds").EnumerateArray().Select(k => k.GetString()));

        var manage = "subscriptions/manage/" + new LinkSigner(() => AppFixture.LinksKey, TimeProvider.System).Sign(
            LinkPurposes.Manage, subscribers[Unsent], DateTimeOffset.UtcNow.AddDays(60));
        Assert.Contains("Aalborg", await app.Http.GetStringAsync(manage));
        using var gone = await app.Http.DeleteAsync("api/subscriptions/" + manage.Split('/')[^1]);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Equal([Sent], (await Client.GetJsonAsync("api/subscribers")).EnumerateArray().Select(s => s.Text("mail")));
    }

    private async Task<List<JsonElement>> SentAsync(string month)
    {
        List<JsonElement> all = [];
        await Wait.UntilAsync(async () =>
        {
            all = [.. (await Client.GetJsonAsync($"api/deliveries/{month}")).GetProperty("deliveries").EnumerateArray()];
            return all.Count > 0 && all.All(d => d.Text("state") is not ("waiting" or "sending"));
        }, Within, () => string.Join('\n', all));
        Assert.All(all, d => Assert.Contains(d.Text("state"), new[] { "sent", "notNeeded" }));
        return [.. all.Where(d => d.Text("state") == "sent")];
    }

    private async Task<List<JsonElement>> MailsAsync(string to)
    {
        var all = JsonDocument.Parse(await app.Mails.GetStringAsync("api/email")).RootElement.EnumerateArray();
        return [.. all.Where(m => m.GetProperty("envelope").GetProperty("to")[0].Text("address").StartsWith(to, StringComparison.Ordinal))];
    }

    private static bool IsOverview(JsonElement mail) => mail.TryGetProperty("attachments", out var files)
        && files.EnumerateArray().Any(f => f.Text("contentType") == "application/pdf");

    private HttpClient WithKey()
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = app.Http.BaseAddress };
        http.DefaultRequestHeaders.Add("x-functions-key", AppFixture.Key);
        return http;
    }

    [GeneratedRegex("(?im)^list-unsubscribe: <([^>]+)>")]
    private static partial Regex LeaveLink();
}
