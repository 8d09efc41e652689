using System.Text.RegularExpressions;
using Reporting.Unit.Verdicts;
using Xunit;

namespace Reporting.Unit.Reports;

/// <summary>No sign of a verdict stands at a printed nought: it would say that nothing is much.</summary>
public partial class SignsTests
{
    [Theory]
    [InlineData("2026", Language.Danish)]
    [InlineData("2026", Language.English)]
    [InlineData("2008", Language.Danish)]
    public async Task No_report_has_a_sign_at_a_nought(string catalogue, Language language)
    {
        var demo = await DemoMonth.OfAsync(catalogue);
        var areas = demo.Catalogue.AreasIn(demo.Run.Month).Where(a => a.Kind is AreaKind.Municipality or AreaKind.Jobcentre).Select(a => a.Code).ToList();
        var cells = new List<string>();
        foreach (var report in ReportList.All)
        {
            foreach (var scope in new[] { areas, [.. areas.Take(12)] })
                cells.AddRange(report.Compose(demo.Input(scope, "Alle", language)).Blocks.OfType<TableBlock>()
                    .SelectMany(t => t.Rows).SelectMany(r => r.Cells).Select(c => c.Text));
        }

        Assert.Contains(cells, c => c.StartsWith('▼') && c.Any(char.IsDigit));
        Assert.DoesNotContain(cells, c => SignedNought().IsMatch(c));
    }

    [Theory]
    [InlineData("100 100 100", "0,0\u00A0% alvorligt")]
    [InlineData("100 100 101", "▼▼ 1,0\u00A0%")]
    [InlineData("4000 4000 3999", "0,0\u00A0% alvorligt")]
    public void A_nought_has_the_word_instead(string series, string printed)
    {
        var world = new ReportWorld(ReportWorld.Count("n", "N")).With("n", series, "100 100 110", "100 100 110", "100 100 110")
            .With(SampleVerdict.Of("1", "n", VerdictState.Severe));
        var cell = ReportList.Find("key-figures")!.Compose(world.Input()).Blocks.OfType<TableBlock>()
            .First(t => t.Caption!.StartsWith("Resultater: udviklingen", StringComparison.Ordinal)).Rows.Single(r => r.Cells[0].Text == "Arnby").Cells[1];
        Assert.Equal(printed, cell.Text.Replace("−0,0", "0,0", StringComparison.Ordinal));
        Assert.EndsWith(", alvorligt resultatproblem", cell.Spoken);
    }

    [GeneratedRegex(@"^[▲▼●↑↓]+ [+−]?0([.,]0+)?(?![\d.,])")]
    private static partial Regex SignedNought();
}
