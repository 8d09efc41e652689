using System.Globalization;
using Reporting.Unit.Reports;
using Xunit;

namespace Reporting.Unit.Goals;

/// <summary>
/// How far the forecast misses on figures held back, beside "same as last year"; docs/goals.md prints these numbers. Every series of
/// every area is forecast for each third month of its last two years, from what was known then.
/// </summary>
public class ForecastBacktestTests(ITestOutputHelper output)
{
    private const string Vintage = "jobindsats-2026-08-22";
    private static readonly int[] Ahead = [3, 6, 12];

    [Theory]
    [InlineData("2026", "demonstrationsdata 2026")]
    [InlineData("2008", "demonstrationsdata 2008")]
    public async Task On_the_demonstration_it_misses_as_the_page_says(string catalogue, string name)
    {
        var demo = await DemoMonth.OfAsync(catalogue);
        Check(name, [.. demo.Slices.Values.SelectMany(s => s.Series.Select(i => (demo.Catalogue.Indicator(i.Key)!, i.Value)))]);
    }

    [Fact]
    public async Task On_published_figures_it_misses_as_the_page_says() => Check("offentliggjorte tal", await PublishedAsync());

    private static async Task<List<(Indicator, Series)>> PublishedAsync()
    {
        var (catalogue, panel) = (CatalogueFolder.Read(Repository.Path("seeds", "2026")), new Panel());
        foreach (var table in catalogue.Parts.Tables.Where(t => t.Id is "y25i01" or "y25i09" or "y60a02" or "y60c07"))
        {
            await using var file = File.OpenRead(SharedFolder.Require($"realdata/{Vintage}/{table.Id}.json"));
            await ExtractParser.ParseAsync(file, table, catalogue, panel);
        }

        return [.. catalogue.Indicators.Where(i => !i.IsSum).SelectMany(i => panel.Of(i.Id).Values.Select(s => (i, s)))];
    }

    private void Check(string name, List<(Indicator Indicator, Series Series)> all)
    {
        var page = File.ReadAllText(Repository.Path("docs", "goals.md"));
        var rows = Ahead.Select(ahead => Row(name, ahead, [.. all.SelectMany(s => Misses(s.Indicator, s.Series, ahead))])).ToList();
        rows.ForEach(output.WriteLine);
        Assert.All(rows, row => Assert.Contains(row, page));
    }

    private static string Row(string name, int ahead, List<(double Forecast, double LastYear, bool Held)> of) =>
        string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {ahead} | {100 * of.Average(m => m.Forecast):0.0} | {100 * of.Average(m => m.LastYear):0.0} | {100.0 * of.Count(m => m.Held) / of.Count:0} | {of.Count} |");

    // Figures under 20 are left out: of few persons a single one is a large miss for any method.
    private static IEnumerable<(double Forecast, double LastYear, bool Held)> Misses(Indicator indicator, Series series, int ahead)
    {
        if (series.First.Type != PeriodType.Month) yield break;
        for (var back = 23; back >= 0; back -= 3)
        {
            var at = series.Last - back;
            if (at - ahead < series.First || series[at].Value is not { } figure || figure < (indicator.IsRate ? 1 : 20)) continue;
            if (series[at - 12].Value is not { } before) continue;
            var forecast = SeasonalForecast.Of(indicator, series.UpTo(at - ahead), at);
            if (forecast.Gap is not null) continue;
            var (point, actual) = (forecast.Points[^1], (double)figure);
            yield return (Math.Abs(point.Value - actual) / actual, Math.Abs((double)before - actual) / actual,
                point.Low <= actual && actual <= point.High);
        }
    }
}
