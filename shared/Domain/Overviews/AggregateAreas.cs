namespace Reporting.Domain.Overviews;

/// <summary>Makes the series of regions, and of the country where the source has none, from the municipalities'.</summary>
public static class AggregateAreas
{
    /// <summary>
    /// Adds a series for every area that a group sums to in a month, unless the source gave one itself. The members
    /// of that month are used for all periods, so that a region is comparable with its own past.
    /// </summary>
    /// <param name="panel">The series as the source gave them; gets the new series.</param>
    /// <param name="catalogue">The groups and the rules.</param>
    /// <param name="month">The month of the run.</param>
    public static void AddTo(Panel panel, Catalogue catalogue, Period month)
    {
        var spans = catalogue.Indicators.Where(i => !i.IsSum).Select(i => (Indicator: i, Span: SpanOf(panel, i)))
            .Where(s => s.Span.Count > 0).ToList();
        foreach (var group in catalogue.Parts.Groups)
        {
            if (group.SumsTo is not { } area || !catalogue.Area(area)!.Valid.Holds(month)) continue;
            if (group.MembersIn(month) is not { Count: > 0 } members) continue;
            foreach (var (indicator, (first, count)) in spans.Where(s => panel.Find(s.Indicator.Id, area) is null))
                panel.Set(indicator.Id, area, Combine(panel, indicator, members, first, count));
        }
    }

    // Taken once for all groups: it looks at every area.
    private static (Period First, int Count) SpanOf(Panel panel, Indicator indicator)
    {
        var all = panel.Of(indicator.Id).Values;
        if (!all.Any()) return default;
        var first = all.Min(s => s.First);
        return (first, all.Max(s => s.Last) - first + 1);
    }

    private static Series Combine(Panel panel, Indicator indicator, IReadOnlyList<string> members, Period first, int count)
    {
        if (indicator.Regional == RegionalRule.None) return new Series(first, Enumerable.Repeat(Observation.NotApplicable, count));
        var own = members.Select(m => panel.Find(indicator.Id, m)).ToList();
        return new Series(first, Enumerable.Range(0, count).Select(i => At(panel, indicator, members, own, first + i)));
    }

    private static Observation At(
        Panel panel, Indicator indicator, IReadOnlyList<string> members, List<Series?> own, Period period)
    {
        var observations = own.Select(s => s?[period] ?? Observation.Absent).ToList();
        // A sum over what is shown would be too small, and next to the country's figure it would show what is held back.
        if (SumSeries.Missing(observations) is { } missing) return missing;
        if (indicator.Regional == RegionalRule.Sum) return Observation.Of(observations.Sum(o => o.Value!.Value));
        return WeightedMean(panel, indicator, members, observations, period);
    }

    private static Observation WeightedMean(
        Panel panel, Indicator indicator, IReadOnlyList<string> members, List<Observation> rates, Period period)
    {
        var weighted = new List<(decimal Rate, decimal Weight)>(members.Count);
        var weights = new List<Observation>(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            var rate = rates[i].Value!.Value;
            var member = members[i];
            weights.Add(RateWeights.Of(indicator, period, rate, id => panel.Find(id, member)));
            weighted.Add((rate, weights[i].Value ?? 0));
        }

        if (SumSeries.Missing(weights) is { } missing) return missing;
        return RateWeights.Mean(weighted) is { } mean ? Observation.Of(mean) : Observation.Absent;
    }
}
