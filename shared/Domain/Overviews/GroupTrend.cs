namespace Reporting.Domain.Overviews;

/// <summary>The line that an area's own trend is drawn beside.</summary>
public static class GroupTrend
{
    /// <summary>
    /// The group's newest periods, oldest first. Counts give a chained index: each step is the members' pooled
    /// change over those that have both periods, so that a member held back in some months does not make a jump.
    /// Rates give the mean, pooled or not as the indicator says. Sums give nothing: their parts have lines.
    /// </summary>
    public static IReadOnlyList<decimal?> Of(MonthFigures figures, Indicator indicator, IReadOnlyList<string> members)
    {
        if (indicator.IsSum || figures.NewestOf(indicator) is not { } newest) return [];
        var series = SeriesOf(figures, indicator, members);
        return indicator.IsRate
            ? [.. Periods(newest).Select(p => MeanRate(figures, indicator, series, p))]
            : [.. ChainedIndex(series, Periods(newest), figures.Catalogue.Parts.MinimumGroup)];
    }

    /// <summary>
    /// Between which values the middle half of the members lies in the same periods: of counts each member's own index,
    /// 100 in the first period; of rates the rates. Null where too few members have a value, as in the line itself.
    /// </summary>
    public static IReadOnlyList<TrendBand?> BandOf(MonthFigures figures, Indicator indicator, IReadOnlyList<string> members)
    {
        if (indicator.IsSum || figures.NewestOf(indicator) is not { } newest) return [];
        var first = newest - (MonthFigures.TrendPeriods - 1);
        var series = SeriesOf(figures, indicator, members).Select(s => (s.Series, Start: indicator.IsRate ? 100 : s.Series[first].Value))
            .Where(s => s.Start > 0).ToList();
        return [.. Periods(newest).Select(Band)];

        TrendBand? Band(Period period)
        {
            var values = new List<decimal>(series.Count);
            foreach (var (own, start) in series)
            {
                if (own[period].Value is { } value) values.Add(indicator.IsRate ? value : 100 * value / start!.Value);
            }

            values.Sort();
            var quarter = (values.Count - 1) / 4;
            return values.Count < figures.Catalogue.Parts.MinimumGroup
                ? null : new TrendBand(values[quarter], values[values.Count - 1 - quarter]);
        }
    }

    private static List<(string Area, Series Series)> SeriesOf(MonthFigures figures, Indicator indicator, IReadOnlyList<string> members) =>
        [.. members.Select(m => (Area: m, Series: figures.Series(indicator, m))).Where(m => m.Series is not null)
            .Select(m => (m.Area, m.Series!))];

    private static IEnumerable<Period> Periods(Period newest) => Enumerable.Range(0, MonthFigures.TrendPeriods)
        .Select(i => newest - (MonthFigures.TrendPeriods - 1 - i));

    private static decimal? MeanRate(
        MonthFigures figures, Indicator indicator, List<(string Area, Series Series)> members, Period period)
    {
        var rates = new List<(decimal Rate, decimal Weight)>(members.Count);
        foreach (var (area, series) in members)
        {
            if (series[period].Value is not { } rate) continue;
            var weight = indicator.Mean == MeanBasis.Pooled ? figures.Weight(indicator, area, period, rate) : 1;
            if (weight is { } known) rates.Add((rate, known));
        }

        return rates.Count < figures.Catalogue.Parts.MinimumGroup ? null : RateWeights.Mean(rates);
    }

    private static IEnumerable<decimal?> ChainedIndex(
        List<(string Area, Series Series)> members, IEnumerable<Period> periods, int minimum)
    {
        decimal? index = null;
        foreach (var period in periods)
        {
            index = Step(members, period, minimum) is { } step ? (index ?? 100) * step : Start(members, period, minimum);
            yield return index;
        }
    }

    private static decimal? Step(List<(string Area, Series Series)> members, Period period, int minimum)
    {
        decimal now = 0, before = 0;
        var count = 0;
        foreach (var (_, series) in members)
        {
            if (series[period].Value is not { } to || series[period - 1].Value is not { } from) continue;
            now += to;
            before += from;
            count++;
        }

        return count < minimum || before == 0 ? null : now / before;
    }

    private static decimal? Start(List<(string Area, Series Series)> members, Period period, int minimum) =>
        members.Count(m => m.Series[period].Kind == ObservationKind.Value) < minimum ? null : 100;
}
