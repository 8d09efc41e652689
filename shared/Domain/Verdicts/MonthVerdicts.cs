namespace Reporting.Domain.Verdicts;

/// <summary>
/// The verdicts of a month run: one for every area and indicator. Each area is judged in one group only, so that
/// there is one verdict and not one per comparison.
/// </summary>
public static class MonthVerdicts
{
    /// <summary>All verdicts, by area code and then indicator id.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, Verdict>> Of(MonthFigures figures)
    {
        var byGroup = figures.Catalogue.AreasIn(figures.Month).ToLookup(a => figures.Catalogue.VerdictGroup(a, figures.Month));
        // Groups and indicators know nothing of each other, so that every core can take its share of them.
        var judged = byGroup.SelectMany(g => figures.Catalogue.Judged, (g, i) => (Group: g.Key, Indicator: i))
            .Where(u => u.Group is not null)
            .AsParallel().Select(u => (Key: (u.Group!.Id, u.Indicator.Id), Verdicts: Judge(figures, u.Indicator, u.Group)))
            .ToDictionary(u => u.Key, u => u.Verdicts);
        return byGroup.SelectMany(g => g, (g, area) => (g.Key, Area: area))
            .ToDictionary(a => a.Area.Code, IReadOnlyDictionary<string, Verdict> (a) =>
            figures.Catalogue.Judged.ToDictionary(i => i.Id, i => Find(i, a.Key, a.Area) with { Group = a.Key?.Id },
                StringComparer.Ordinal), StringComparer.Ordinal);

        Verdict Find(Indicator indicator, ComparisonGroup? group, Area area) =>
            (group is null ? null : judged[(group.Id, indicator.Id)]?.GetValueOrDefault(area.Code))
                ?? Without(figures, indicator, area, group);
    }

    /// <summary>What an indicator's verdicts in a group are made of; null when nobody has figures.</summary>
    public static VerdictInput? InputOf(MonthFigures figures, Indicator indicator, ComparisonGroup group)
    {
        var members = new Dictionary<string, Series>(StringComparer.Ordinal);
        foreach (var area in group.MembersIn(figures.Month))
        {
            if (SeriesOf(figures, indicator, area) is { } series) members[area] = series;
        }

        if (members.Count == 0 || NewestOf(figures, indicator) is not { } newest) return null;
        return new(WithBreaksOfParts(figures.Catalogue, indicator), members, newest)
        {
            Denominator = indicator.Weight is null ? null : RateBase.Of(figures, indicator),
            Numerator = indicator.Weight?.Numerator is { } counted ? (area, period) => Count(figures, counted, area, period) : null,
            Population = indicator.LevelOf is { } rate ? RateBase.Of(figures, figures.Catalogue.Indicator(rate)!) : null,
            Targets = figures.Catalogue.Targets(indicator.Id),
            StillToCome = figures.Late.GetValueOrDefault(indicator.Id)?.StillToCome?.Skip(figures.AgeOf(indicator)).ToList(),
        };
    }

    private static IReadOnlyDictionary<string, Verdict>? Judge(MonthFigures figures, Indicator indicator, ComparisonGroup group) =>
        InputOf(figures, indicator, group) is { } input ? VerdictCalculator.Compute(input) : null;

    /// <summary>The series of an indicator in an area, that of a sum made of its parts; null without figures.</summary>
    internal static Series? SeriesOf(MonthFigures figures, Indicator indicator, string area)
    {
        if (!indicator.IsSum) return figures.Series(indicator, area);
        var parts = indicator.Parts.Select(p => figures.Series(figures.Catalogue.Indicator(p)!, area)).ToList();
        return parts.Contains(null) ? null : SumSeries.Of(parts!);
    }

    /// <summary>The newest period of an indicator; of a sum, the newest that all its parts have. Null without one.</summary>
    internal static Period? NewestOf(MonthFigures figures, Indicator indicator)
    {
        if (!indicator.IsSum) return figures.NewestOf(indicator);
        var parts = indicator.Parts.Select(p => figures.NewestOf(figures.Catalogue.Indicator(p)!)).ToList();
        return parts.Contains(null) || parts.Any(p => p!.Value.Type != parts[0]!.Value.Type) ? null : parts.Min();
    }

    /// <summary>The indicator, of a sum with the breaks of its parts, oldest first.</summary>
    internal static Indicator WithBreaksOfParts(Catalogue catalogue, Indicator indicator) => !indicator.IsSum ? indicator
        : indicator with { Breaks =
            [.. indicator.Breaks.Concat(indicator.Parts.SelectMany(p => catalogue.Indicator(p)!.Breaks)).OrderBy(b => b.From)] };

    /// <summary>The persons that an indicator counts; null where there is no figure.</summary>
    internal static double? Count(MonthFigures figures, string indicator, string area, Period period)
    {
        var number = figures.Series(figures.Catalogue.Indicator(indicator)!, area)?[period].Number ?? double.NaN;
        return double.IsNaN(number) ? null : number;
    }

    private static Verdict Without(MonthFigures figures, Indicator indicator, Area area, ComparisonGroup? group) => new(
        area.Code, indicator.Id, figures.NewestOf(indicator) ?? figures.Month, VerdictState.None, VerdictDirection.None,
        VerdictReasons.None, group is null ? VerdictGap.NoGroup : VerdictGap.Absent, null, null, []);
}
