using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Xunit;
using static Reporting.Unit.Sources.ScriptedSource;

namespace Reporting.Unit.Sources;

public class JobindsatsClientTests
{
    private const string Token = "hemmelig-Tok3n/xyz==";
    private const string Body = """{"columns":["Periode"],"rows":[]}""";
    private static readonly RequestDelegate Good = Answer(200, Body);

    [Fact]
    public async Task AsksForWhatTheCatalogueNeeds()
    {
        await using var source = await StartAsync(Good);
        await using var response = await FetchAsync(source, latest: 14);
        Assert.Equal("/v3/data/y25i01?mgroup.*=*&period.M=latest:14&hierarchy._nykom=*&hierarchy._ygrpi09=*&format=json",
            source.Requests.Single());
        Assert.Equal($"Bearer {Token}", source.Authorizations.Single());
    }

    [Fact]
    public async Task GivesTheBodyWithItsHashAndLength()
    {
        await using var source = await StartAsync(Answer(200, "\uFEFF" + Body + "\n"));
        await using var response = await FetchAsync(source);
        using var copy = new MemoryStream();
        await response.Content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        var expected = Encoding.UTF8.GetBytes("\uFEFF" + Body + "\n");
        Assert.Equal(expected, copy.ToArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(expected)), response.Sha256);
        Assert.Equal((expected.Length, false), ((int)response.Bytes, response.Demo));
    }

    [Fact]
    public async Task HashesWhatWasDecompressed()
    {
        await using var source = await StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var zip =
                new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.Fastest);
            await zip.WriteAsync(Encoding.UTF8.GetBytes(Body));
        });
        await using var response = await FetchAsync(source);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body))), response.Sha256);
    }

    [Fact]
    public async Task TellsDemonstrationDataApart()
    {
        await using var source = await StartAsync(Answer(200, Body, "application/json; charset=utf-8", ("X-Demonstration-Data", "true")));
        await using var response = await FetchAsync(source);
        Assert.True(response.Demo);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task RepeatsWhatMayPass(int status)
    {
        await using var source = await StartAsync(Answer(status, "no"), Answer(status, "no"), Good);
        await using var response = await FetchAsync(source);
        Assert.Equal(3, source.Requests.Count);
    }

    [Fact]
    public async Task WaitsAsLongAsTheSourceAsks()
    {
        await using var source = await StartAsync(Answer(429, "", headers: ("Retry-After", "1")), Good);
        var watch = Stopwatch.StartNew();
        await using var response = await FetchAsync(source, options: o => o with { MaxDelay = TimeSpan.FromSeconds(5) });
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.9), $"waited {watch.Elapsed}");
    }

    [Fact]
    public async Task WaitsNoLongerThanAllowed()
    {
        await using var source = await StartAsync(Answer(429, "", headers: ("Retry-After", "86400")), Good);
        await using var response = await FetchAsync(source, options: o => o with { MaxDelay = TimeSpan.FromMilliseconds(50) });
        Assert.Equal(2, source.Requests.Count);
    }

    [Theory]
    [InlineData(13L)]
    [InlineData(100_000L)]
    [InlineData(null)]
    public async Task RepeatsWhatWasCutOff(long? announced)
    {
        await using var source = await StartAsync(BreakOff(announced), Good);
        await using var response = await FetchAsync(source);
        Assert.Equal(Encoding.UTF8.GetByteCount(Body), response.Bytes);
        Assert.Equal(2, source.Requests.Count);
    }

    [Fact]
    public async Task RepeatsWhatTookTooLong()
    {
        await using var source = await StartAsync(Slow(TimeSpan.FromSeconds(20)), Good);
        await using var response = await FetchAsync(source, options: o => o with { Timeout = TimeSpan.FromSeconds(3) });
        Assert.Equal(2, source.Requests.Count);
    }

    [Fact]
    public async Task GivesUpWhenAllAttemptsTakeTooLong()
    {
        await using var source = await StartAsync(Slow(TimeSpan.FromSeconds(20)));
        var error = await FailAsync(source, o => o with { Timeout = TimeSpan.FromSeconds(2), Retries = 1 });
        Assert.Equal(2, source.Requests.Count);
        Assert.Contains("y25i01", error.Message);
    }

    [Fact]
    public async Task SaysWhenNobodyAnswers()
    {
        var source = await StartAsync(Good);
        var address = source.Address;
        await source.DisposeAsync();
        using var client = Client(address, o => o with { Retries = 1 });
        var error = await Assert.ThrowsAsync<SourceException>(() => client.FetchAsync(
            SourceCatalogue.Small, SourceCatalogue.Table, 3, TestContext.Current.CancellationToken));
        Assert.Contains("connection failed", error.Message);
    }

    [Fact]
    public async Task StopsWhenTheCallerStops()
    {
        await using var source = await StartAsync(Slow(TimeSpan.FromSeconds(20)));
        using var client = Client(source.Address);
        using var stop = new CancellationTokenSource();
        var fetching = client.FetchAsync(SourceCatalogue.Small, SourceCatalogue.Table, 3, stop.Token);
        await Host.Eventually.HoldsAsync(() => source.Requests.Count == 1, "the request has come");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
        Assert.Single(source.Requests);
    }

    [Theory]
    [InlineData(400, "{}", "application/json", "documentation")]
    [InlineData(401, """{"code":401,"cause":"Unknown token"}""", "application/json", "Unknown token")]
    [InlineData(403, "<html><head><title>403 \n Forbidden &amp; gone</title></head></html>", "text/html", "403 Forbidden & gone")]
    [InlineData(404, "", "text/plain", "tables.json")]
    [InlineData(422, """{"code":422,"cause":"Unknown hierarchies: ['_hele_landet']","request_id":"1"}""", "application/json",
        "['_hele_landet']")]
    public async Task DoesNotRepeatRefusals(int status, string body, string type, string said)
    {
        await using var source = await StartAsync(Answer(status, body, type));
        var error = await FailAsync(source);
        Assert.Single(source.Requests);
        Assert.Equal((status, "y25i01"), (error.Status, error.Table));
        Assert.Contains(said, error.Message);
        Assert.Contains("/v3/data/y25i01?mgroup", error.Message);
    }

    [Fact]
    public async Task AsksAgainForTheNumberOfPeriodsThereIs()
    {
        await using var source = await StartAsync(
            Answer(422, """{"code":422,"cause":"Requested latest:40 for type Q, but only 29 periods are available."}"""), Good);
        await using var response = await FetchAsync(source, latest: 40);
        Assert.Contains("latest:29", source.Requests.Last());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(29)]
    [InlineData(40)]
    public async Task AsksAgainOnlyOnce(int available)
    {
        await using var source = await StartAsync(
            Answer(422, $$"""{"code":422,"cause":"Requested latest:40 for type Q, but only {{available}} periods are available."}"""));
        var error = await FailAsync(source, latest: 40);
        Assert.Equal(available == 29 ? 2 : 1, source.Requests.Count);
        Assert.Contains("periods are available", error.Message);
    }

    [Theory]
    [InlineData("text/html", "<title>Vedligehold</title>", "Vedligehold")]
    [InlineData("text/plain", "hello", "text/plain")]
    public async Task RefusesOtherThingsThanJson(string type, string body, string said)
    {
        await using var source = await StartAsync(Answer(200, body, type));
        Assert.Contains(said, (await FailAsync(source)).Message);
        Assert.Single(source.Requests);
    }

    [Fact]
    public async Task RefusesWhatIsTooLarge()
    {
        await using var source = await StartAsync(Answer(200, "{" + new string(' ', 5000) + "}"));
        var error = await FailAsync(source, o => o with { MaximumBytes = 4999 });
        Assert.Contains("4999", error.Message);
        Assert.Single(source.Requests);
    }

    [Fact]
    public async Task FollowsARedirectWithinTheSameHostOnly()
    {
        await using var other = await StartAsync(Good);
        await using var source = await StartAsync(
            Answer(302, "", headers: ("Location", "/v3/elsewhere")), Good,
            Answer(307, "", headers: ("Location", other.Address + "/data")));
        await using (await FetchAsync(source)) Assert.Equal("/v3/elsewhere", source.Requests.Last());
        var error = await FailAsync(source);
        Assert.Empty(other.Requests);
        Assert.Contains("redirect", error.Message);
    }

    [Fact]
    public async Task GivesUpARedirectInACircle()
    {
        await using var source = await StartAsync(Answer(302, "", headers: ("Location", "/v3/round")));
        Assert.Contains("redirect", (await FailAsync(source)).Message);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    public async Task NeverTellsTheToken(int status)
    {
        await using var source = await StartAsync(async context =>
            await Answer(status, $$"""{"cause":"Bad header: {{context.Request.Headers.Authorization}}"}""")(context));
        var error = await FailAsync(source, o => o with { Retries = 1 });
        Assert.Contains("Bad header: Bearer ***", error.Message);
        Assert.DoesNotContain(Token, error + error.Cause);
    }

    [Fact]
    public void OptionsDoNotPrintTheToken() => Assert.DoesNotContain(Token, Options(new Uri("https://x:y@api.example/v3")).ToString());

    [Theory]
    [InlineData("http://api.example/v3", Token)]
    [InlineData("ftp://api.example/v3", Token)]
    [InlineData("https://api.example/v3", "")]
    [InlineData("https://api.example/v3", "two words\n")]
    public void RefusesOptionsThatCannotWork(string address, string token)
    {
        var error = Assert.Throws<ArgumentException>(() => new JobindsatsClient(new JobindsatsOptions(new Uri(address), token)));
        if (token != "") Assert.DoesNotContain(token, error.Message);
    }

    [Fact]
    public async Task ReadsWhenTablesWereUpdated()
    {
        await using var source = await StartAsync(Answer(200, """
            [{"subject_name":"Ydelser","table_groups":[
              {"tables":[{"table_id":"y25i01","update_latest":"2026-08-22","mgroups":[{"mgroup_id":1}]},{"table_id":"y25i09"},{"table_id":"y60a02","update_latest":null}]},
              {"table_group_name":null},{"tables":null},{"tables":[{"table_id":null,"update_latest":"x"},{"table_name":"nameless"},7]}]},{}]
            """));
        using var client = Client(source.Address);
        var updates = await client.UpdatesAsync(TestContext.Current.CancellationToken);
        Assert.Equal("/v3/tables?format=json", source.Requests.Single());
        Assert.Equal(["y25i01 2026-08-22", "y25i09 ", "y60a02 "], updates.Select(u => $"{u.Key} {u.Value}").Order());
    }

    [Fact]
    public async Task SaysWhenTheListOfTablesIsBroken()
    {
        await using var source = await StartAsync(Answer(200, "[{]"));
        using var client = Client(source.Address);
        var error = await Assert.ThrowsAsync<SourceException>(() => client.UpdatesAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("The list of tables from http://127.0.0.1", error.Message);
    }

    private static JobindsatsOptions Options(Uri address) => new(address, Token)
    {
        Timeout = TimeSpan.FromSeconds(15),
        Retries = 3,
        RetryDelay = TimeSpan.FromMilliseconds(5),
        MaxDelay = TimeSpan.FromMilliseconds(50),
    };

    private static JobindsatsClient Client(Uri address, Func<JobindsatsOptions, JobindsatsOptions>? options = null) =>
        new((options ?? (o => o))(Options(address)));

    private static async Task<FetchedResponse> FetchAsync(
        ScriptedSource source, int latest = 3, Func<JobindsatsOptions, JobindsatsOptions>? options = null)
    {
        using var client = Client(source.Address, options);
        return await client.FetchAsync(SourceCatalogue.Small, SourceCatalogue.Table, latest, TestContext.Current.CancellationToken);
    }

    private static Task<SourceException> FailAsync(
        ScriptedSource source, Func<JobindsatsOptions, JobindsatsOptions>? options = null, int latest = 3) =>
        Assert.ThrowsAsync<SourceException>(() => FetchAsync(source, latest, options));
}
