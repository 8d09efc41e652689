namespace Reporting.Domain.Overviews;

/// <summary>Makes the rows of one area's overview.</summary>
internal sealed class OverviewRows(Catalogue catalogue, AreaSlice slice, GroupSlice? group)
{
    private readonly bool aggregated =
        catalogue.Area(slice.Area) is { Kind: AreaKind.Region or AreaKind.Country };

    private readonly bool country = catalogue.Area(slice.Area) is { Kind: AreaKind.Country };

    /// <summary>The rows of a section in printed order.</summary>
    public IReadOnlyList<OverviewRow> Of(string section)
    {
        var printedHeadings = new HashSet<string>(StringComparer.Ordinal);
        return [.. catalogue.Indicators.Where(i => i.Section == section && (i.IsVerified || IsHeard(i)))
            .Select(i => Row(i, HeadingAbove(i, printedHeadings)))];
    }

    // What no source was seen to have is left out until it has: rows of nothing would only be in the way.
    private bool IsHeard(Indicator indicator) => indicator.IsSum || Newest(indicator) is not null;

    private Heading? HeadingAbove(Indicator indicator, HashSet<string> printed) =>
        catalogue.Parts.Headings.FirstOrDefault(h => h.Id == indicator.Parent) is { } heading && printed.Add(heading.Id)
            ? heading : null;

    private OverviewRow Row(Indicator indicator, Heading? above)
    {
        var reading = ReadingOf(indicator);
        var shared = group?.Figures.GetValueOrDefault(indicator.Id);
        var best = shared?.Best ?? Figure.Not(Reason.NoGroup);
        var mean = shared?.Mean ?? Figure.Not(Reason.NoGroup);
        var period = PeriodOf(indicator);
        var verdict = slice.Verdicts.GetValueOrDefault(indicator.Id);
        return new OverviewRow(
            indicator, indicator.Parent is null ? 0 : 1, above, period, reading.Now,
            reading.ChangeLastPeriod(indicator.Change), reading.ChangeLastYear(indicator.Change),
            best, [.. (shared?.BestAreas ?? []).Select(code => catalogue.Area(code)!)], mean,
            StandingOf(indicator, reading, mean),
            (period is not null || reading.Now.Value is not null) && Provisional(indicator), TrendOf(indicator, shared),
            period is null || indicator.Source is null ? null : slice.Run.Sources.GetValueOrDefault(indicator.Source.Table))
        {
            GroupYear = group is null ? Figure.Not(Reason.NoGroup) : shared?.Year, Verdict = verdict,
            VerdictGroup = verdict?.Group is { } judgedIn ? catalogue.Group(judgedIn) : null,
        };
    }

    // The country is the sum of the regions it would be held against: a difference is one of weights and rounding only.
    private Standing StandingOf(Indicator indicator, Reading reading, Figure mean) => country
        ? Standing.Unknown
        : OverviewCalculator.StandingOf(indicator, GroupComparison.Compared(indicator, reading), mean);

    private Reading ReadingOf(Indicator indicator)
    {
        if (indicator.IsSum) return Reading.Sum([.. Parts(indicator).Select(ReadingOf)]);
        if (aggregated && indicator.Regional == RegionalRule.None && !slice.Series.ContainsKey(indicator.Id))
            return Reading.Missing(Reason.NotAggregated);
        var reading = Reading.Of(indicator, slice.Series.GetValueOrDefault(indicator.Id), Newest(indicator));
        return aggregated ? new(reading.Now.OfMembers, reading.Before.OfMembers, reading.YearAgo.OfMembers) : reading;
    }

    // A sum has no period of its own; it is printed only where all its parts have the same.
    private Period? PeriodOf(Indicator indicator)
    {
        if (!indicator.IsSum) return Newest(indicator);
        var periods = Parts(indicator).Select(Newest).Distinct().ToList();
        return periods is [{ } same] ? same : null;
    }

    private bool Provisional(Indicator indicator) => indicator.IsSum
        ? Parts(indicator).Any(Provisional)
        : slice.Provisional.Contains(indicator.Id);

    private Trend TrendOf(Indicator indicator, GroupFigures? shared)
    {
        if (indicator.IsSum || Newest(indicator) is not { } newest) return Trend.None;
        if (slice.Series.GetValueOrDefault(indicator.Id) is not { } series) return Trend.None;
        var first = newest - (MonthFigures.TrendPeriods - 1);
        var own = Enumerable.Range(0, MonthFigures.TrendPeriods).Select(i => series[first + i].Value).ToList();
        var scale = indicator.IsRate ? 1 : FromIndex(own, shared?.Trend ?? []);
        return new Trend(first, own, scale is null ? [] : [.. (shared?.Trend ?? []).Select(v => v * scale)],
            indicator.BreakBetween(first, newest)?.From)
        {
            Band = scale is not { } unit
                ? [] : [.. (shared?.Band ?? []).Select(b => b is { } at ? new TrendBand(at.Low * unit, at.High * unit) : (TrendBand?)null)],
        };
    }

    // What a point of the group's index is in the area's own unit; null when the two have no period in common.
    private static decimal? FromIndex(List<decimal?> own, IReadOnlyList<decimal?> trend)
    {
        var start = Enumerable.Range(0, Math.Min(own.Count, trend.Count)).FirstOrDefault(i => own[i] is not null && trend[i] is > 0, -1);
        return start < 0 ? null : own[start] / trend[start];
    }

    private Period? Newest(Indicator indicator) =>
        slice.Newest.TryGetValue(indicator.Id, out var period) ? period : null;

    private IEnumerable<Indicator> Parts(Indicator indicator) => indicator.Parts.Select(p => catalogue.Indicator(p)!);
}
