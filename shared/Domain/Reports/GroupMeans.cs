namespace Reporting.Domain;

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
        var members = areas.Select(a => new Member(a, figures.Level(indicator, a).Value, span is { } s ? figures.Before(indicator, a, s).Value : null))
            .Where(m => m.Now is not null && (span is null || m.Then is not null)).ToList();
        if (members.Count < figures.Catalogue.Parts.MinimumGroup) return Figure.Not(Reason.TooFewInGroup);
        if (indicator.Mean == MeanBasis.Unweighted) return Unweighted(indicator, members, span);
        if (indicator.IsRate) return PooledRate(indicator, members, span);
        return span is null ? Figure.Of(members.Average(m => m.Now!.Value))
            : Figure.Change(Figure.Of(members.Sum(m => m.Then!.Value)), Figure.Of(members.Sum(m => m.Now!.Value)), ChangeKind.Percent);
    }

    private Figure Unweighted(Indicator indicator, List<Member> members, Span? span)
    {
        var values = members.Select(m => span is null ? m.Now : Change(indicator, m)).OfType<decimal>().ToList();
        return values.Count < figures.Catalogue.Parts.MinimumGroup ? Figure.Not(Reason.TooFewInGroup) : Figure.Of(values.Average());
    }

    private static decimal? Change(Indicator indicator, Member member) =>
        Figure.Change(Figure.Of(member.Then!.Value), Figure.Of(member.Now!.Value), indicator.Change).Value;

    private Figure PooledRate(Indicator indicator, List<Member> members, Span? span)
    {
        var now = Pool(indicator, members, m => m.Now!.Value, null);
        return span is null ? now : Figure.Change(Pool(indicator, members, m => m.Then!.Value, span), now, ChangeKind.Points);
    }

    private Figure Pool(Indicator indicator, List<Member> members, Func<Member, decimal> rate, Span? before)
    {
        var weighted = new List<(decimal Rate, decimal Weight)>(members.Count);
        foreach (var member in members)
        {
            if (figures.Weight(indicator, member.Area, before, rate(member)) is { } weight) weighted.Add((rate(member), weight));
        }

        return weighted.Count >= figures.Catalogue.Parts.MinimumGroup && RateWeights.Mean(weighted) is { } mean
            ? Figure.Of(mean) : Figure.Not(Reason.TooFewInGroup);
    }

    private readonly record struct Member(string Area, decimal? Now, decimal? Then);
}
