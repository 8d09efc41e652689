namespace Reporting.Domain.Observations;

/// <summary>Figures of the source that cannot all be right.</summary>
/// <param name="Table">The table they stand in.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Period">The period.</param>
/// <param name="First">The one figure with its column.</param>
/// <param name="Second">The other.</param>
/// <param name="Why">What is wrong between them.</param>
/// <param name="Doubtful">The ids of the indicators whose figures are not used: all, unless a figure's own rate bears it out.</param>
public sealed record Contradiction(
    string Table, string Area, Period Period, string First, string Second, string Why, IReadOnlyList<string> Doubtful);

/// <summary>Finds figures that contradict each other, and takes them out of the panel: nothing is to be built on them.</summary>
public static class Contradictions
{
    // A relation that most of a table does not keep is none: its parts may overlap, or be some among others.
    private const double Kept = 0.95;

    // Persons are counted in the month, full-time persons by the week: the published ones cross by a few per cent where all have
    // the benefit all month.
    private const decimal FullTimeMargin = 0.05m;

    // Denominators are updated once a year by some per cent; no labour force grows or shrinks by a fifth.
    private const double Leap = 1.2;
    private const int Nearby = 12, MinimumNearby = 6;

    /// <summary>Finds them, and marks the cells as contradicted. Withheld and absent figures contradict nothing.</summary>
    /// <param name="panel">The series as the source gave them, before any are added up.</param>
    /// <param name="catalogue">Which figures are parts of which, and which rates are of which counts.</param>
    public static IReadOnlyList<Contradiction> Mark(Panel panel, Catalogue catalogue)
    {
        var sourced = catalogue.Indicators.Where(i => i.Source is not null).ToList();
        var rated = Rated(sourced).ToList();
        var found = rated.SelectMany(r => OfRate(panel, r.Rate, r.Counted)).ToList();
        var refuted = found.SelectMany(f => f.Doubtful.Select(i => (i, f.Area, f.Period))).ToHashSet();
        var between = Totals(sourced).SelectMany(t => OfParts(panel, t.Total, t.Parts))
            .Concat(FullTime(sourced).SelectMany(f => OfFullTime(panel, f.Persons, f.FullTime)));
        // Where a figure's own rate refutes it, it is told of already and explains the rest.
        foreach (var one in between.Where(b => !b.Doubtful.Any(i => refuted.Contains((i, b.Area, b.Period)))).ToList())
        {
            var open = one.Doubtful.Where(i => !IsBorneOut(panel, rated, i, one.Area, one.Period)).ToList();
            found.Add(open.Count == 0 ? one : one with { Doubtful = open });
        }

        foreach (var cells in found.SelectMany(f => f.Doubtful.Select(i => (Indicator: i, f.Area, f.Period)))
            .GroupBy(c => (c.Indicator, c.Area))) Set(panel, cells.Key.Indicator, cells.Key.Area, cells.Select(c => c.Period).ToHashSet());
        return found;
    }

    private static IEnumerable<(Indicator Rate, Indicator Counted)> Rated(List<Indicator> sourced) =>
        from rate in sourced
        where rate.IsRate && rate.Weight?.Numerator is not null
        let counted = sourced.Find(i => i.Id == rate.Weight!.Numerator)
        where counted is not null && counted.Source!.Table == rate.Source!.Table
        select (rate, counted);

    private static bool IsBorneOut(
        Panel panel, List<(Indicator Rate, Indicator Counted)> rated, string indicator, string area, Period period)
    {
        foreach (var (rate, counted) in rated.Where(r => r.Counted.Id == indicator))
        {
            if (panel.Find(rate.Id, area) is not { } rates || panel.Find(counted.Id, area) is not { } counts) continue;
            if (rates[period].Value is { } percent && counts[period].Value is { } count
                && Usual(rate, rates, counts, period) is { } usual) return !IsLeap((double)count, (double)percent, usual, Step(rate));
        }

        return false;
    }

    private static void Set(Panel panel, string indicator, string area, HashSet<Period> periods)
    {
        var series = panel.Find(indicator, area)!;
        panel.Set(indicator, area, new Series(series.First,
            series.Values.Select((value, i) =>
                periods.Contains(series.First + i) && value.Value is { } doubtful ? Observation.Doubt(doubtful) : value)));
    }

    // A total and its parts are the same measure of one table, and differ in one dimension only, where the total's value says so.
    private static IEnumerable<(Indicator Total, List<Indicator> Parts)> Totals(List<Indicator> sourced) =>
        from total in sourced
        where !total.IsRate
        from filter in total.Source!.Filters
        where IsTotal(filter.Value)
        let parts = sourced.Where(p => p != total && IsPart(p.Source!, total.Source!, filter.Key))
            .DistinctBy(p => p.Source!.Filters[filter.Key]).ToList()
        where parts.Count > 0
        select (total, parts);

    private static bool IsPart(IndicatorSource part, IndicatorSource total, string column) => part.Table == total.Table
        && part.Measure == total.Measure && part.Filters.Count == total.Filters.Count
        && part.Filters.TryGetValue(column, out var value) && !IsTotal(value)
        && part.Filters.All(f => f.Key == column || total.Filters.GetValueOrDefault(f.Key) == f.Value);

    private static bool IsTotal(string value) => value.Trim().Equals("i alt", StringComparison.OrdinalIgnoreCase)
        || value.Trim().EndsWith(" i alt", StringComparison.OrdinalIgnoreCase);

    // A person is at most one full-time person.
    private static IEnumerable<(Indicator Persons, Indicator FullTime)> FullTime(List<Indicator> sourced) =>
        from persons in sourced
        where persons is { IsRate: false, Unit: "personer" }
        from fullTime in sourced
        where fullTime is { IsRate: false, Unit: "fuldtidspersoner" } && fullTime.Source!.Table == persons.Source!.Table
            && fullTime.Source.Measure == persons.Source.Measure.Replace("personer", "fuldtidspersoner", StringComparison.Ordinal)
            && fullTime.Source.Filters.Count == persons.Source.Filters.Count
            && fullTime.Source.Filters.All(f => persons.Source.Filters.GetValueOrDefault(f.Key) == f.Value)
        select (persons, fullTime);

    private static IEnumerable<Contradiction> OfFullTime(Panel panel, Indicator persons, Indicator fullTime) =>
        OfPart(panel, persons, fullTime, FullTimeMargin, "there cannot be more full-time persons than persons");

    private static IEnumerable<Contradiction> OfPart(
        Panel panel, Indicator total, Indicator part, decimal margin, string why)
    {
        var (above, compared, most) = (new List<Contradiction>(), 0, Most(panel, total));
        foreach (var (area, totals) in panel.Of(total.Id))
        {
            if (above.Count > most) return [];
            if (panel.Find(part.Id, area) is not { } parts) continue;
            foreach (var (period, whole) in Cells(totals))
            {
                if (parts[period].Value is not { } piece) continue;
                compared++;
                if (piece > whole * (1 + margin) + Tolerance(total, 2))
                    above.Add(New(area, period, (part, piece), (total, whole), why));
            }
        }

        return above.Count <= (1 - Kept) * compared ? above : [];
    }

    private static List<Contradiction> OfParts(Panel panel, Indicator total, List<Indicator> parts)
    {
        var above = parts.SelectMany(p => OfPart(panel, total, p, 0, "a part cannot be more than its total")).ToList();
        var known = above.Select(a => (a.Area, a.Period)).ToHashSet();
        var (apart, compared, most) = (new List<Contradiction>(), 0, Most(panel, total));
        foreach (var (area, totals) in panel.Of(total.Id))
        {
            if (apart.Count > most) return above;
            if (parts.Select(p => panel.Find(p.Id, area)).ToList() is var series && series.Contains(null)) continue;
            foreach (var (period, whole) in Cells(totals))
            {
                if (series.Exists(s => s![period].Value is null)) continue;
                compared++;
                var sum = series.Sum(s => s![period].Value!.Value);
                if (Math.Abs(sum - whole) <= Tolerance(total, parts.Count + 1) || known.Contains((area, period))) continue;
                var listed = string.Join(" + ", parts.Zip(series, (p, s) => $"{Named(p)} {Number(s![period].Value!.Value)}"));
                apart.Add(new(total.Source!.Table, area, period, $"{listed} = {Number(sum)}", $"{Named(total)} {Number(whole)}",
                    "the parts do not add up to their total", [total.Id, .. parts.Select(p => p.Id)]));
            }
        }

        return parts.Count > 1 && apart.Count <= (1 - Kept) * compared ? [.. above, .. apart] : above;
    }

    // With more than so many the relation is none, whatever the rest of the table says: to list them all would take half a gigabyte
    // for 10,000 areas.
    private static double Most(Panel panel, Indicator total) => (1 - Kept) * panel.Of(total.Id).Values.Sum(s => s.Values.Count);

    // Beside the median of the nearest periods' denominators, one is out of place however its rate was rounded.
    private static IEnumerable<Contradiction> OfRate(Panel panel, Indicator rate, Indicator counted)
    {
        foreach (var (area, rates) in panel.Of(rate.Id))
        {
            if (panel.Find(counted.Id, area) is not { } counts || counts.First.Type != rates.First.Type) continue;
            foreach (var (period, percent) in Cells(rates))
            {
                if (counts[period].Value is not { } count) continue;
                if (!IsLeap((double)count, (double)percent, Usual(rate, rates, counts, period), Step(rate))) continue;
                yield return New(area, period, (counted, count), (rate, percent),
                    "the count and its own rate do not belong together as in the periods around");
            }
        }
    }

    private static double Step(Indicator rate) => 0.5 * Math.Pow(10, -Math.Max(1, rate.Decimals));

    private static bool IsLeap(double count, double percent, double? usual, double step)
    {
        if (usual is not { } denominator) return false;
        var least = 100 * Math.Max(0, count - 1) / (percent + step);
        var most = percent <= step ? double.PositiveInfinity : 100 * (count + 1) / (percent - step);
        return least > denominator * Leap || most < denominator / Leap;
    }

    private static double? Usual(Indicator rate, Series rates, Series counts, Period period)
    {
        var near = new List<double>(2 * Nearby);
        for (var away = 1; away <= Nearby; away++)
        {
            foreach (var then in (Period[])[period - away, period + away])
            {
                var isBroken = rate.BreakBetween(then < period ? then : period, then < period ? period : then) is not null;
                if (!isBroken && rates[then].Number is > 0 and var percent && counts[then].Number is > 0 and var count)
                    near.Add(100 * count / percent);
            }
        }

        return near.Count < MinimumNearby ? null : RobustStatistics.Median(near);
    }

    private static IEnumerable<(Period Period, decimal Value)> Cells(Series series)
    {
        for (var period = series.First; period <= series.Last; period += 1)
        {
            if (series[period].Value is { } value) yield return (period, value);
        }
    }

    // Each published figure is off by half of its last digit at most.
    private static decimal Tolerance(Indicator indicator, int figures) =>
        0.5m * figures / (decimal)Math.Pow(10, indicator.Decimals);

    private static Contradiction New(
        string area, Period period, (Indicator Indicator, decimal Value) first, (Indicator Indicator, decimal Value) second, string why) =>
        new(first.Indicator.Source!.Table, area, period, $"{Named(first.Indicator)} {Number(first.Value)}",
            $"{Named(second.Indicator)} {Number(second.Value)}", why, [first.Indicator.Id, second.Indicator.Id]);

    private static string Named(Indicator indicator) => indicator.Source!.Filters.Count == 0
        ? $"'{indicator.Source.Measure}'"
        : $"'{indicator.Source.Measure}' ({string.Join(", ", FiltersOf(indicator.Source))})";

    private static IEnumerable<string> FiltersOf(IndicatorSource source) =>
        source.Filters.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value);

    private static string Number(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
