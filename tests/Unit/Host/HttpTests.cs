using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Host;

public sealed class HttpTests(HttpTests.Running running) : IClassFixture<HttpTests.Running>
{
    private const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private readonly HttpClient client = running.Client;
    private readonly WorkerApp app = running.App;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PathQueryMethodAndHeadersPassUnchanged()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/echo/a%20b/%C3%A6?x=1&x=%2F");
        request.Headers.Add("X-Mine", "æøå");
        request.Headers.Add("traceparent", Trace);
        request.Headers.Add("x-ms-invocation-id", "a caller's own");
        var seen = await (await client.SendAsync(request, Cancellation)).Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        var headers = seen.GetProperty("headers");

        Assert.Equal("PUT /echo/a%20b/%C3%A6?x=1&x=%2F a b/æ", $"{Text(seen, "method")} {Text(seen, "path")} {Text(seen, "rest")}");
        Assert.StartsWith(client.BaseAddress!.ToString(), Text(seen, "url"));
        Assert.Equal((Trace, "127.0.0.1"), (Text(headers, "traceparent"), Text(headers, "x-original-for").Split(':')[0]));
        Assert.Equal(Trace, Text(seen, "trace"));
        Assert.Equal("æøå", Text(headers, "x-mine"));
        Assert.True(Guid.TryParse(Text(headers, "x-ms-invocation-id"), out _));
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("masterKey").ValueKind);
    }

    [Fact]
    public async Task ProxiesBeforeTheHostAreTakenAtTheirWord()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/echo/x");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "reporting.example");
        var seen = await (await client.SendAsync(request, Cancellation)).Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal("https://reporting.example/echo/x", Text(seen, "url"));
    }

    [Fact]
    public async Task ManyAtOnceEachGetTheirOwn()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => client.GetStringAsync($"/route/{i}", Cancellation)));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"Any {i}"), answers);
    }

    [Fact]
    public async Task WhoCalledStandsLastWhateverTheCallerWrote()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/echo/whoever");
        request.Headers.Add("X-Forwarded-For", ["198.51.100.7", "203.0.113.5, 127.0.0.9"]);
        var seen = await (await client.SendAsync(request, Cancellation)).Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        var forwarded = seen.GetProperty("headers").GetProperty("x-forwarded-for").GetString()!.Split(',', StringSplitOptions.TrimEntries);
        // The worker takes the last address off by itself: this connection's, which the host has added.
        Assert.Equal(["198.51.100.7", "203.0.113.5", "127.0.0.9"], forwarded);
    }

    [Fact]
    public async Task LargeBodiesPassBothWays()
    {
        var sent = new byte[20_000_000];
        Random.Shared.NextBytes(sent);
        using var answer = await client.PostAsync("/mirror", new ByteArrayContent(sent), Cancellation);
        Assert.Equal((HttpStatusCode.Created, "yes"), (answer.StatusCode, answer.Headers.GetValues("X-Seen").Single()));
        var received = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.True(sent.AsSpan().SequenceEqual(received));
    }

    [Fact]
    public async Task AnswersComeAsTheyAreWritten()
    {
        using var answer = await client.GetAsync("/parts", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var body = await answer.Content.ReadAsStreamAsync(Cancellation);
        var first = new byte[5];
        await body.ReadExactlyAsync(first, Cancellation);
        Assert.Equal("first"u8.ToArray(), first);
        await client.GetAsync("/finish", Cancellation);
        Assert.Equal("last", await new StreamReader(body).ReadToEndAsync(Cancellation));
    }

    [Theory]
    [InlineData(104_857_601, true, true)]
    [InlineData(104_857_601, false, false)]
    [InlineData(2_000_000, true, false)]
    [InlineData(2_000_000, false, true)]
    [InlineData(2_000_000, false, false)]
    public async Task TooLargeIs413FromTheHostAndFromTheApp(long size, bool told, bool asksFirst)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/limited") { Content = new StreamContent(new UnsizedStream(size)) };
        request.Content.Headers.ContentLength = told ? size : null;
        request.Headers.TransferEncodingChunked = !told;
        request.Headers.ExpectContinue = asksFirst;
        Assert.Equal(413, (int)(await client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task CallersWhoLeaveAreNoticedByTheFunction()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var request = client.GetAsync("/wait", leaving.Token);
        await Eventually.HoldsAsync(() => app.Calls("waiting").Count == 1, "the request arrives");
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await Eventually.HoldsAsync(() => app.Calls("cancelled").Count == 1, "the function is cancelled");
    }

    [Theory]
    [InlineData("/secret/1", null, 401)]
    [InlineData("/secret/1", "wrong", 401)]
    [InlineData("/secret/1", WorkerApp.FunctionKey, 200)]
    [InlineData("/secret/1", WorkerApp.MasterKey, 200)]
    [InlineData("/secret/1?code=the-function-key", null, 200)]
    [InlineData("/secret/1?code=the-function-key", "wrong", 401)]
    [InlineData("/secret/other", null, 200)]
    [InlineData("/own", WorkerApp.FunctionKey, 401)]
    [InlineData("/own", WorkerApp.MasterKey, 200)]
    public async Task KeysAreChecked(string path, string? key, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null) request.Headers.Add("x-functions-key", key);
        Assert.Equal(status, (int)(await client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("GET", "/route/fixed", "200 Any fixed")] // RouteAny comes before routeFixed, though that one's template is the nearer
    [InlineData("POST", "/route/fixed", "200 Posted fixed")]
    [InlineData("GET", "/ROUTE/x/", "200 Any x")]
    [InlineData("GET", "/route/a%20b", "200 Any a b")]
    [InlineData("GET", "/typed/12", "200 Number 12")]
    [InlineData("GET", "/typed/abc", "200 Word abc")]
    [InlineData("GET", "/typed/abc-1", "200 Code abc-1")]
    [InlineData("GET", "/typed/a_b", "200 Zulu typed/a_b")]
    [InlineData("GET", "/day/2026-3", "200 Day 2026 3 none")]
    [InlineData("GET", "/day/2026-3/x", "200 Day 2026 3 x")]
    [InlineData("GET", "/day/2026-13", "200 Zulu day/2026-13")]
    [InlineData("GET", "/", "200 Zulu ")]
    [InlineData("GET", "/a/%2e%2e%2fb", "200 Zulu a/..%2fb")]
    [InlineData("GET", "//page", "404 ")]
    [InlineData("DELETE", "/page", "404 ")]
    [InlineData("POST", "/secret/1", "404 ")]
    public async Task TheFirstByNameThatFitsIsRun(string method, string path, string expected)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), Exactly(path)), Cancellation);
        Assert.Equal(expected, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancellation)}");
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task OtherMethodsReachWhoNamesThem(string method)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/page"), Cancellation);
        Assert.Equal((200, method, 6L),
            ((int)answer.StatusCode, answer.Headers.GetValues("X-Page").Single(), answer.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task AnExceptionIsAnEmpty500AndTold()
    {
        using var answer = await client.GetAsync("/broken", Cancellation);
        Assert.Equal((500, ""), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation)));
        await Eventually.HoldsAsync(() => app.Log.Has("Error: Broken failed: broken on purpose"), "the failure is told");
    }

    [Theory]
    [InlineData("Information: said calmly")]
    [InlineData("Warning: said with care")]
    [InlineData("Error: said in error System.InvalidOperationException: the reason")]
    [InlineData("Information: said on standard output")]
    [InlineData("Error: said on standard error")]
    public async Task WhatTheAppSaysIsLogged(string line)
    {
        await client.GetAsync("/say", Cancellation);
        await Eventually.HoldsAsync(() => app.Log.Has(line), line);
    }

    private Uri Exactly(string path) =>
        new(client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>One host for all these tests.</summary>
    public sealed class Running : IAsyncLifetime
    {
        private LocalHost host = null!;

        internal WorkerApp App { get; } = new();

        internal HttpClient Client { get; } = new(new SocketsHttpHandler
        {
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8, Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
            ActivityHeadersPropagator = null,
        });

        public async ValueTask InitializeAsync()
        {
            host = await App.StartAsync();
            Client.BaseAddress = host.BaseAddress;
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await host.DisposeAsync();
            App.Dispose();
        }
    }
}
