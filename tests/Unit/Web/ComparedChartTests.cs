using Reporting.Unit.Reports;
using Xunit;

namespace Reporting.Unit.Web;

/// <summary>A few areas in one chart: the period that is asked for, and no figure that the source withholds.</summary>
public class ComparedChartTests
{
    private static readonly ReportInput Input = SampleReport.World.Input(Language.Danish);
    private static readonly Period Month = Input.Run.Month;

    [Fact]
    public void Counts_grow_from_a_hundred_and_rates_are_as_they_are()
    {
        var counts = Of("ledige", Month - 12, asIndex: true).Chart!;
        Assert.All(counts.Lines, l => Assert.Equal(100, l.Values.First(v => v is not null)));
        var rates = Of("aktiv", Month - 12, asIndex: true).Chart!;
        Assert.Equal(22, rates.Lines[0].Values[^1]);
    }

    // An area without a figure at first would else grow from another moment than the others.
    [Fact]
    public void All_grow_from_the_first_period_in_which_all_have_a_figure()
    {
        var chart = Of("ledige", Month - 12, asIndex: true, "1", "3").Chart!;
        var from = Enumerable.Range(0, chart.Lines[0].Values.Count).First(i => chart.Lines.All(l => l.Values[i] is not null));
        Assert.All(chart.Lines, l => Assert.Equal(100, l.Values[from]));
        Assert.Contains($"tallet for {PeriodText.In(Language.Danish).Long(chart.First + from)} er sat til 100", chart.Note);
    }

    [Fact]
    public void Only_the_period_is_shown()
    {
        var chart = Of("ledige", Month - 1, asIndex: false);
        Assert.Equal((Month - 1, 2), (chart.Chart!.First, chart.Chart.Lines[0].Values.Count));
        Assert.Equal(2, chart.Table.Rows.Count);
        Assert.Null(Of("ledige", Month + 1, asIndex: false).Chart);
    }

    [Fact]
    public void What_is_withheld_is_a_gap_with_its_reason()
    {
        var chart = Of("ledige", Month, asIndex: false, "1", "3");
        Assert.Null(chart.Chart!.Lines[1].Values[^1]);
        Assert.Contains("skjult hos kilden", chart.Table.Rows[^1].Cells[2].Spoken);
    }

    [Theory]
    [InlineData("ledige")]
    [InlineData("aktiv")]
    public void The_picture_is_the_same_each_time_and_holds_its_words(string indicator)
    {
        var chart = Of(indicator, Month - 12, asIndex: true).Chart!;
        Assert.Equal(StandaloneChart.Of(chart, "Kilde.", Language.Danish).Png(), StandaloneChart.Of(chart, "Kilde.", Language.Danish).Png());
        Assert.Contains("Kilde.", StandaloneChart.Of(chart, "Kilde.", Language.Danish).Svg());
        Assert.Contains(chart.Lines[0].Label, StandaloneChart.Of(chart, "Kilde.", Language.Danish).Svg());
    }

    private static ComparedChart Of(string indicator, Period from, bool asIndex, params string[] areas) => ComparedChart.Of(Input,
        Input.Catalogue.Indicator(indicator)!, [.. (areas.Length > 0 ? areas : ["1", "2"]).Select(a => Input.Catalogue.Area(a)!)], from,
        from > Month ? from : Month, asIndex);
}
