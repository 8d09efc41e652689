using System.Text.Json;
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
