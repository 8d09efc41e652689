namespace Reporting.Domain.Reports;

/// <summary>
/// The means of groups over any span, made as the overview makes them: <see cref="GroupComparison"/>. A group's mean
/// is made once, however many areas are held against it.
/// </summary>
/// <param name="figures">The figures.</param>
public sealed class GroupMeans(ReportFigures figures)
{
    private readonly Dictionary<(string Group, string Indicator, Span? Span), Figure> known = [];

    /// <summary>The mean of a group's developments over a span, or with no span of its levels.</summary>
    public Figure Of(ComparisonGroup? group, Indicator indicator, Span? span)
    {
        if (group is null) return Figure.Not(Reason.NoGroup);
        if (known.TryGetValue((group.Id, indicator.Id, span), out var mean)) return mean;
        return known[(group.Id, indicator.Id, span)] = Of(group.MembersIn(figures.Month), indicator, span);
    }

    /// <summary>The mean over areas of own choice.</summary>
    /// <returns>Too few in the group, when fewer have a number than the catalogue asks of a group.</returns>
    public Figure Of(IEnumerable<string> areas, Indicator indicator, Span? span)
    {
        var all = areas.Select(a => new Member(a, figures.Level(indicator, a), span is { } s ? figures.Before(indicator, a, s) : null))
            .ToList();
        if (all.Count(m => Compared(indicator, m).Value is not null) < figures.Catalogue.Parts.MinimumGroup) return Without(all);
        var members = all.Where(m => m.Now.Value is not null && m.Then is not { Value: null }).ToList();
        if (indicator.Mean == MeanBasis.Unweighted)
            return Figure.Of(members.Select(m => Compared(indicator, m).Value).OfType<decimal>().Average());
        if (indicator.IsRate) return PooledRate(indicator, members, span);
        return span is null ? Figure.Of(members.Average(m => m.Now.Value!.Value))
            : Figure.Change(Figure.Of(members.Sum(m => m.Then!.Value.Value!.Value)), Figure.Of(members.Sum(m => m.Now.Value!.Value)),
                ChangeKind.Percent);
    }

    private static Figure Compared(Indicator indicator, Member member) =>
        member.Then is { } then ? Figure.Change(then, member.Now, indicator.Change) : member.Now;

    // Where nobody has a number for one and the same reason, that reason says more than "too few".
    private static Figure Without(List<Member> members) => members.Select(m => m.Now.Why ?? m.Then?.Why).Distinct().ToList() is
        [Reason.BreakInSeries or Reason.NoData or Reason.NoEarlierPeriod or Reason.NotApplicable] and [{ } why]
            ? Figure.Not(why) : Figure.Not(Reason.TooFewInGroup);

    private Figure PooledRate(Indicator indicator, List<Member> members, Span? span)
    {
        var now = Pool(indicator, members, m => m.Now.Value!.Value, null);
        return span is null ? now : Figure.Change(Pool(indicator, members, m => m.Then!.Value.Value!.Value, span), now, ChangeKind.Points);
    }

    private Figure Pool(Indicator indicator, List<Member> members, Func<Member, decimal> rate, Span? before)
    {
        var weighted = new List<(decimal Rate, decimal Weight)>(members.Count);
        foreach (var member in members)
        {
            if (figures.Weight(indicator, member.Area, before, rate(member)).Value is { } weight) weighted.Add((rate(member), weight));
        }

        return weighted.Count >= figures.Catalogue.Parts.MinimumGroup && RateWeights.Mean(weighted) is { } mean
            ? Figure.Of(mean) : Figure.Not(Reason.TooFewInGroup);
    }

    private readonly record struct Member(string Area, Figure Now, Figure? Then);
}
