namespace Reporting.Domain.Meetings;

/// <summary>An area that has solved what others have a problem with.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Ended">The period in which its own problem was over; null where it is strong without having had one.</param>
/// <param name="MayBeChance">Whether only its last year was better than its group's, which chance could have made.</param>
public sealed record Solver(string Area, Period? Ended, bool MayBeChance = false);

/// <summary>A proposed collective meeting: two to four areas of which some have a problem and one, if any, has solved it.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Troubled">The codes of the areas with the problem, the most serious first.</param>
/// <param name="Solvers">Those that have solved it.</param>
/// <param name="Near">What makes them alike.</param>
public sealed record CollectiveProposal(Topic Topic, IReadOnlyList<string> Troubled, IReadOnlyList<Solver> Solvers, Nearness Near)
{
    /// <summary>The most with the problem in one group: more would leave no room for one that has solved it.</summary>
    private const int MaxTroubled = 3;

    /// <summary>The codes of all that meet.</summary>
    public IReadOnlyList<string> Areas => [.. Troubled, .. Solvers.Select(s => s.Area)];

    /// <summary>How many persons the problem concerns, over all that have it.</summary>
    public int Persons { get; init; }

    /// <summary>How serious it is, over all that have it.</summary>
    internal int Weight { get; init; }

    /// <summary>
    /// The groups of a region: of each topic those with the problem that lie near each other, and one near them that has solved it. Those
    /// with a solver come first, then the most serious.
    /// </summary>
    /// <param name="figures">The figures of the region's areas and of all that they are compared with.</param>
    /// <param name="areas">The codes of the region's areas.</param>
    /// <param name="homes">The group that each is compared with.</param>
    /// <param name="near">Which are alike.</param>
    public static IReadOnlyList<CollectiveProposal> Of(
        PackFigures figures, IReadOnlyList<string> areas, IReadOnlyDictionary<string, ComparisonGroup> homes, Neighbours near)
    {
        var talks = areas.Select(a => (Area: a, Home: homes.TryGetValue(a, out var home) ? figures.Group(home) : null))
            .Select(a => (a.Area, Talk: figures.Talk(a.Area, a.Home))).ToList();
        var weak = talks.SelectMany(t => t.Talk.Weak.Where(p => p.Finding?.IsProblem == true).Select(p => (t.Area, Point: p)));
        return [.. weak.GroupBy(w => w.Point.Topic.Id, StringComparer.Ordinal)
            .SelectMany(g => OfTopic([.. g], [.. talks.Select(t => Solves(figures, t.Area, t.Talk, g.Key)).OfType<Solver>()], near))
            .OrderByDescending(p => p.Solvers.Count > 0).ThenBy(p => p.Solvers.All(s => s.MayBeChance)).ThenByDescending(p => p.Weight).ThenByDescending(p => p.Persons)
            .ThenBy(p => p.Topic.Id, StringComparer.Ordinal).ThenBy(p => p.Troubled[0], StringComparer.Ordinal)];
    }

    private static IEnumerable<CollectiveProposal> OfTopic(
        List<(string Area, TalkingPoint Point)> troubled, List<Solver> solvers, Neighbours near)
    {
        var left = troubled.OrderByDescending(t => t.Point.Weight).ThenByDescending(t => t.Point.Persons).ToList();
        while (left.Count > 0)
        {
            var first = left[0].Area;
            var able = solvers.Where(s => near.Of(first, s.Area) is not null).OrderBy(s => s.Ended is null)
                .ThenBy(s => s.MayBeChance).ThenBy(s => near.Distance(first, s.Area)).ToList();
            var others = left.Skip(1).Where(o => near.Of(first, o.Area) is not null).OrderBy(o => near.Distance(first, o.Area))
                .Take(able.Count > 0 ? MaxTroubled - 1 : MeetingSizes.MaxCollective - 1).ToList();
            var group = others.Prepend(left[0]).ToList();
            left.RemoveAll(group.Contains);
            // One alone meets two that have solved it.
            var chosen = able.Take(group.Count == 1 ? 2 : 1).ToList();
            if (group.Count + chosen.Count < MeetingSizes.Of(MeetingKind.Collective).Min) continue;
            var all = group.Select(t => t.Area).Concat(chosen.Select(s => s.Area)).ToList();
            yield return new(group[0].Point.Topic, [.. group.Select(t => t.Area)], chosen, near.Of(all)!.Value)
            {
                Persons = group.Sum(t => t.Point.Persons), Weight = group.Sum(t => t.Point.Weight),
            };
        }
    }

    private static Solver? Solves(PackFigures figures, string area, AreaTalk talk, string topic) =>
        talk.Strong.FirstOrDefault(p => p.Topic.Id == topic) is not { } point ? null
            : new(area, point.Basis == TalkingBasis.Turned ? Ended(figures, area, point.Indicator) : null, point.Basis == TalkingBasis.Year);

    private static Period? Ended(PackFigures figures, string area, Indicator indicator) =>
        figures.Verdict(area, indicator.Id)?.Episodes.LastOrDefault(e => e.End is not null)?.End;
}
