using Reporting.Unit.Verdicts;
using Xunit;

namespace Reporting.Unit.Reports;

public class HeatMapTests
{
    private static TableCell Cell(string caption, string area, string heading, ReportWorld? world = null)
    {
        var table = ReportList.Find("key-figures")!.Compose((world ?? SampleReport.World).Input()).Blocks.OfType<TableBlock>()
            .Single(t => t.Caption == caption);
        var column = table.Columns.Index().Single(c => c.Item.Heading.StartsWith(heading + ", mar", StringComparison.Ordinal)).Index;
        return table.Rows.Single(r => r.Cells[0].Text == area).Cells[column];
    }

    [Fact]
    public void The_stored_verdict_is_a_mark_a_word_and_a_fill_beside_the_overviews_number()
    {
        // 400 → 440 in a year; Duby's verdict is severe.
        var cell = Cell("Resultater: udviklingen det seneste år", "Duby", "Ledige");
        Assert.Equal("▼▼ 10,0\u00A0%", cell.Text);
        Assert.Equal("10,0\u00A0%, alvorligt resultatproblem", cell.Spoken);
        Assert.Equal(HeatColours.Of(VerdictState.Severe), cell.Fill);
        Assert.Equal((10m, 1, "%"), (cell.Number!.Value, cell.Decimals, cell.Unit));
    }

    [Fact]
    public void Where_the_verdict_says_nothing_the_number_is_not_judged()
    {
        // Arnby went from 100 to 90.
        var cell = Cell("Resultater: udviklingen det seneste år", "Arnby", "Ledige");
        Assert.Equal(("−10,0\u00A0%", null), (cell.Text, cell.Fill));
        Assert.Equal("−10,0\u00A0%, ingen bemærkninger", cell.Spoken);
    }

    [Fact]
    public void What_is_withheld_shows_its_mark_and_no_number()
    {
        var cell = Cell("Resultater: udviklingen det seneste år", "Ceby", "Ledige");
        Assert.Equal(("d", null, null), (cell.Text, cell.Number, cell.Fill));
        Assert.Equal("tallet er skjult hos kilden, fordi det dækker få personer", cell.Spoken);
    }

    [Fact]
    public void A_number_that_cannot_be_judged_stands_in_brackets()
    {
        var cell = Cell("Resultater: udviklingen det seneste år", "Ensby", "Ledige");
        Assert.Equal("(0,0\u00A0%)", cell.Text);
        Assert.Equal("0,0\u00A0%, kan ikke vurderes", cell.Spoken);
    }

    [Theory]
    [InlineData(VerdictState.Watch, "● ")]
    [InlineData(VerdictState.Problem, "▼ ")]
    [InlineData(VerdictState.Severe, "▼▼ ")]
    [InlineData(VerdictState.Improved, "▲ ")]
    [InlineData(VerdictState.Deviates, "↑ ")]
    public void Every_state_has_a_mark_a_fill_of_its_own_and_is_read_on_it(VerdictState state, string mark)
    {
        var world = new ReportWorld(ReportWorld.Count("n", "N")).With("n", "100 100 110", "100 100 100", "100 100 100", "100 100 100")
            .With(SampleVerdict.Of("1", "n", state));
        var cell = Cell("Resultater: udviklingen det seneste år", "Arnby", "N", world);
        Assert.StartsWith(mark, cell.Text);
        Assert.True(Contrast.Of(cell.Colour, cell.Fill!) >= 7);
        Assert.Single(Enum.GetValues<VerdictState>(), s => HeatColours.Of(s) == cell.Fill);
    }

    [Theory]
    [InlineData("2026", Language.Danish)]
    [InlineData("2008", Language.Danish)]
    [InlineData("2008", Language.English)]
    public async Task No_two_columns_are_called_the_same(string catalogue, Language language)
    {
        var demo = await DemoMonth.OfAsync(catalogue);
        var tables = KeyFigureReport.Report.Compose(demo.Input(["101", "147"], "To", language)).Blocks.OfType<TableBlock>();
        var columns = tables.Where(t => t.Rows.Count == 2 && t.Columns.Count > 1 && t.Rows[0].Cells[0].Text == "København")
            .SelectMany(t => t.Columns.Skip(1)).ToList();
        Assert.Equal(demo.Catalogue.Indicators.Count(i => i.IsPrinted), columns.Count);
        Assert.Equal(columns.Count, columns.Select(c => c.Heading).Distinct().Count());
    }
}
