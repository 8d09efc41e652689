using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Reporting.FunctionTests.Deletion;
using Xunit;

namespace Reporting.EndToEnd.Security;

/// <summary>
/// Meetings, packs, files, agreements and previews on either side of 1 January 2027, when region 086 takes over from 084 and 085:
/// turn.txt says what each caller is answered.
/// </summary>
[Collection(nameof(SecurityWorld))]
public sealed partial class TurnAccessTests(SecurityWorld world) : IAsyncLifetime
{
    private const string Item = "Lis Jensens sag";
    private static readonly string[] Callers = ["region:084", "region:085", "region:086", "area:101", "area:259", "operator"];
    private static readonly DateOnly OldDay = new(2026, 10, 1), NewDay = new(2027, 2, 10);
    private static readonly Period Figures = Period.Parse("2026M03");
    private static readonly HttpClient Http =
        new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
    private static readonly SemaphoreSlim Once = new(1);
    private static Dictionary<string, string>? made;

    private Dictionary<string, string> Ids => made!;

    public async ValueTask InitializeAsync()
    {
        await Once.WaitAsync();
        try
        {
            made ??= await MakeAsync();
        }
        finally
        {
            Once.Release();
        }
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task TheMeetingsDayDecidesWhoSeesAndOrders()
    {
        var wrong = new ConcurrentQueue<string>();
        var lines = File.ReadLines(Unit.Repository.Path("tests", "EndToEnd", "Security", "turn.txt"))
            .Where(l => l.Length > 0 && l[0] != '#').ToList();
        await Parallel.ForEachAsync(lines, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (line, _) =>
        {
            var said = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var cells = new List<string>();
            foreach (var caller in Callers) cells.Add(await CellAsync(caller, said[0], said[1]));
            if (!cells.SequenceEqual(said[2..])) wrong.Enqueue($"{said[0]} {said[1]} {string.Join(' ', cells)}");
        });
        Assert.True(lines.Count > 30 && wrong.IsEmpty, "The app answers otherwise than turn.txt says:\n" + string.Join('\n', wrong));
    }

    [Fact]
    public async Task EachSideDeletesWhatItOrderedAndAllAreToldWhoDidAndWhen()
    {
        var (regions, areas) = (await PackAsync("region:086", "Regionens"), await PackAsync("area:101", "Jobcentrets"));
        foreach (var (caller, order, status) in new[]
        {
            ("area:101", regions, HttpStatusCode.Forbidden), ("region:084", regions, HttpStatusCode.NotFound),
            ("region:086", areas, HttpStatusCode.Forbidden),
        })
        {
            using var refused = await DeleteAsync(caller, order);
            Assert.Equal(status, refused.StatusCode);
        }

        Assert.DoesNotContain("value=\"delete\"", (await GetAsync("area:101", $"/orders/{regions}")).Body);
        Assert.Contains("af Region Østdanmark", WebUtility.HtmlDecode((await GetAsync("area:101", $"/orders/{regions}")).Body));
        foreach (var (caller, order, name) in new[] { ("region:086", regions, "Region Østdanmark"), ("area:101", areas, "København") })
        {
            using var deleted = await DeleteAsync(caller, order);
            Assert.Equal("/orders", deleted.Headers.Location?.OriginalString);
            foreach (var reader in new[] { "region:086", "area:101", "operator" })
            {
                Assert.Matches($"Slettet af {name} den [0-9]+\\. [a-z]+ 20[0-9]{{2}} kl\\.",
                    Text(await GetAsync(reader, $"/orders/{order}"), 404));
                Assert.Contains($"Slettet af {name} den ", Text(await GetAsync(reader, "/orders"), 200));
            }

            Assert.DoesNotContain("Slettet af", Text(await GetAsync("region:084", $"/orders/{order}"), 404));
        }

        var rows = (await StoredText.OfAsync(world.Account)).Split('\n').Where(l => l.Contains(regions, StringComparison.Ordinal)).ToList();
        Assert.All(rows, r => Assert.DoesNotContain("Regionens", r));
        Assert.Contains(rows, r => r.Contains("By=region:086", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatBothOrderedStaysForTheOther()
    {
        var order = await PackAsync("region:086", "Begges");
        Assert.Equal(order, await PackAsync("area:101", "Begges"));
        using (var taken = await DeleteAsync("area:101", order)) Assert.Equal($"/orders/{order}", taken.Headers.Location?.OriginalString);
        using (var again = await DeleteAsync("area:101", order)) Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        Assert.Contains("pack.pdf", (await GetAsync("region:086", $"/orders/{order}")).Body);
        using (var gone = await DeleteAsync("operator", order)) Assert.Equal("/orders", gone.Headers.Location?.OriginalString);
        Assert.Contains("Slettet af driften den ", Text(await GetAsync("region:086", $"/orders/{order}"), 404));
    }

    [Fact]
    public async Task WhatNobodyIsKnownToHaveOrderedIsForTheOperatorToDelete()
    {
        var order = await PackAsync("", "Ingens");
        Assert.Equal(order, await PackAsync("area:101", "Ingens")); // who asks for the same takes nothing over
        using (var taken = await DeleteAsync("area:101", order)) Assert.Equal($"/orders/{order}", taken.Headers.Location?.OriginalString);
        foreach (var caller in new[] { "region:086", "area:101" })
        {
            using var refused = await DeleteAsync(caller, order);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var request =
            new HttpRequestMessage(HttpMethod.Delete, new Uri(world.Sites[SignInWay.Development], $"/api/meeting-packs/{order}"));
        request.Headers.Add("x-functions-key", SecurityWorld.Key);
        using var deleted = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Contains("Slettet af et program med nøgle den ", Text(await GetAsync("area:101", $"/orders/{order}"), 404));
    }

    // Each with a place of its own, so that no two are the same order.
    private Task<string> PackAsync(string by, string place) => world.OrderAsync(
        new(Figures, 1) { Pack = new(MeetingKind.Individual, ["101"]) { Date = NewDay, Place = place } }, by);

    private async Task<Dictionary<string, string>> MakeAsync()
    {
        var agreed = new Minutes("Vi talte.", true, [new("1", "101", Item, "Lis", null, null, AgreementState.Open)], []);
        var (old, next) = (await world.PlanAsync("084", "101", OldDay, agreed), await world.PlanAsync("086", "101", NewDay));
        var agenda = new AgendaRepository(world.Account, new MeetingRepository(world.Account, TimeProvider.System), TimeProvider.System);
        foreach (var meeting in new[] { old, next }) await agenda.AddAsync(meeting, new("101", Item, "Lis Jensen"), default);
        return new()
        {
            ["old"] = old, ["new"] = next,
            ["oldpack"] = await OrderAsync(OldDay, null), ["newpack"] = await OrderAsync(NewDay, null),
            ["newnamed"] = await OrderAsync(OldDay, next), ["oldnamed"] = await OrderAsync(NewDay, old),
        };

        Task<string> OrderAsync(DateOnly day, string? meeting) => world.OrderAsync(
            new(Figures, 1) { Pack = new(MeetingKind.Individual, ["101"]) { Date = day, Meeting = meeting } }, "operator");
    }

    // The status; with an asterisk where the person's name is shown, and with the packs and meetings that are linked to.
    private async Task<string> CellAsync(string caller, string method, string address)
    {
        var (path, fields) = method == "GET" ? (address, "") : address.Split('?') is [var p, var f] ? (p, f) : (address, "");
        var (status, body) = method == "GET" ? await GetAsync(caller, Filled(path)) : await PostAsync(caller, Filled(path), Filled(fields));
        if (status != 200) return $"{status}";
        var linked = Ids.Where(i => path is "/orders" or "/meetings" || path.StartsWith("/meetings?", StringComparison.Ordinal))
            .Where(i => Regex.IsMatch(body, $"href=\"/(orders|meetings)/{i.Value}\"")).Select(i => i.Key);
        return string.Join('+', linked.Prepend(body.Contains(Item, StringComparison.Ordinal) ? "200*" : "200"));
    }

    private string Filled(string text) => Braces().Replace(text, m => Ids[m.Groups[1].Value]);

    private Task<HttpResponseMessage> DeleteAsync(string caller, string order) =>
        SendAsync(caller, HttpMethod.Post, $"/orders/{order}", "do=delete");

    private async Task<(int Status, string Body)> GetAsync(string caller, string path) =>
        await ReadAsync(SendAsync(caller, HttpMethod.Get, path, ""));

    private async Task<(int Status, string Body)> PostAsync(string caller, string path, string fields) =>
        await ReadAsync(SendAsync(caller, HttpMethod.Post, path, fields));

    private static async Task<(int Status, string Body)> ReadAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(string caller, HttpMethod method, string path, string fields)
    {
        using var request = new HttpRequestMessage(method, new Uri(world.Sites[SignInWay.Development], path));
        var mark = SiteCaller.SignIn(request, caller, world);
        if (method == HttpMethod.Post)
            request.Content = new StringContent($"{fields}&token={Uri.EscapeDataString(mark)}", null, "application/x-www-form-urlencoded");
        return await Http.SendAsync(request);
    }

    private static string Text((int Status, string Body) page, int status)
    {
        Assert.Equal(status, page.Status);
        return WebUtility.HtmlDecode(page.Body);
    }

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Braces();
}
