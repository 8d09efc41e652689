using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Reporting.EndToEnd.Mail;
using Xunit;

namespace Reporting.EndToEnd;

/// <summary>
/// A month with its mails, the same month again, and the month revised; in this order, since each goes on from the one before.
/// </summary>
public sealed class PipelineTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Month = "2026M08";

    [Fact]
    public async Task AMonthIsMadeOnceAndARevisedMonthBesideIt()
    {
        var mails = new MonthMails(app);
        await mails.SubscribeAsync();
        var (made, first) = await app.ImportAsync();
        Assert.Equal(("madeRun", "Completed", 1), (made, State(first), Revision(first)));
        await TheDocumentsAreServedAsync();
        await WrongRequestsAreAnsweredHelpfullyAsync();
        await TheVerdictsAreTheSameEverywhereAsync();
        await RestrictedFunctionsNeedTheKeyAsync();
        await WrongBodiesAreAnsweredHelpfullyAsync();
        await mails.TheMonthIsToldAsync();
        var before = await app.Http.GetByteArrayAsync($"api/overviews/{Month}/101.json");

        var (again, same) = await app.ImportAsync();
        Assert.Equal(("nothingNew", 1), (again, Revision(same)));
        await mails.NothingIsToldAgainAsync();

        await app.PublishVintageAsync(2);
        var (revised, second) = await app.ImportAsync();
        Assert.Equal(("madeRun", "Completed", 2), (revised, State(second), Revision(second)));
        await TheChangesAreListedAsync(second);
        await mails.TheRevisionTellsWhatChangedAsync();
        Assert.Equal(before, await app.Http.GetByteArrayAsync($"api/overviews/{Month}/101.json?revision=1"));
        Assert.NotEqual(before, await app.Http.GetByteArrayAsync($"api/overviews/{Month}/101.json"));
    }

    private async Task TheDocumentsAreServedAsync()
    {
        using var pdf = await app.Http.GetAsync($"api/overviews/latest/101.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Resultatoversigt København august 2026.pdf", pdf.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.True(pdf.Headers.CacheControl!.Public);
        Assert.StartsWith("%PDF", System.Text.Encoding.Latin1.GetString(await pdf.Content.ReadAsByteArrayAsync()));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/overviews/{Month}/101.pdf");
        request.Headers.IfNoneMatch.Add(pdf.Headers.ETag!);
        using var unchanged = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());

        using var head = await app.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"api/overviews/{Month}/101.xlsx"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(head.Content.Headers.ContentLength, (await app.Http.GetByteArrayAsync($"api/overviews/{Month}/101.xlsx")).Length);
        await TheApiIsDescribedAsync();
        await NoRevisionIsKeptForLongAsync();
        Assert.Equal(104, (await app.Http.GetFromJsonAsync<JsonElement>("api/areas")).GetArrayLength());
        Assert.Equal(105, (await app.Http.GetFromJsonAsync<JsonElement>("api/areas?month=all")).GetArrayLength());
        Assert.True((await app.Http.GetFromJsonAsync<JsonElement>("api/indicators")).GetArrayLength() >= 20);
        Assert.Equal(1, (await app.Http.GetFromJsonAsync<JsonElement>("api/runs")).GetArrayLength());
    }

    private async Task TheFindingsAreTheSameEverywhereAsync()
    {
        var found = (await app.Http.GetFromJsonAsync<JsonElement>("api/findings")).EnumerateArray().ToList();
        var planted = found.Single(f => Text(f, "area") == "813" && Text(f, "topic") == "dagpengeledighed");
        Assert.Equal("Dagpengeledighed", Text(planted, "topicName"));
        var own = (await app.Http.GetFromJsonAsync<JsonElement>($"api/areas/813/findings?month={Month}")).EnumerateArray()
            .Single(f => Text(f, "topic") == "dagpengeledighed");
        var page = (await app.Http.GetFromJsonAsync<JsonElement>($"api/overviews/{Month}/813.json")).GetProperty("findings")
            .EnumerateArray().Single(f => Text(f, "topic") == "dagpengeledighed");
        foreach (var field in new[] { "finding", "lead", "start" })
            Assert.Equal([Text(planted, field), Text(planted, field)], [Text(own, field), Text(page, field)]);
        Assert.True(found.Count < (await app.Http.GetFromJsonAsync<JsonElement>("api/problems")).GetArrayLength());
    }

    private async Task TheVerdictsAreTheSameEverywhereAsync()
    {
        var problems = (await app.Http.GetFromJsonAsync<JsonElement>("api/problems?state=severe")).EnumerateArray().ToList();
        var planted = problems.First(p => Text(p, "area") == "813" && Text(p, "indicator") == "ledige-dagpenge");
        Assert.Equal("handlingsplan", Text(planted.GetProperty("suggestion"), "step"));
        var own = (await app.Http.GetFromJsonAsync<JsonElement>($"api/areas/813/verdicts?month={Month}")).EnumerateArray()
            .Single(v => Text(v, "indicator") == "ledige-dagpenge");
        var page = (await app.Http.GetFromJsonAsync<JsonElement>($"api/overviews/{Month}/813.json")).GetProperty("rows").EnumerateArray()
            .Single(r => Text(r, "indicator") == "ledige-dagpenge");
        foreach (var field in new[] { "verdict", "since", "explanation", "explanationEn" })
            Assert.Equal([Text(planted, field), Text(planted, field)], [Text(own, field), Text(page, field)]);
        Assert.Contains("siden", Text(own, "explanation"));

        var region = (await app.Http.GetFromJsonAsync<JsonElement>("api/problems?region=081")).EnumerateArray().ToList();
        Assert.NotEmpty(region);
        Assert.True(region.Count < (await app.Http.GetFromJsonAsync<JsonElement>("api/problems")).GetArrayLength());
        await Answers("api/problems?region=813", HttpStatusCode.BadRequest, "081 Region Nordjylland");
        await Answers("api/problems?state=bad", HttpStatusCode.BadRequest, "Write watch, problem");
        await Answers("api/areas/Frederikshavn/verdicts", HttpStatusCode.NotFound, "813");
        await Answers("api/areas/Frederikshavn/findings", HttpStatusCode.NotFound, "813");
        await Answers("api/findings?region=813", HttpStatusCode.BadRequest, "081 Region Nordjylland");
        await TheFindingsAreTheSameEverywhereAsync();

        async Task Answers(string address, HttpStatusCode status, string detail)
        {
            using var answer = await app.Http.GetAsync(address);
            Assert.Equal(status, answer.StatusCode);
            Assert.Contains(detail, await answer.Content.ReadAsStringAsync());
        }
    }

    private static string Text(JsonElement of, string field) => of.GetProperty(field).GetString()!;

    private async Task TheApiIsDescribedAsync()
    {
        var description = await app.Http.GetFromJsonAsync<JsonElement>("api/openapi.json");
        Assert.Equal("Resultatoversigter", description.GetProperty("info").GetProperty("title").GetString());
        Assert.Equal("/", Assert.Single(description.GetProperty("servers").EnumerateArray()).GetProperty("url").GetString());
        Assert.True(description.GetProperty("components").GetProperty("securitySchemes").TryGetProperty("functionKey", out _));
        var paths = description.GetProperty("paths");
        Assert.Equal(40, paths.EnumerateObject().Count());
        foreach (var operation in paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject()))
        {
            var answers = operation.Value.GetProperty("responses");
            Assert.NotEmpty(operation.Value.GetProperty("tags").EnumerateArray());
            if (operation.Value.TryGetProperty("security", out _)) AssertNeedsKey(operation.Value, answers);
            if (operation.Name == "get")
                Assert.All(answers.GetProperty("200").GetProperty("content").EnumerateObject(),
                    c => Assert.True(c.Value.TryGetProperty("schema", out _)));
        }

        Assert.Equal(
            [
                "delete /api/areas/{area}/goals/{goal}", "delete /api/meeting-packs/{order}", "delete /api/meetings/{meeting}/contacts", "delete /api/subscribers/{subscriber}",
                "get /api/areas/{area}/goals", "get /api/areas/{area}/goals.csv", "get /api/deliveries/{month}",
                "get /api/meeting-packs/{order}", "get /api/meeting-packs/{order}/{document}", "get /api/meetings",
                "get /api/meetings/{meeting}", "get /api/meetings/{meeting}/history", "get /api/meetings/{meeting}/minutes.{format}",
                "get /api/messages/{file}",
                "get /api/regions/{region}/standards",
                "get /api/regions/{region}/year-plan.{format}", "get /api/reports/{order}", "get /api/reports/{order}/{document}",
                "get /api/subscribers", "post /api/deliveries/{month}/{delivery}/resend", "post /api/meeting-packs", "post /api/meetings",
                "post /api/reports", "post /api/runs", "post /api/runs/{month}/retry", "post /api/subscribers", "post /api/tables/restore",
                "put /api/areas/{area}/goals.csv", "put /api/meetings/{meeting}",
                "put /api/meetings/{meeting}/agreements/{agreement}", "put /api/meetings/{meeting}/minutes",
            ],
            paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Where(o => o.Value.TryGetProperty("security", out _))
                .Select(o => $"{o.Name} {p.Name}")).Order(StringComparer.Ordinal));

        var overview = paths.GetProperty("/api/overviews/{month}/{file}").GetProperty("get");
        Assert.Equal(3, overview.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Count());
        var revision = overview.GetProperty("parameters").EnumerateArray().Single(p => p.GetProperty("name").GetString() == "revision");
        Assert.Equal("integer", revision.GetProperty("schema").GetProperty("type").GetString());
        Assert.False(description.GetProperty("components").GetProperty("schemas").GetProperty("Order").TryGetProperty("required", out _));

        static void AssertNeedsKey(JsonElement operation, JsonElement answers)
        {
            Assert.True(answers.TryGetProperty("401", out _));
            Assert.True(operation.GetProperty("security")[0].TryGetProperty("functionKey", out _));
        }
    }

    private async Task NoRevisionIsKeptForLongAsync()
    {
        using var latest = await app.Http.GetAsync("api/overviews/latest/101.json?revision=1");
        using var named = await app.Http.GetAsync($"api/overviews/{Month}/101.json?revision=1");
        Assert.Equal("public, max-age=300", latest.Headers.CacheControl!.ToString());
        Assert.Equal("public, max-age=300", named.Headers.CacheControl!.ToString()); // it may be closed
    }

    private async Task WrongRequestsAreAnsweredHelpfullyAsync()
    {
        await Assert404Async("api/overviews/latest/Københaven.pdf", "101 København");
        await Assert404Async("api/overviews/latest/999.pdf", "no area '999'");
        await Assert404Async("api/overviews/2019M01/101.pdf", Month);
        await Assert404Async($"api/overviews/{Month}/101.pdf?revision=9", "revision 9");
        await Assert404Async("api/runs/2019M01", Month);
        await Assert404Async("api/imports/nothing", "no import");
        await AssertProblemAsync("api/overviews/2026-08/101.pdf", HttpStatusCode.BadRequest, "2026M03");
        await AssertProblemAsync("api/overviews/latest/101.exe", HttpStatusCode.BadRequest, ".xlsx");
        await AssertProblemAsync("api/overviews/latest/101.pdf?revision=x", HttpStatusCode.BadRequest, "'x' is not a revision");
        await Assert404Async($"api/runs/{Month}?revision=7", $"{Month} has no revision 7; it has 1.");
        await Assert404Async($"api/runs/{Month}/changes?revision=7", "it has 1.");

        Task Assert404Async(string address, string part) => AssertProblemAsync(address, HttpStatusCode.NotFound, part);
    }

    private async Task AssertProblemAsync(string address, HttpStatusCode status, string part)
    {
        using var answer = await app.Http.GetAsync(address);
        await AssertProblemAsync(answer, status, part);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string part)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(part, problem.GetProperty("detail").GetString());
    }

    private async Task RestrictedFunctionsNeedTheKeyAsync()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("api/runs", null));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("api/runs", "wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync($"api/runs/{Month}/retry", null));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync($"api/runs/{Month}/retry", AppFixture.Key));
    }

    private async Task WrongBodiesAreAnsweredHelpfullyAsync()
    {
        const int Bad = 400, Large = 31_000_000; // over the 30 MB that Kestrel takes unless told otherwise
        await AssertAsync(new StringContent("{\"month\":\"August\"}", null, "application/json"), Bad,
            "'August' is not a month. Write for example 2026M03, or leave it out");
        await AssertAsync(new StringContent("{not json", null, "application/json"), Bad, "not JSON");
        await AssertAsync(new StringContent("[]", null, "application/json"), Bad, "not a JSON object");
        await AssertAsync(new StringContent("{\"month\":5}", null, "application/json"), Bad, "not 5");
        await AssertAsync(new StringContent("{\"mnth\":\"2026M03\"}", null, "application/json"), Bad, "'mnth'");
        await AssertAsync(new StringContent("{}", null, "text/plain"), 415, "application/json");
        await AssertAsync(new ByteArrayContent(new byte[Large]) { Headers = { ContentType = new("application/json") } }, 413, "65536");
        await AssertAsync(new StreamContent(new Unit.UnsizedStream(Large)) { Headers = { ContentType = new("application/json") } }, 413,
            "65536");
        await AssertAsync(new ByteArrayContent(new byte[Large]), 413, "65536", $"api/runs/{Month}/retry");
        await AssertAsync(new StringContent(""), 404, "There is no run of 2019M01", "api/runs/2019M01/retry");

        async Task AssertAsync(HttpContent body, int status, string part, string address = "api/runs")
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
            request.Headers.Add("x-functions-key", AppFixture.Key);
            using var answer = await app.Http.SendAsync(request);
            await AssertProblemAsync(answer, (HttpStatusCode)status, part);
        }
    }

    private async Task<HttpStatusCode> PostAsync(string address, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json"),
        };
        if (key is not null) request.Headers.Add("x-functions-key", key);
        using var answer = await app.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task TheChangesAreListedAsync(JsonElement run)
    {
        var changes = await app.Http.GetFromJsonAsync<JsonElement>($"api/runs/{Month}/changes");
        Assert.Equal(run.GetProperty("changes").GetProperty("count").GetInt32(), changes.GetArrayLength());
        Assert.True(changes.GetArrayLength() > 100);
        var change = changes[0];
        Assert.NotEqual(change.GetProperty("from").ToString(), change.GetProperty("to").ToString());
        Assert.All(["area", "indicator", "period"], (string field) => Assert.NotEmpty(change.GetProperty(field).GetString()!));
    }

    private static string State(JsonElement run) => run.GetProperty("state").GetString()!;

    private static int Revision(JsonElement run) => run.GetProperty("revision").GetInt32();
}
