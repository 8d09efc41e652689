using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Host;

public sealed class HttpTests : IAsyncLifetime
{
    private readonly TestApp app = new TestApp()
        .Http("All", "{*path}", methods: "\"get\",\"post\"")
        .Http("Secret", "secret/{id:int}", "function", "\"get\"")
        .Http("Own", "own", "admin");

    private readonly HttpClient client = new(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });
    private LocalHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await app.StartAsync();
        client.BaseAddress = host.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        app.Dispose();
    }

    [Fact]
    public async Task PathQueryMethodAndHeadersPassUnchanged()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/a%20b/%C3%A6?x=1&x=%2F");
        request.Headers.Add("X-Mine", "æøå");
        request.Headers.Connection.Add("X-Drop");
        request.Headers.Add("X-Drop", "gone");
        var seen = await (await client.SendAsync(request, Cancellation)).Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        var headers = seen.GetProperty("headers");

        Assert.Equal("POST /a%20b/%C3%A6?x=1&x=%2F", $"{seen.GetProperty("method")} {seen.GetProperty("url")}");
        Assert.Equal(client.BaseAddress!.Authority, headers.GetProperty("x-forwarded-host").GetString());
        Assert.Equal("æøå", Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(headers.GetProperty("x-mine").GetString()!)));
        Assert.False(headers.TryGetProperty("x-drop", out _));
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("secret").ValueKind);
    }

    [Fact]
    public async Task WhoCalledStandsLastWhateverTheCallerWrote()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/whoever");
        request.Headers.Add("X-Forwarded-For", ["198.51.100.7", "203.0.113.5, 127.0.0.9"]);
        var seen = await (await client.SendAsync(request, Cancellation)).Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        var forwarded = seen.GetProperty("headers").GetProperty("x-forwarded-for").GetString()!.Split(',', StringSplitOptions.TrimEntries);
        Assert.Equal(["198.51.100.7", "203.0.113.5", "127.0.0.9", "127.0.0.1"], forwarded);
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
    public async Task BodiesGoOnAsTheyAreSent()
    {
        var pipe = new Pipe();
        var request = client.PostAsync("/mirror", new FlushedContent(pipe.Reader.AsStream()), Cancellation);
        await pipe.Writer.WriteAsync("one "u8.ToArray(), Cancellation);
        await Eventually.HoldsAsync(() => app.Calls("first part").Count == 1, "the handler sees the first part");
        await pipe.Writer.WriteAsync("two"u8.ToArray(), Cancellation);
        await pipe.Writer.CompleteAsync();
        Assert.Equal("one two", await (await request).Content.ReadAsStringAsync(Cancellation));
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

    [Fact]
    public async Task BodiesOverTheLimitAreRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mirror") { Content = new StreamContent(new UnsizedStream(104_857_601)) };
        request.Content.Headers.ContentLength = 104_857_601;
        request.Headers.ExpectContinue = true;
        Assert.Equal(413, (int)(await client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task CallersWhoLeaveAreNoticedByTheHandler()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var request = client.GetAsync("/hang", leaving.Token);
        await Eventually.HoldsAsync(() => app.Calls("hang").Count == 1, "the request arrives");
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await Eventually.HoldsAsync(() => app.Calls("closed").Count == 1, "the handler sees the end");
    }

    [Theory]
    [InlineData("/secret/1", null, 401)]
    [InlineData("/secret/1", "wrong", 401)]
    [InlineData("/secret/1", TestApp.FunctionKey, 200)]
    [InlineData("/secret/1", TestApp.MasterKey, 200)]
    [InlineData("/secret/1?code=the-function-key", null, 200)]
    [InlineData("/secret/1?code=the-function-key", "wrong", 401)]
    [InlineData("/secret/other", null, 200)]
    [InlineData("/own", TestApp.FunctionKey, 401)]
    [InlineData("/own", TestApp.MasterKey, 200)]
    public async Task KeysAreChecked(string path, string? key, int status) => Assert.Equal(status, await StatusAsync("GET", path, key));

    [Theory]
    [InlineData("POST", "/secret/1", 200)]
    [InlineData("DELETE", "/secret/1", 404)]
    [InlineData("PUT", "/anything", 404)]
    [InlineData("GET", "/", 200)]
    public async Task MethodsChooseTheRoute(string method, string path, int status) => Assert.Equal(status, await StatusAsync(method, path, null));

    private async Task<int> StatusAsync(string method, string path, string? key)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        return (int)(await client.SendAsync(request, Cancellation)).StatusCode;
    }
}
