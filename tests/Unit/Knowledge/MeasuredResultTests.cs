using Reporting.Unit.Packs;
using Xunit;
using static Reporting.Unit.Packs.SmallPack;

namespace Reporting.Unit.Knowledge;

public class MeasuredResultTests
{
    [Fact]
    public void What_was_expected_follows_the_group_from_the_period_before()
    {
        // The area falls from 900 to 800, the five together from 4,900 to 4,800.
        var result = Of(new(Jobless, Month - 12, null), 800);
        Assert.Equal((900m, 800m, Month), (result.From.Value!.Value, result.To.Value!.Value, result.After));
        Assert.Equal((-11.1m, -2.0m), (Math.Round(result.Own.Value!.Value, 1), Math.Round(result.Group.Value!.Value, 1)));
        Assert.Equal(881.6m, Math.Round(result.Expected.Value!.Value, 1));
        Assert.True(result.IsBetter);
        Assert.Equal(13, result.Path.Count);
        Assert.Equal(result.Path[0].Own, result.Path[0].Expected);
    }

    [Fact]
    public void Of_rates_points_are_added()
    {
        var result = Of(new(Effort, Month - 12, Month - 6), 800);
        Assert.Equal((Month - 6, 40m, 0m), (result.After, result.Expected.Value!.Value, result.Own.Value!.Value));
        Assert.False(result.IsBetter);
    }

    [Fact]
    public void A_small_difference_may_be_chance_and_a_large_one_not()
    {
        Assert.True(Of(new(Jobless, Month - 12, null), 980).MayBeChance);
        Assert.False(Of(new(Jobless, Month - 12, null), 500).MayBeChance);
    }

    [Fact]
    public void What_cannot_be_told_says_why()
    {
        Assert.Equal(ResultGap.NoIndicator, Of(new("findes-ikke", Month - 12, null), 800).Gap);
        Assert.Equal(ResultGap.NotYet, Of(new(Jobless, Month, null), 800).Gap);
        Assert.Equal(ResultGap.NoData, Of(new(Jobless, Period.Quarter(2025, 1), null), 800).Gap);
        Assert.Equal(ResultGap.NoData, Of(new("uden", Month - 12, null), 800).Gap);
        var early = Of(new(Jobless, Month - 60, null), 800);
        Assert.Equal((null, Reason.NoEarlierPeriod, null), (early.Gap, early.Own.Why!.Value, early.IsBetter));
    }

    [Fact]
    public void Nothing_is_compared_across_a_break()
    {
        var input = Input(new Catalogue(Parts(null, new SeriesBreak(Month - 6, "Ny opgørelse", "New method"))),
            new MeetingPackOrder(MeetingKind.Individual, ["1"]), 800);
        var result = Of(input, new(Jobless, Month - 12, null));
        Assert.Equal((Reason.BreakInSeries, Reason.BreakInSeries), (result.Own.Why!.Value, result.Expected.Why!.Value));
        Assert.Null(result.IsBetter);
    }

    [Fact]
    public void A_figure_that_is_withheld_stays_withheld()
    {
        var input = Input(800).WithSlice("1", s => s with
        {
            Series = new Dictionary<string, Series>(s.Series)
            {
                [Jobless] = new(Month - 24, Enumerable.Range(0, 25).Select(i => i == 24 ? Observation.Suppressed : Observation.Of(900))),
            },
        });
        var result = Of(input, new(Jobless, Month - 12, null));
        Assert.Equal((Reason.Suppressed, Reason.Suppressed), (result.To.Why!.Value, result.Own.Why!.Value));
        Assert.Null(result.IsBetter);
    }

    [Fact]
    public void The_words_give_both_numbers_and_their_difference()
    {
        var texts = new KnowledgeTexts(Usual, Language.Danish);
        var result = Of(new(Jobless, Month - 12, null), 500);
        Assert.Equal(
            "By 1: Ledige er faldet 33,3 pct. fra marts 2025 til marts 2026; tallet for gruppen Klyngen er faldet 5,3 pct. 500 mod ventet 711: 211 færre – bedre end ventet.",
            texts.Result(result).Replace('\u00A0', ' '));
        Assert.Equal("500 mod ventet 711: 211 færre – bedre end ventet", texts.Short(result).Replace('\u00A0', ' '));
        Assert.Equal(13, texts.Blocks(result).OfType<TableBlock>().Single().Rows.Count);
        Assert.Equal("By 1 er ikke med i månedens tal.",
            texts.Result(new(result.Span, result.Indicator, ResultGap.NoArea) { Area = "1" }));
    }

    private static MeasuredResult Of(ResultSpan span, int end) => Of(Input(end), span);

    private static MeasuredResult Of(PackInput input, ResultSpan span)
    {
        var figures = new PackFigures(input.Catalogue, input.Run.Month, input.Slices);
        return MeasuredResult.Of(figures, figures.Group(input.Catalogue.Group("k")!), "1", span);
    }
}
