using System.Collections.Concurrent;
using System.Net;
using Reporting.Application.Access;
using Xunit;

namespace Reporting.EndToEnd.Security;

/// <summary>Every route and every caller: access.txt says what each is answered, and the routes are those of functions.metadata.</summary>
[Collection(nameof(SecurityWorld))]
public sealed class AccessTests(SecurityWorld world)
{
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 4 };
    private static readonly string[] Links = ["link", "expired", "tampered", "otherlink"];
    private static readonly HttpClient Http =
        new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
    private static readonly IReadOnlyDictionary<string, string> Expected =
        File.ReadLines(Unit.Repository.Path("tests", "EndToEnd", "Security", "access.txt"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(Squeezed).ToDictionary(l => string.Join(' ', l.Split(' ')[..2]));

    [Fact]
    public void EveryRouteHasARowAndEveryRowARoute() => Assert.Equal(Route.All.Select(r => r.Name).Order(), Expected.Keys.Order());

    [Fact]
    public async Task EveryCallerGetsWhatTheTableSays()
    {
        var wrong = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(Route.All, AtOnce, async (route, _) =>
        {
            var row = await RowAsync(route);
            if (row != Expected.GetValueOrDefault(route.Name)) wrong.Enqueue(row);
        });
        Assert.True(wrong.IsEmpty, "The app answers otherwise than access.txt says:\n" + string.Join('\n', wrong));
    }

    [Fact]
    public async Task TheSignInOfElsewhereOpensNothing()
    {
        await Parallel.ForEachAsync(Route.All.Where(r => !r.IsLink), AtOnce, async (route, _) =>
        {
            foreach (var (way, other) in new[] { (SignInWay.Development, SignInWay.AppService),
                (SignInWay.AppService, SignInWay.Development) })
            {
                using var nobody = await AskAsync(route, way, r => SiteCaller.Show(r, "nobody", way, world));
                using var forged = await AskAsync(route, way, r => SiteCaller.Show(r, "operator", other, world));
                Assert.True(nobody.StatusCode == forged.StatusCode,
                    $"{route.Name}: {nobody.StatusCode}, and {forged.StatusCode} with the sign-in of {other}");
            }
        });
    }

    [Fact]
    public async Task WhatTheHostCallsIsOutOfReach()
    {
        foreach (var function in Route.Internal)
        {
            using var request = Request(HttpMethod.Post, "/" + function, SignInWay.Development);
            request.Content = new StringContent("""{"Data":{"timer":{"IsPastDue":false}},"Metadata":{}}""", null, "application/json");
            SiteCaller.Show(request, "key", SignInWay.Development, world);
            using var answer = await Http.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{function}: {answer.StatusCode}");
        }
    }

    // Both ways of signing in must come to the same; where they do not, the table shows both.
    private async Task<string> RowAsync(Route route)
    {
        var cells = new List<string>();
        foreach (var caller in SiteCaller.All)
            cells.Add(Both(await CallAsync(route, caller, SignInWay.Development), await CallAsync(route, caller, SignInWay.AppService)));
        foreach (var link in Links) cells.Add(route.IsLink ? await LinkAsync(route, link) : "-");
        return $"{route.Name} {string.Join(' ', cells)}";
    }

    private async Task<string> CallAsync(Route route, string caller, SignInWay way)
    {
        var mark = route.TakesForm ? SiteCaller.Mark(caller, way, world) : "";
        using var answer = await AskAsync(route, way, r => SiteCaller.Show(r, caller, way, world), mark);
        return Said(answer);
    }

    private async Task<string> LinkAsync(Route route, string kind)
    {
        var (purpose, payload) = route.Link(world);
        var token = world.Sign(kind == "otherlink" ? LinkPurposes.Form : purpose, payload, kind != "expired");
        if (kind == "tampered") token = token[..^2] + (token[^2] == 'A' ? 'B' : 'A') + token[^1];
        using var answer = await AskAsync(route, SignInWay.AppService, _ => { }, token: token);
        return Said(answer);
    }

    private async Task<HttpResponseMessage> AskAsync(Route route, SignInWay way, Action<HttpRequestMessage> show, string mark = "",
        string token = "x")
    {
        using var request = Request(new HttpMethod(route.Method), route.Sample(world, token), way);
        request.Content = route.Body(mark);
        if (route.Method == "PUT") request.Headers.Add("If-Match", "\"1\"");
        show(request);
        return await Http.SendAsync(request);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, SignInWay way) => new(method, new Uri(world.Sites[way], path));

    // A redirect to the sign-in is a refusal, and no other redirect is.
    private static string Said(HttpResponseMessage answer) =>
        answer.Headers.Location?.OriginalString.StartsWith("/sign-in?", StringComparison.Ordinal) == true
            ? "login" : $"{(int)answer.StatusCode}";

    private static string Both(string one, string other) => one == other ? one : $"{one}/{other}";

    private static string Squeezed(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
