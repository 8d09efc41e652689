using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reporting.Application.Access;
using Reporting.Sources;
using Reporting.Storage;
using Xunit;

namespace Reporting.EndToEnd.Security;

/// <summary>
/// What requests cost that anybody may make. It is counted in memory that is taken, as everything that is read, compared,
/// parsed or written takes some: unlike time, that is the same on a busy machine. The app runs within the test's own
/// process, alone; of several tries the least counts, as what else goes on can only add to it.
/// </summary>
[Collection(nameof(CostCollection))]
public sealed class CostTests(AppFixture world) : IAsyncLifetime
{
    private const int Times = 40;
    private const int Tries = 4;
    private static readonly string[] Areas = ["751", "101", "851", "461", "615", "621", "630", "561"];
    private static readonly byte[] Form = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 3_900).Select(i => $"areas={i}{new string('x', 120)}&"))[..^1]);
    private static readonly byte[] SmallForm = [.. Form.Take(65_000)];
    private WebApplication app = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        await world.ImportAsync();
        var settings = new AppSettings(name => name switch { "Links__Key" => AppFixture.LinksKey, "AzureWebJobsStorage" => world.Storage, _ => null });
        var catalogue = CatalogueFolder.Read(Unit.Repository.Path("seeds", "2026"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddReporting(settings, () => StorageAccount.FromConnectionString(world.Storage), () => catalogue);
        app = builder.Build();
        app.UseAnswerHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapFunctions();
        await app.StartAsync();
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        await (app?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task NoPublicRequestCostsManyTimesTheFrontPage()
    {
        foreach (var area in Areas) await CostAsync(_ => Get($"/areas/{area}"), 1); // what is read once for all is read
        var page = await CostAsync(_ => Get("/"), Tries);
        var costs = new List<(string Name, long Cost)>();
        foreach (var (name, request) in Requests()) costs.Add((name, await CostAsync(request, Tries)));
        var told = string.Join('\n', costs.OrderByDescending(c => c.Cost).Select(c => $"{(double)c.Cost / page,8:N1} times  {c.Cost,12:N0} bytes  {c.Name}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"The front page takes {page:N0} bytes.\n{told}");
        Assert.All(costs, c => Assert.True(c.Cost <= page * Times, $"The front page takes {page:N0} bytes.\n{told}"));
    }

    // Every route that no key guards, with what is dearest to ask of it; each try asks for something else, so that nothing is had ready.
    private static IEnumerable<(string Name, Func<int, HttpRequestMessage> Request)> Requests()
    {
        foreach (var route in Route.All.Where(r => !r.NeedsKey))
        {
            if (route.Method is "GET" or "HEAD") yield return (route.Name, i => new(new(route.Method), route.Address(name => Value(name, i))));
            else foreach (var (kind, body) in Bodies(route)) yield return ($"{route.Name} with {kind}", i => Sent(route, i, body));
        }

        yield return ("compared with twenty", i => Get($"/areas/{Areas[i]}?with={string.Join(',', Own(i, 20))}"));
        yield return ("compared with seventy", i => Get($"/areas/{Areas[i]}?with={string.Join(',', Own(i, 70))}"));
        yield return ("compared with the country", i => Get($"/areas/{Areas[i]}?group=hele-landet"));
        yield return ("a search", i => Get($"/search?q={new string((char)('a' + i), 100)}"));
        yield return ("the form with many ticks", i => Get("/subscriptions?" + string.Concat(Enumerable.Range(0, 700).Select(a => $"areas={a + i}&"))));
        yield return ("a region in another order", i => Get($"/regions/08{i + 1}?sort=ledige-dagpenge&all=1"));
        yield return ("a list as xlsx", i => Get($"/indicators/ledige-dagpenge/areas.xlsx?lang={(i % 2 == 0 ? "da" : "en")}"));
        yield return ("a wrong address", i => Get($"/api/areas/{new string('x', 3_000)}{i}/verdicts"));
    }

    private static IEnumerable<string> Own(int seed, int count) => CatalogueFolder.Read(Unit.Repository.Path("seeds", "2026")).Parts.Areas
        .Where(a => a.Kind == Domain.AreaKind.Municipality || a.Kind == Domain.AreaKind.Jobcentre).Select(a => a.Code).Skip(seed * 3).Take(count);

    private static IEnumerable<(string Kind, byte[] Body)> Bodies(Route route) => route.Path.StartsWith("/api/", StringComparison.Ordinal)
        ? [
            ("thousands of mistakes", Json("{" + string.Join(',', Enumerable.Range(0, 6_000).Select(i => $"\"m{i}\":1")) + "}")),
            ("areas that are none", Json("{\"areas\":[" + string.Join(',', Enumerable.Range(0, 120).Select(i => $"\"Jobcenter nummer {i} og et langt navn\"")) + "]}")),
        ]
        : [("a small form", SmallForm), ("a large form", Form)];

    private static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);

    private static HttpRequestMessage Sent(Route route, int i, byte[] body)
    {
        var request = new HttpRequestMessage(new(route.Method), route.Address(name => Value(name, i))) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new(route.TakesForm ? "application/x-www-form-urlencoded" : "application/json");
        return request;
    }

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static string Value(string name, int i) => name switch
    {
        "area" => Areas[i], "region" => $"08{i + 1}", "month" => "latest", "file" => Areas[i] + ".pdf", "indicator" => "ledige-dagpenge", "format" => "csv",
        "name" => "site.css", _ => "none",
    };

    private async Task<long> CostAsync(Func<int, HttpRequestMessage> request, int tries)
    {
        var least = long.MaxValue;
        for (var i = 0; i < tries; i++)
        {
            using var asked = request(i);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            using (var answer = await http.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead)) await answer.Content.CopyToAsync(Stream.Null);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }
}

/// <summary>The test that counts what the whole process takes, and so runs while no other does.</summary>
[CollectionDefinition(nameof(CostCollection), DisableParallelization = true)]
public sealed class CostCollection : ICollectionFixture<AppFixture>;
