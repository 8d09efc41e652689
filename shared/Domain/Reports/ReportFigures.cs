namespace Reporting.Domain.Reports;

/// <summary>
/// The figures of a report, read from slices: levels, developments and the stored verdicts. What a slice lacks is
/// absent with its reason; verdicts are never made here. For one report at a time: not for many threads.
/// </summary>
/// <param name="catalogue">The catalogue the slices were made with.</param>
/// <param name="month">The month of the run.</param>
/// <param name="slices">The slices, by area code.</param>
public sealed class ReportFigures(Catalogue catalogue, Period month, IReadOnlyDictionary<string, AreaSlice> slices)
{
    private readonly Dictionary<string, Period> newest = slices.Values.SelectMany(s => s.Newest)
        .DistinctBy(n => n.Key).ToDictionary(n => n.Key, n => n.Value, StringComparer.Ordinal);

    private readonly Dictionary<(string Indicator, string Area, Span? Before), Figure> known = [];

    /// <summary>The catalogue.</summary>
    public Catalogue Catalogue => catalogue;

    /// <summary>The month of the run.</summary>
    public Period Month => month;

    /// <summary>The country's area, when the catalogue has one in the month.</summary>
    public Area? Country { get; } = catalogue.Parts.Areas.FirstOrDefault(a => a.Kind == AreaKind.Country && a.Valid.Holds(month));

    /// <summary>Whether an area's slice was read.</summary>
    public bool Has(string area) => slices.ContainsKey(area);

    /// <summary>The newest period; of a sum the one its parts share, or null where they differ or there is none.</summary>
    public Period? NewestOf(Indicator indicator)
    {
        if (!indicator.IsSum) return newest.TryGetValue(indicator.Id, out var period) ? period : null;
        return Parts(indicator).Select(NewestOf).Distinct().ToList() is [{ } same] ? same : null;
    }

    /// <summary>The value in the newest period; a sum adds the newest of its parts.</summary>
    public Figure Level(Indicator indicator, string area) => Read(indicator, area, null);

    /// <summary>The value that a development is counted from, or why there is none.</summary>
    public Figure Before(Indicator indicator, string area, Span span) => Read(indicator, area, span);

    /// <summary>The development, in the indicator's own change: per cent or percentage points.</summary>
    public Figure Change(Indicator indicator, string area, Span span) =>
        Figure.Change(Before(indicator, area, span), Level(indicator, area), indicator.Change);

    /// <summary>What is compared: the level, or the development over a span.</summary>
    public Figure Compared(Indicator indicator, string area, Span span) =>
        indicator.ComparedBy == ComparedBy.Level ? Level(indicator, area) : Change(indicator, area, span);

    /// <summary>The stored verdict, or null when there is none.</summary>
    public Verdict? Verdict(Indicator indicator, string area) => slices.GetValueOrDefault(area)?.Verdicts.GetValueOrDefault(indicator.Id);

    /// <summary>How an area stands to its goals.</summary>
    /// <param name="entered">The goals that were entered, beside the catalogue's.</param>
    public IReadOnlyList<GoalStand> Goals(string area, IReadOnlyList<Goal> entered) =>
        GoalStand.Of(catalogue, slices.GetValueOrDefault(area), AreaGoals.Of(catalogue, entered, area, month));

    /// <summary>The group the area is compared with on its overview, or null.</summary>
    public ComparisonGroup? GroupOf(Area area) => slices.GetValueOrDefault(area.Code) is { } slice
        ? slice.Group is { } id ? catalogue.Group(id) : null
        : catalogue.DefaultGroup(area, month);

    /// <summary>Whether the newest figure, or that of a part, is still expected to change.</summary>
    public bool Provisional(Indicator indicator, string area) => indicator.IsSum
        ? Parts(indicator).Any(p => Provisional(p, area))
        : slices.GetValueOrDefault(area)?.Provisional.Contains(indicator.Id) == true;

    /// <summary>The persons a rate is a share of, at the newest period or a span before, or why they are not known.</summary>
    public Observation Weight(Indicator indicator, string area, Span? before, decimal rate)
    {
        if (NewestOf(indicator) is not { } now) return Observation.NoDenominator;
        var period = now - (before?.In(now) ?? 0);
        return RateWeights.Of(indicator, period, rate, id => slices.GetValueOrDefault(area)?.Series.GetValueOrDefault(id));
    }

    // A figure is asked for by leagues, means and movements alike, and a number costs more to read than to remember.
    private Figure Read(Indicator indicator, string area, Span? before)
    {
        if (known.TryGetValue((indicator.Id, area, before), out var figure)) return figure;
        return known[(indicator.Id, area, before)] = ReadOnce(indicator, area, before);
    }

    private Figure ReadOnce(Indicator indicator, string area, Span? before)
    {
        if (indicator.IsSum) return Figure.Sum(Parts(indicator).Select(p => Read(p, area, before)));
        if (NewestOf(indicator) is not { } now) return Figure.Not(Reason.NoData);
        if (slices.GetValueOrDefault(area)?.Series.GetValueOrDefault(indicator.Id) is not { } series)
            return Figure.Not(catalogue.Area(area) is { } known ? indicator.WhyNoSeries(known) : Reason.Absent);
        var figure = before is { } span ? Earlier(indicator, series, now, now - span.In(now)) : Figure.Of(series[now]);
        return IsTogether(area) ? figure.OfMembers : figure;
    }

    private static Figure Earlier(Indicator indicator, Series series, Period now, Period then)
    {
        if (indicator.BreakBetween(then, now) is not null) return Figure.Not(Reason.BreakInSeries);
        return then < series.First ? Figure.Not(Reason.NoEarlierPeriod) : Figure.Of(series[then]);
    }

    private bool IsTogether(string area) => catalogue.Area(area) is { Kind: AreaKind.Region or AreaKind.Country };

    private IEnumerable<Indicator> Parts(Indicator indicator) => indicator.Parts.Select(p => catalogue.Indicator(p)!);
}
