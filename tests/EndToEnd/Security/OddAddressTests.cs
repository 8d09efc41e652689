using Xunit;

namespace Reporting.EndToEnd.Security;

/// <summary>
/// Addresses as nobody in good faith writes them, in every parameter of every route, by somebody who may do everything: nothing
/// outside what the route is for is reached, nothing comes back that a browser would run, and nothing breaks.
/// </summary>
[Collection(nameof(SecurityWorld))]
public sealed class OddAddressTests(SecurityWorld world)
{
    // As they stand on the wire.
    private static readonly string[] Odd =
    [
        "%2e%2e", "..%2f..%2f..%2f..%2fetc%2fpasswd", "%2e%2e%2f%2e%2e%2fhost.json", "..%5c..%5chost.json", "..\\..\\host.json",
        "%252e%252e%252f", "....%2f%2f", "%2fetc%2fpasswd",
        "%00", "760%00.pdf", "%0d%0aX-Injected:%20yes", "%0a%0a%3Cscript%3Ealert(1)%3C/script%3E",
        "%22%3E%3Cscript%3Ealert(1)%3C%2fscript%3E", "%27%22%3E%3Csvg%20onload=alert(1)%3E",
        "%F0%9F%8D%8F", "%c3%28", "%ed%a0%80", "%e2%80%ae", "%EF%BF%BE", "%C4%B0", "%7f", "%23", "%3f", "%25", "%7c", "*", ".", "~", "-1",
        "99999999999999999999", "null", "NaN", "a%20or%20PartitionKey%20ne%20%27",
        "javascript:alert(1)", "%2f%2fevil.example", "2026M03%2f1%2f760", "CON", LongName,
    ];

    private static readonly string[] Queries =
    [
        "lang", "revision", "region", "area", "areas", "year", "from", "to", "done", "q", "group", "month", "capacity", "state",
        "indicator", "meeting", "date", "place", "participants",
        "items", "saved", "order", "sort", "direction", "page", "code", "report", "compareWith", "focus", "round", "kind", "language",
    ];

    private static readonly HttpClient Http =
        new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    private static string LongName => new('x', 6_000);

    public static TheoryData<string> Addresses => [.. Odd];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task AnOddNameReachesNothing(string odd)
    {
        foreach (var route in Route.All)
            foreach (var parameter in route.Parameters)
                await CheckAsync(route, With(route, parameter, odd));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task AnOddQuestionIsAnsweredOrRefused(string odd)
    {
        // One that is long is enough: a line of many is refused as a whole.
        var query = string.Join('&', (odd == LongName ? Queries[..1] : Queries).Select(q => $"{q}={odd.Replace("#", "%23")}"));
        foreach (var route in Route.All.Where(r => r.Method == "GET"))
            await CheckAsync(route, $"{route.Sample(world, TokenOf(route))}?{query}");
    }

    private async Task CheckAsync(Route route, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), new Uri(
            world.Sites[SignInWay.Development].GetLeftPart(UriPartial.Authority) + address,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Content = route.Body(world.MarkOf("operator"));
        if (route.Method == "PUT") request.Headers.Add("If-Match", "\"1\"");
        SiteCaller.Show(request, "operator", SignInWay.Development, world);
        request.Headers.Add("x-functions-key", SecurityWorld.Key);
        using var answer = await Http.SendAsync(request);
        var (place, text) =
            ($"{route.Name} {address[..Math.Min(address.Length, 120)]}: {(int)answer.StatusCode}",
                await answer.Content.ReadAsStringAsync());
        Assert.True((int)answer.StatusCode < 500, $"{place} {text}");
        Assert.False(answer.Headers.Contains("X-Injected"), place);
        // What is no page is not run, and says what was sent as it was sent.
        var isPage = answer.Content.Headers.ContentType?.MediaType is null or "text/html";
        foreach (var part in isPage ? [.. Unwanted, .. Run] : Unwanted)
            Assert.False(text.Contains(part, StringComparison.Ordinal), $"{place} holds {part}");
        if (answer.Headers.Location is { } to)
            Assert.True(new Uri(request.RequestUri!, to).Authority == request.RequestUri!.Authority, $"{place} leads to {to}");
    }

    // A file of the machine, one of the app's own, and what an exception tells; and what a browser would run.
    private static readonly string[] Unwanted = ["root:x:", "customHandler", "System.", "   at Reporting"],
    Run = ["<script>alert", "<svg onload"];

    private string With(Route route, string parameter, string odd)
    {
        // The sample has every parameter's value once, in its order.
        var sample = route.Sample(world, TokenOf(route)).Split('/');
        var parts = route.Path.Split('/');
        return string.Join('/',
            parts.Select((part, i) => part.Contains($"{{{parameter}}}", StringComparison.Ordinal)
                || part.Contains($"{{*{parameter}}}", StringComparison.Ordinal)
            ? part.Replace($"{{{parameter}}}", odd).Replace($"{{*{parameter}}}", odd).Replace("{format}", "json") : sample[i]));
    }

    private string TokenOf(Route route)
    {
        if (!route.IsLink) return "x";
        var (purpose, payload) = route.Link(world);
        return world.Sign(purpose, payload);
    }
}
