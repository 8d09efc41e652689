namespace Reporting.Domain.Overviews;

/// <summary>Makes the best, the mean and the trend of a group.</summary>
public static class GroupComparison
{
    /// <summary>All that a group gives in a month.</summary>
    public static GroupSlice Slice(MonthFigures figures, ComparisonGroup group)
    {
        var members = group.MembersIn(figures.Month);
        return new GroupSlice(group.Id, members, figures.Catalogue.Indicators
            .ToDictionary(i => i.Id, i => Of(figures, i, members), StringComparer.Ordinal));
    }

    /// <summary>Best, mean and trend of one indicator over the members of a group.</summary>
    public static GroupFigures Of(MonthFigures figures, Indicator indicator, IReadOnlyList<string> members)
    {
        var readings = members.Select(m => new Member(m, figures.Reading(indicator, m))).ToList();
        var compared = readings
            .Select(m => (m.Area, Compared(indicator, m.Reading).Value))
            .Where(m => m.Value is not null)
            .Select(m => (m.Area, Value: m.Value!.Value)).ToList();
        var trend = GroupTrend.Of(figures, indicator, members);
        var band = GroupTrend.BandOf(figures, indicator, members);
        var year = new GroupChange(figures, members).OverYear(indicator);
        if (compared.Count < figures.Catalogue.Parts.MinimumGroup) return WithoutFigures(readings, trend) with { Band = band, Year = year };
        var (best, areas) = Best(indicator, compared);
        return new GroupFigures(best, areas, Mean(figures, indicator, readings, compared), trend) { Band = band, Year = year };
    }

    /// <summary>What is compared: the development (change since the period before) or the level.</summary>
    public static Figure Compared(Indicator indicator, Reading reading) =>
        indicator.ComparedBy == ComparedBy.Level ? reading.Now : reading.ChangeLastPeriod(indicator.Change);

    // Where nobody has a number for one and the same reason (a break, no data), that reason says more than "too few".
    private static GroupFigures WithoutFigures(IReadOnlyList<Member> readings, IReadOnlyList<decimal?> trend)
    {
        var reasons = readings.Select(m => m.Reading.Now.Why ?? m.Reading.Before.Why).Distinct().ToList();
        var why = reasons is [Reason.BreakInSeries or Reason.NoData or Reason.NoEarlierPeriod or Reason.NotApplicable]
            ? reasons[0]!.Value : Reason.TooFewInGroup;
        return new GroupFigures(Figure.Not(why), [], Figure.Not(why), trend);
    }

    private static (Figure Best, IReadOnlyList<string> Areas) Best(
        Indicator indicator, IReadOnlyList<(string Area, decimal Value)> compared)
    {
        if (indicator.Polarity == Polarity.None) return (Figure.Not(Reason.NoPolarity), []);
        var best = indicator.Polarity == Polarity.Lower ? compared.Min(c => c.Value) : compared.Max(c => c.Value);
        return (Figure.Of(best), [.. compared.Where(c => c.Value == best).Select(c => c.Area)]);
    }

    private static Figure Mean(
        MonthFigures figures, Indicator indicator, IReadOnlyList<Member> readings,
        IReadOnlyList<(string Area, decimal Value)> compared)
    {
        if (indicator.Mean == MeanBasis.Unweighted) return Figure.Of(compared.Average(c => c.Value));
        if (indicator.IsRate) return PooledRate(figures, indicator, readings);
        return indicator.ComparedBy == ComparedBy.Level
            ? Figure.Of(compared.Average(c => c.Value))
            : PooledDevelopment(readings);
    }

    private static Figure PooledDevelopment(IReadOnlyList<Member> readings)
    {
        decimal now = 0, before = 0;
        foreach (var (_, reading) in readings)
        {
            if (reading.Now.Value is not { } to || reading.Before.Value is not { } from) continue;
            now += to;
            before += from;
        }

        return Figure.Change(Figure.Of(before), Figure.Of(now), ChangeKind.Percent);
    }

    private static Figure PooledRate(MonthFigures figures, Indicator indicator, IReadOnlyList<Member> readings)
    {
        if (figures.NewestOf(indicator) is not { } newest) return Figure.Not(Reason.NoData);
        var withBoth = indicator.ComparedBy == ComparedBy.Level
            ? readings : [.. readings.Where(m => m.Reading.Before.Value is not null)];
        var now = Pool(withBoth, m => m.Reading.Now, newest);
        if (indicator.ComparedBy == ComparedBy.Level) return now;
        return Figure.Change(Pool(withBoth, m => m.Reading.Before, newest - 1), now, ChangeKind.Points);

        Figure Pool(IEnumerable<Member> members, Func<Member, Figure> pick, Period period)
        {
            var weighted = new List<(decimal Rate, decimal Weight)>();
            foreach (var member in members)
            {
                if (pick(member).Value is { } rate && figures.Weight(indicator, member.Area, period, rate) is { } weight)
                    weighted.Add((rate, weight));
            }

            return weighted.Count >= figures.Catalogue.Parts.MinimumGroup && RateWeights.Mean(weighted) is { } mean
                ? Figure.Of(mean) : Figure.Not(Reason.TooFewInGroup);
        }
    }

    private readonly record struct Member(string Area, Reading Reading);
}
