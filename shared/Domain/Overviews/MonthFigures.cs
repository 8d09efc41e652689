namespace Reporting.Domain.Overviews;

/// <summary>The panel seen from one month: newest periods, readings and weights.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="panel">The series, with those of regions and country.</param>
/// <param name="month">The month of the run; nothing later is seen.</param>
public sealed class MonthFigures(Catalogue catalogue, Panel panel, Period month)
{
    /// <summary>The number of periods in a trend line: two years of months and the one they are compared with.</summary>
    public const int TrendPeriods = 25;

    /// <summary>The catalogue.</summary>
    public Catalogue Catalogue => catalogue;

    /// <summary>The month of the run.</summary>
    public Period Month => month;

    /// <summary>
    /// The newest period of each indicator with a source that gave anything, by id; to be given where the panel holds
    /// only some of the areas.
    /// </summary>
    public IReadOnlyDictionary<string, Period> Newest { get; init; } = catalogue.Indicators
        .Select(i => (i.Id, Period: panel.Newest(i.Id, month)))
        .Where(p => p.Period is not null)
        .ToDictionary(p => p.Id, p => p.Period!.Value, StringComparer.Ordinal);

    /// <summary>The indicators whose newest period is among the last that the source still expects to change.</summary>
    public IReadOnlyCollection<string> Provisional { get; } = catalogue.Indicators
        .Where(i => panel.Newest(i.Id, month) is { } seen && Published(panel, i, seen) - seen < i.ProvisionalPeriods)
        .Select(i => i.Id).ToList();

    /// <summary>
    /// What late registrations still add to the noise of each indicator's newest figure and of those before it
    /// (<see cref="LateFigures.StillToCome"/>), by id; of those of which it is known.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> StillToCome { get; private init; } =
        new Dictionary<string, IReadOnlyList<double>>();

    /// <summary>The same figures with what is known of how they still change, as learnt from earlier releases, by indicator id.</summary>
    public MonthFigures With(IReadOnlyDictionary<string, LateFigures> late) => new(catalogue, panel, month)
    {
        Newest = Newest,
        // Once for all groups, since the age is found by a look at every area, and without what it was learnt from.
        StillToCome = late.Where(l => l.Value.StillToCome is not null).ToDictionary(l => l.Key, IReadOnlyList<double> (l) =>
            [.. l.Value.StillToCome!.Skip(AgeOf(catalogue.Indicator(l.Key)!))], StringComparer.Ordinal),
    };

    /// <summary>How many periods newer than the newest that is seen the source has published; of a sum, of its part with most.</summary>
    public int AgeOf(Indicator indicator)
    {
        if (indicator.IsSum) return indicator.Parts.Max(p => AgeOf(catalogue.Indicator(p)!));
        return NewestOf(indicator) is { } seen ? Published(panel, indicator, seen) - seen : 0;
    }

    // The newest period that the source has published, whatever the month.
    private static Period Published(Panel panel, Indicator indicator, Period seen) => panel.Newest(indicator.Id, Period.Month(2999, 12)) ?? seen;

    /// <summary>One area's slice, with nothing later than the month.</summary>
    public AreaSlice Slice(RunStamp run, Area area) => new(
        run, area.Code, catalogue.DefaultGroup(area, month)?.Id, Newest, Provisional,
        Newest.Select(n => (n.Key, Series: panel.Find(n.Key, area.Code)?.UpTo(n.Value)))
            .Where(s => s.Series is not null).ToDictionary(s => s.Key, s => s.Series!, StringComparer.Ordinal));

    /// <summary>The reading of an indicator in an area; sums add the readings of their parts.</summary>
    public Reading Reading(Indicator indicator, string area) => indicator.IsSum
        ? Domain.Overviews.Reading.Sum([.. indicator.Parts.Select(p => Reading(catalogue.Indicator(p)!, area))])
        : Domain.Overviews.Reading.Of(indicator, panel.Find(indicator.Id, area), NewestOf(indicator));

    /// <summary>The series of an indicator in an area, or null.</summary>
    public Series? Series(Indicator indicator, string area) => panel.Find(indicator.Id, area);

    /// <summary>The indicator's newest period, or null when the source gave nothing.</summary>
    public Period? NewestOf(Indicator indicator) =>
        Newest.TryGetValue(indicator.Id, out var period) ? period : null;

    /// <summary>The newest period of an indicator, of a sum the newest that all its parts have; null when there is none.</summary>
    public Period? NewestOfAll(Indicator indicator)
    {
        if (!indicator.IsSum) return NewestOf(indicator);
        var parts = indicator.Parts.Select(p => NewestOf(catalogue.Indicator(p)!)).ToList();
        return parts.Contains(null) || parts.DistinctBy(p => p!.Value.Type).Count() > 1 ? null : parts.Min();
    }

    /// <summary>The value in a period, or why there is none.</summary>
    public Figure At(Indicator indicator, string area, Period period)
    {
        if (indicator.IsSum) return Figure.Sum(indicator.Parts.Select(p => At(catalogue.Indicator(p)!, area, period)));
        if (Series(indicator, area) is not { } series) return Figure.Not(Reason.Absent);
        return period.Type == series.First.Type && period < series.First ? Figure.Not(Reason.NoEarlierPeriod) : Figure.Of(series[period]);
    }

    /// <summary>Whether the series, or one of the series a sum is made of, is broken between two periods.</summary>
    public bool Broken(Indicator indicator, Period from, Period to) => indicator.BreakBetween(from, to) is not null
        || indicator.Parts.Any(p => catalogue.Indicator(p)!.BreakBetween(from, to) is not null);

    /// <summary>What an area's rate weighs in a mean: its denominator, or alike where the indicator says so; null when not known.</summary>
    public decimal? MeanWeight(Indicator indicator, string area, Period period, decimal rate) =>
        indicator.Mean == MeanBasis.Unweighted ? 1 : Weight(indicator, area, period, rate);

    /// <summary>The denominator of a rate in an area and period, in persons, or null.</summary>
    public decimal? Weight(Indicator indicator, string area, Period period, decimal rate) =>
        RateWeights.Of(indicator, period, rate, id => panel.Find(id, area)).Value;
}
