using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.EndToEnd;

/// <summary>What a newcomer does: one command, and then the documents lie there.</summary>
public sealed class LaunchTests : IDisposable
{
    private readonly string target = Directory.CreateTempSubdirectory("overviews-").FullName;

    public void Dispose() => Directory.Delete(target, recursive: true);

    [Theory]
    [InlineData("2026", "2026M03", 104, 98, 5, "--month", "2026M03")] // not its newest
    [InlineData("2008", "2008M03", 96, 91, 4)]
    public async Task TheDemonstrationGivesEveryAreaItsPage(string catalogue, string month, int areas, int local, int regions,
        params string[] asked)
    {
        // Half a minute of both cores; the documents of 2008 are compared with the printed ones elsewhere.
        Assert.SkipUnless(catalogue == "2026" || Faults.LongForm.IsAsked, "It runs in the long form: ./test --faults");
        var run = await Launcher.RunAsync(["--once", "--out", target, "--catalogue", catalogue, .. asked]);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        // only 2026 has subscribers
        Assert.Matches(catalogue == "2026" ? @"\n[1-9]\d* mails were caught\n" : @"\n0 mails were caught\n", run.Output);
        var overviews = Overviews(month);
        Assert.Equal(areas, overviews.Count);
        Assert.Equal((local, regions, 1), (Of("municipality") + Of("jobcentre"), Of("region"), Of("country")));
        Assert.All(overviews, o => Assert.True(o.GetProperty("demo").GetBoolean()));
        var periods = overviews[0].GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("period").GetString())
            .Where(p => p is not null);
        Assert.All(periods, p => Assert.True(Period.Parse(p!).LastMonth <= Period.Parse(month), p));
        await AssertOnePageEachAsync(month, areas);

        var description = Json(Path.Combine(target, month, "run.json"));
        Assert.Equal("Completed", description.GetProperty("state").GetString());
        Assert.Equal(areas, description.GetProperty("counts").GetProperty("done").GetInt32());
        Assert.Equal(0, description.GetProperty("quarantine").GetProperty("count").GetInt32());
        Assert.Equal(
            [
                "collective-slides.pdf", "collective-slides.pptx", "collective.docx", "collective.pdf", "collective.xlsx",
                "individual-slides.pdf", "individual-slides.pptx", "individual.docx", "individual.pdf", "individual.xlsx",
            ],
            Directory.EnumerateFiles(Path.Combine(target, month, "meeting-packs")).Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal));
        Assert.Contains(Path.Combine(target, month, "meeting-packs", "individual.pdf"), run.Output);

        int Of(string kind) => overviews.Count(o => o.GetProperty("area").GetProperty("kind").GetString() == kind);
    }

    // Every line of what there is to see names a page that is there, and shows what it says.
    [Fact]
    public async Task TheDemonstrationTellsItsStory()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(15));
        await using var launched = Launched.Start();
        var told = await launched.ReadToAsync("Ctrl-C ends everything.", stop.Token);
        var addresses = Regex.Matches(told, "http://127[^ \n]+").Select(m => new Uri(m.Value)).ToList();
        var site = new Uri(addresses.Single(a => a.AbsolutePath == "/sign-in"), "/");
        using var region = new Operation.SiteVisitor(site);
        await region.SignInAsync("region:081");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = site };
        Assert.Equal(["2026M08", "2026M07", "2026M06"], await PublishedAsync(http));
        Assert.Equal(2, (await http.GetFromJsonAsync<JsonElement>("api/runs/2026M08")).GetProperty("revision").GetInt32());
        var findings = (await http.GetFromJsonAsync<JsonElement>("api/findings", stop.Token)).EnumerateArray().ToList();
        Assert.Contains(findings, f => f.GetProperty("finding").GetString() == "severe");
        Assert.Contains("a problem that is over", told);
        var overview = await http.GetFromJsonAsync<JsonElement>("api/overviews/2026M08/813.json", stop.Token);
        var periods = overview.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("period").GetString()).Distinct().ToList();
        Assert.True(periods.Count > 1, string.Join(' ', periods));

        var pages = new Dictionary<string, string>();
        using var operatorVisitor = new Operation.SiteVisitor(site);
        await operatorVisitor.SignInAsync("operator");
        Assert.Contains("revision 2", await operatorVisitor.ReadAsync(
            Assert.Single(addresses, a => a.AbsolutePath.StartsWith("/runs/", StringComparison.Ordinal)).AbsolutePath), StringComparison.Ordinal);
        foreach (var address in addresses.Where(a => a.Port == site.Port && !a.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal)
            && !a.AbsolutePath.StartsWith("/runs/", StringComparison.Ordinal)))
            pages[address.AbsolutePath] = System.Net.WebUtility.HtmlDecode(await region.ReadAsync(address.PathAndQuery));
        foreach (var said in new[] { "Netværket i Vendsyssel", "Fælles indgang for virksomheder", "Ring til nye ledige den første uge",
            "Alle nye ledige ringes op inden for fem dage.", "Der var ikke medarbejdere til det.", "Ugentlig kontakt med de ti største virksomheder",
            "Tidlig opfølgning på sygemeldte", "Regionens hus, Aalborg", "er ovre" })
            Assert.Contains(pages.Values, p => p.Contains(said, StringComparison.Ordinal));
        foreach (var area in new[] { "813", "376", "766" })
            Assert.Contains("Beskæftigelsesplan 2026", await operatorVisitor.ReadAsync($"/areas/{area}/goals"), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string?>> PublishedAsync(HttpClient http) =>
        (await http.GetFromJsonAsync<JsonElement>("api/runs")).EnumerateArray().Select(r => r.GetProperty("month").GetString()).Distinct()
            .OrderDescending(StringComparer.Ordinal);

    [Fact]
    public async Task RealFiguresComeOutAsTheyWentIn()
    {
        var extracts = Unit.SharedFolder.Require("realdata/jobindsats-2026-08-22");
        var run = await Launcher.RunAsync("--once", "--out", target, "--extract", extracts);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal(104, Overviews("2026M03").Count);
        var oracle = new ExtractOracle(extracts);
        var compared = 0;
        foreach (var overview in Overviews("2026M03").Where(o => o.GetProperty("area").GetProperty("kind").GetString() == "municipality"))
        {
            Assert.False(overview.GetProperty("demo").GetBoolean());
            var area = overview.GetProperty("area").GetProperty("name").GetString()!;
            foreach (var row in overview.GetProperty("rows").EnumerateArray().Where(r => r.TryGetProperty("source", out _)))
                compared += oracle.Check(area, row);
        }

        Assert.True(compared > 98 * 8, $"Only {compared} rows had figures to compare.");
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("--month", "1999M01")]
    [InlineData("--month", "March")]
    [InlineData("--catalogue", "1999")]
    [InlineData("--extract", "/no/such/folder")]
    [InlineData("--port", "0")]
    [InlineData("--out", "/proc/nowhere")]
    [InlineData("--out", "/etc/hostname")]
    public async Task WhatCannotBeDoneIsToldInOneLine(params string[] arguments)
    {
        var run = await Launcher.RunAsync([.. arguments, "--once"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Empty(run.Output);
    }

    private List<JsonElement> Overviews(string month) =>
        [.. Directory.EnumerateFiles(Path.Combine(target, month, "overviews"), "*.json").Order().Select(Json)];

    private async Task AssertOnePageEachAsync(string month, int areas)
    {
        var folder = Path.Combine(target, month, "overviews");
        Assert.Equal(areas, Directory.GetFiles(folder, "*.xlsx").Length);
        var pages = Directory.GetFiles(folder, "*.pdf");
        Assert.Equal(areas, pages.Length);
        foreach (var page in pages)
        {
            var info = await Unit.Command.RunAsync("pdfinfo", page);
            Assert.Contains("Pages:           1\n", info.Output);
            Assert.Contains("(A4)", info.Output);
            Assert.Contains("Tagged:          yes", info.Output);
            Assert.Empty(info.Error);
        }
    }

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
}
