using Xunit;

namespace Reporting.Unit.Goals;

public class SeasonalForecastTests
{
    private static readonly Period Now = Period.Month(2026, 3);

    [Theory]
    [InlineData(23, ForecastGap.TooShort)]
    [InlineData(24, null)]
    [InlineData(60, null)]
    public void Two_years_figures_are_needed(int months, ForecastGap? gap) =>
        Assert.Equal(gap, Of(Line(months, i => 100 + i % 12)).Gap);

    [Fact]
    public void A_break_begins_the_count_anew()
    {
        var series = Line(60, i => 100 + i % 12);
        Assert.Equal(ForecastGap.BreakInSeries, Of(series, breakFrom: Now - 22).Gap);
        Assert.Null(Of(series, breakFrom: Now - 23).Gap);
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        Assert.Equal(ForecastGap.NoFigure, Of(Line(60, i => i == 59 ? null : 100)).Gap);
        Assert.Equal(ForecastGap.Missing, Of(Line(60, i => i == 59 - 12 ? null : 100)).Gap);
        Assert.Null(Of(Line(60, i => i == 30 ? null : 100)).Gap);
        Assert.Equal(ForecastGap.TooFar, SeasonalForecast.Of(Count, Line(60, _ => 100), Now + 37).Gap);
    }

    [Fact]
    public void A_season_goes_on()
    {
        var series = Line(60, i => i % 12 < 6 ? 1000 : 1400);
        var points = Of(series).Points;
        Assert.All(points, p => Assert.Equal((double)series[p.Period - 12].Value!.Value, p.Value, 100.0));
    }

    [Fact]
    public void A_level_without_a_season_goes_on_as_it_is()
    {
        var points = Of(Line(60, i => i < 48 ? 1000 : 2000)).Points;
        Assert.InRange(points[^1].Value, 1500, 2700);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(250_000)]
    public void The_interval_holds_the_forecast_and_widens(int level)
    {
        var points = Of(Line(60, i => level + i * 7919 % 13)).Points;
        Assert.Equal(12, points.Count);
        Assert.All(points, p => Assert.True(p.Low >= 0 && p.Low <= p.Value && p.Value <= p.High && double.IsFinite(p.High), $"{p}"));
        Assert.True(points[^1].High > points[^1].Low);
    }

    [Fact]
    public void Nothing_later_than_the_newest_figure_is_read()
    {
        var series = Line(60, i => 100 + i * 37 % 20);
        var cut = series.UpTo(Now - 12);
        Assert.Equal(SeasonalForecast.Of(Count, cut, Now).Points, SeasonalForecast.Of(Count, new Series(cut.First, cut.Values), Now).Points);
    }

    internal static Indicator Count { get; } = Reports.ReportWorld.Count("n", "N");

    internal static Series Line(int months, Func<int, decimal?> value) => new(Now - (months - 1),
        Enumerable.Range(0, months).Select(i => value(i) is { } number ? Observation.Of(number) : Observation.Suppressed));

    private static Forecast Of(Series series, Period? breakFrom = null) => SeasonalForecast.Of(
        breakFrom is { } from ? Count with { Breaks = [new(from, "n", "n")] } : Count, series, Now + 12);
}
