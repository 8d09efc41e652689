using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Reporting.EndToEnd.Security;

/// <summary>
/// Requests that are too large, too slow or of two minds about where they end. Those that are of two minds go to the app itself,
/// as its host would send them.
/// </summary>
[Collection(nameof(SecurityWorld))]
public sealed class BodyTests(SecurityWorld world)
{
    private const int Slow = 40;
    private static readonly TimeSpan MaxLength = TimeSpan.FromSeconds(90);
    private static readonly string[] Bodies = ["/api/subscriptions", "/subscriptions", "/sign-in", "/api/meetings", "/meetings/new"];

    private static readonly HttpClient Http =
        new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    [Fact]
    public async Task ABodyThatIsTooLargeIsRefusedHoweverItComes()
    {
        const int Large = 2_000_000;
        foreach (var path in Bodies)
        {
            foreach (var sized in new[] { true, false })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(world.Sites[SignInWay.Development], path));
                request.Content = sized ? new ByteArrayContent(new byte[Large]) : new StreamContent(new Unit.UnsizedStream(Large));
                request.Content.Headers.ContentType =
                    new(path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "application/x-www-form-urlencoded");
                request.Headers.Add("x-functions-key", SecurityWorld.Key);
                using var answer = await Http.SendAsync(request);
                Assert.True(answer.StatusCode == HttpStatusCode.RequestEntityTooLarge,
                    $"{path}, {(sized ? "sized" : "chunked")}: {answer.StatusCode}");
            }
        }
    }

    [Theory]
    [InlineData("Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!")]
    [InlineData("Content-Length: 5, 6\r\n\r\nhello!")]
    [InlineData("Content-Length: -5\r\n\r\nhello")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\nhello")]
    [InlineData("Content-Length : 5\r\n\r\nhello")]
    [InlineData("Transfer-Encoding: gzip\r\n\r\nhello")]
    [InlineData("Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nhello")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n-1\r\nhello")]
    [InlineData("X-Name: a\0b\r\n\r\n")]
    [InlineData(" folded: yes\r\n\r\n")]
    public async Task ARequestOfTwoMindsIsRefusedAndTheConnectionEnds(string rest)
    {
        var said =
            await TalkAsync(
                $"POST /api/subscriptions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{rest}GET /work HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 [45]", said);
        Assert.Equal(1, Answers(said));
    }

    [Fact]
    public async Task WhereLengthAndChunksDisagreeNothingMoreIsReadFromTheConnection()
    {
        var said =
            await TalkAsync(
                "POST /api/subscriptions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "2\r\n{}\r\n0\r\n\r\nGET /assets/none HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 400", said);
        Assert.True(Answers(said) == 1, said);
    }

    [Fact]
    public async Task WhoSendsABodyDropByDropKeepsNobodyWaitingAndIsCutOff()
    {
        using var limit = new CancellationTokenSource(MaxLength);
        using (await world.App.Http.GetAsync("/api/areas", limit.Token)) { } // the first one is slow for another reason
        var trickles = Enumerable.Range(0, Slow).Select(_ => TrickleAsync(limit.Token)).ToList();
        using (var answer = await world.App.Http.GetAsync("/api/areas", limit.Token)) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(trickles, t => !t.IsCompleted); // the answer came before theirs
        foreach (var said in await Task.WhenAll(trickles)) Assert.Matches("^(HTTP/1.1 408|$)", said);
    }

    // A byte now and then, until the app has had enough.
    private async Task<string> TrickleAsync(CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, world.App.Http.BaseAddress!.Port, cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                "POST /api/subscriptions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n"),
                cancellation);
        var reading = ReadAsync(stream, cancellation);
        try
        {
            while (!reading.IsCompleted)
            {
                await stream.WriteAsync("x"u8.ToArray(), cancellation);
                await Task.WhenAny(reading, Task.Delay(200, cancellation));
            }
        }
        catch (IOException)
        {
            // It was cut off; what was said before is what counts.
        }

        return await reading;
    }

    private async Task<string> TalkAsync(string request)
    {
        using var limit = new CancellationTokenSource(MaxLength);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, world.App.Http.BaseAddress!.Port, limit.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), limit.Token);
        return await ReadAsync(stream, limit.Token);
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var said = new MemoryStream();
        try
        {
            await stream.CopyToAsync(said, cancellation);
        }
        catch (IOException)
        {
            // Cut off without a word.
        }

        return Encoding.Latin1.GetString(said.ToArray());
    }

    private static int Answers(string said) => said.Split("HTTP/1.1 ").Length - 1;
}
