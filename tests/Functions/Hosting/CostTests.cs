using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Hosting;

/// <summary>
/// What requests cost that anybody may make. It is counted in memory that is taken, as everything that is read, compared,
/// parsed or written takes some: unlike time, that is the same on a busy machine. The app runs within the test's own
/// process, alone; of several tries the least counts, as what else goes on can only add to it.
/// </summary>
[Collection(nameof(Alone))]
public sealed partial class CostTests : IAsyncLifetime
{
    private const int Times = 55; // the dearest is an area beside all of the country, all its rows, as a PDF, kept for a minute
    private const int Tries = 4;
    private static readonly string[] Areas = ["751", "101", "851", "461", "615", "621", "630", "561"];
    private static readonly byte[] Form =
        Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 3_900).Select(i => $"areas={i}{new string('x', 120)}&"))[..^1]);
    private static readonly byte[] SmallForm = [.. Form.Take(65_000)];
    private readonly AzuriteFixture azurite = new();
    private WebApplication app = null!;
    private HttpClient http = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await azurite.InitializeAsync();
        var account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        await StorageLayout.CreateAsync(account, Stop);
        var month = await DemoMonth.OfAsync("2026");
        await PublishAsync(account, month);
        app = await FunctionsApp.StartAsync(account, month.Catalogue, Stop);
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress =
            new(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        await (app?.DisposeAsync() ?? default);
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task NoPublicRequestCostsManyTimesTheFrontPage()
    {
        foreach (var area in Areas) await CostAsync(_ => Get($"/areas/{area}"), 1); // what is read once for all is read
        var page = await CostAsync(_ => Get("/"), Tries);
        var costs = new List<(string Name, long Cost)>();
        foreach (var (name, request) in Requests()) costs.Add((name, await CostAsync(request, Tries)));
        var told =
            string.Join('\n',
                costs.OrderByDescending(c => c.Cost).Select(c => $"{(double)c.Cost / page,8:N1} times  {c.Cost,12:N0} bytes  {c.Name}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"The front page takes {page:N0} bytes.\n{told}");
        Assert.All(costs, c => Assert.True(c.Cost <= page * Times, $"The front page takes {page:N0} bytes.\n{told}"));
    }

    // Every route that no key guards, with what is dearest to ask of it; each try asks for something else, so that nothing is had ready.
    private static IEnumerable<(string Name, Func<int, HttpRequestMessage> Request)> Requests()
    {
        foreach (var (method, path) in Routes())
        {
            if (method is "GET" or "HEAD") yield return ($"{method} {path}", i => new(new(method), Address(path, i)));
            else foreach (var (kind, body) in Bodies(path)) yield return ($"{method} {path} with {kind}", i => Sent(method, path, i, body));
        }

        yield return ("compared with twenty", i => Get($"/areas/{Areas[i]}?with={string.Join(',', Own(i, 20))}"));
        yield return ("compared with seventy", i => Get($"/areas/{Areas[i]}?with={string.Join(',', Own(i, 70))}"));
        yield return ("compared with the country", i => Get($"/areas/{Areas[i]}?group={Largest}"));
        yield return ("the pdf compared with twenty", i => Get($"/areas/{Areas[i]}/overview.pdf?with={string.Join(',', Own(i, 20))}"));
        yield return ("the pdf compared with the country", i => Get($"/areas/{Areas[i]}/overview.pdf?group={Largest}"));
        yield return ("a search", i => Get($"/search?q={new string((char)('a' + i), 100)}"));
        yield return ("the form with many ticks",
            i => Get("/subscriptions?" + string.Concat(Enumerable.Range(0, 700).Select(a => $"areas={a + i}&"))));
        yield return ("a region in another order", i => Get($"/regions/08{i + 1}?sort=ledige-dagpenge&all=1"));
        yield return ("a list as xlsx", i => Get($"/indicators/ledige-dagpenge/areas.xlsx?lang={(i % 2 == 0 ? "da" : "en")}"));
        yield return ("a wrong address", i => Get($"/api/areas/{new string('x', 3_000)}{i}/verdicts"));
    }

    private static string Largest => Reporting.Unit.Seeds.SeedFolders.Of2026.Parts.Groups.MaxBy(g => g.MembersIn(Period.Parse("2026M03")).Count)!.Id;

    // The routes that the host guards with no key, as the files tell it.
    private static IEnumerable<(string Method, string Path)> Routes() =>
        from trigger in FunctionsMetadata.All
        where trigger.IsHttp && trigger.Level == "anonymous"
        from method in trigger.OwnMethods
        select (method.ToUpperInvariant(), trigger.Path);

    private static IEnumerable<string> Own(int seed, int count) => Reporting.Unit.Seeds.SeedFolders.Of2026.Parts.Areas
        .Where(a => a.Kind is AreaKind.Municipality or AreaKind.Jobcentre).Select(a => a.Code).Skip(seed * 3).Take(count);

    // As the pipeline leaves a month.
    private static async Task PublishAsync(StorageAccount account, DemoMonth demo)
    {
        var (runs, store) = (new RunRepository(account, TimeProvider.System), new RunStore(account));
        var run = new Run
        {
            Month = demo.Run.Month, Revision = 1, State = RunState.Completed, Fingerprint = new string('a', 64),
            Catalogue = demo.Catalogue.Id, Extracts = [],
            Areas = demo.Slices.Count, Started = DateTimeOffset.UnixEpoch, Deadline = DateTimeOffset.UnixEpoch,
        };
        await runs.AddAsync(run, Stop);
        await Parallel.ForEachAsync(demo.Slices.Values, Stop, async (slice, stop) => await store.WriteAsync(slice, stop));
        await Parallel.ForEachAsync(demo.Catalogue.Parts.Groups.Where(g => g.MembersIn(run.Month).Count > 0), Stop, async (group, stop) =>
            await store.WriteAsync(demo.Run, GroupComparison.Slice(demo.Figures, group), stop));
        var notable = demo.Slices.Values.SelectMany(s => s.Verdicts.Values).Where(Crossings.IsNotable).ToList();
        await store.WriteListAsync(demo.Run, "verdicts", notable, Stop);
        await new DocumentStore(account).WriteAsync(run.Key, "751", "pdf", "application/pdf", new byte[200_000], Stop);
        await runs.PublishAsync((await runs.FindAsync(run.Month, 1, Stop))!, Stop);
    }

    private static IEnumerable<(string Kind, byte[] Body)> Bodies(string path) => path.StartsWith("/api/", StringComparison.Ordinal)
        ? [
            ("thousands of mistakes", Json("{" + string.Join(',', Enumerable.Range(0, 6_000).Select(i => $"\"m{i}\":1")) + "}")),
            ("areas that are none",
                Json("{\"areas\":[" + string.Join(',', Enumerable.Range(0, 120).Select(i => $"\"Jobcenter nummer {i} og et langt navn\""))
                    + "]}")),
        ]
        : [("a small form", SmallForm), ("a large form", Form)];

    private static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);

    private static HttpRequestMessage Sent(string method, string path, int i, byte[] body)
    {
        var request = new HttpRequestMessage(new(method), Address(path, i)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType =
            new(path.StartsWith("/api/", StringComparison.Ordinal) ? "application/json" : "application/x-www-form-urlencoded");
        return request;
    }

    private static string Address(string path, int i) => Braces().Replace(path, m => Value(m.Groups[1].Value, i));

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static string Value(string name, int i) => name switch
    {
        "area" => Areas[i], "region" => $"08{i + 1}", "month" => "latest", "file" => Areas[i] + ".pdf", "indicator" => "ledige-dagpenge",
        "format" => "csv",
        "name" => "site.css", _ => "none",
    };

    private async Task<long> CostAsync(Func<int, HttpRequestMessage> request, int tries)
    {
        var min = long.MaxValue;
        for (var i = 0; i < tries; i++)
        {
            using var asked = request(i);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            using (var answer = await http.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, Stop))
                await answer.Content.CopyToAsync(Stream.Null, Stop);
            min = Math.Min(min, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return min;
    }

    [GeneratedRegex(@"\{\*?([a-z]+)\}")]
    private static partial Regex Braces();
}

/// <summary>Tests that measure what the whole process does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
