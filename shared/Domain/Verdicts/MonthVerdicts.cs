namespace Reporting.Domain.Verdicts;

/// <summary>
/// The verdicts of a month run: one for every area and indicator. Each area is judged in one group only, so that
/// there is one verdict and not one per comparison.
/// </summary>
public static class MonthVerdicts
{
    /// <summary>All verdicts, by area code and then indicator id.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, Verdict>> Of(MonthFigures figures) =>
        ByArea(figures).ToDictionary(a => a.Area.Code, a => a.Verdicts, StringComparer.Ordinal);

    /// <summary>
    /// The verdicts of each area, by indicator id: group by group, each judged when its first area is asked for, so that those of
    /// 10,000 areas are never in memory together.
    /// </summary>
    public static IEnumerable<(Area Area, IReadOnlyDictionary<string, Verdict> Verdicts)> ByArea(MonthFigures figures)
    {
        foreach (var group in figures.Catalogue.AreasIn(figures.Month).ToLookup(a => figures.Catalogue.VerdictGroup(a, figures.Month)))
        {
            var judged = group.Key is null ? null : Judge(figures, group.Key);
            foreach (var area in group)
            {
                yield return (area, figures.Catalogue.Judged.ToDictionary(i => i.Id,
                    i => (judged?[i.Id]?.GetValueOrDefault(area.Code) ?? Without(figures, i, area, group.Key))
                        with { Group = group.Key?.Id }, StringComparer.Ordinal));
            }
        }
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
            Numerator = indicator.Weight?.Numerator is { } counted ? Counts(figures, counted) : null,
            Population = indicator.LevelOf is { } rate ? RateBase.Of(figures, figures.Catalogue.Indicator(rate)!) : null,
            Targets = figures.Catalogue.Targets(indicator.Id),
            StillToCome = figures.StillToCome.GetValueOrDefault(indicator.Id),
        };
    }

    // Indicators know nothing of each other, so that every core can take its share of them.
    private static Dictionary<string, IReadOnlyDictionary<string, Verdict>?> Judge(MonthFigures figures, ComparisonGroup group) =>
        figures.Catalogue.Judged.AsParallel()
            .Select(i => (i.Id, Verdicts: InputOf(figures, i, group) is { } input ? VerdictCalculator.Compute(input) : null))
            .ToDictionary(j => j.Id, j => j.Verdicts, StringComparer.Ordinal);

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

    /// <summary>The persons that an indicator counts, by area and period; null where there is no figure. For one thread.</summary>
    internal static Func<string, Period, double?> Counts(MonthFigures figures, string indicator)
    {
        // Most ask for all periods of an area before the next.
        var counted = figures.Catalogue.Indicator(indicator)!;
        var (of, series) = ((string?)null, (Series?)null);
        return (area, period) =>
        {
            if (!ReferenceEquals(of, area)) (of, series) = (area, figures.Series(counted, area));
            var number = series?[period].Number ?? double.NaN;
            return double.IsNaN(number) ? null : number;
        };
    }

    private static Verdict Without(MonthFigures figures, Indicator indicator, Area area, ComparisonGroup? group) => new(
        area.Code, indicator.Id, figures.NewestOf(indicator) ?? figures.Month, VerdictState.None, VerdictDirection.None,
        VerdictReasons.None, group is null ? VerdictGap.NoGroup : VerdictGap.Absent, null, null, []);
}
