namespace Reporting.Domain.Meetings;

/// <summary>Areas that a year plan lets meet collectively.</summary>
/// <param name="Round">Which of the year's collective meetings it is, from 1.</param>
/// <param name="Areas">The codes of the areas.</param>
/// <param name="Proposal">What they have to talk about; null when they are only alike.</param>
public sealed record PlanGroup(int Round, IReadOnlyList<string> Areas, CollectiveProposal? Proposal);

/// <summary>Makes groups of two to four for the year's collective meetings, so that each area has as many as it needs.</summary>
public static class PlanGroups
{
    private const int Usual = 3;

    /// <summary>The groups: the proposals first, and those who are in none with those most alike whom they did not meet before.</summary>
    /// <param name="areas">The codes of the region's areas, each with how many collective meetings it needs.</param>
    /// <param name="proposals">The proposals, the best first.</param>
    /// <param name="near">Which are alike.</param>
    public static IReadOnlyList<PlanGroup> Of(
        IReadOnlyList<(string Area, int Missing)> areas, IReadOnlyList<CollectiveProposal> proposals, Neighbours near)
    {
        var (groups, left) = (new List<PlanGroup>(), proposals.ToList());
        for (var round = 1; round <= YearSoFar.SharedPerYear; round++)
        {
            // Who needs one only has it in the last round.
            var open = areas.Where(a => a.Missing > YearSoFar.SharedPerYear - round).Select(a => a.Area).ToList();
            var met = groups.SelectMany(g => g.Areas.SelectMany(a => g.Areas.Select(o => (a, o)))).ToHashSet();
            var made = new List<PlanGroup>();
            foreach (var proposal in left.ToList())
            {
                if (!proposal.Areas.All(open.Contains)) continue;
                made.Add(new(round, proposal.Areas, proposal));
                open.RemoveAll(proposal.Areas.Contains);
                left.Remove(proposal);
            }

            made.AddRange(Alike(open, near, met).Select(a => new PlanGroup(round, a, null)));
            groups.AddRange(WithoutLonely(made, areas, near));
        }

        return groups;
    }

    private static IEnumerable<IReadOnlyList<string>> Alike(List<string> open, Neighbours near, HashSet<(string, string)> met)
    {
        while (open.Count > 0)
        {
            // Three as a rule; four where one would be left.
            var size = open.Count <= MeetingSizes.MaxCollective ? open.Count : Usual;
            var first = open[0];
            List<string> group = [first, .. open.Skip(1).OrderBy(o => met.Contains((first, o))).ThenBy(o => near.Distance(first, o))
                .Take(size - 1)];
            open.RemoveAll(group.Contains);
            yield return group;
        }
    }

    // Who is left alone joins the smallest group; where all are full, the area most alike meets once more.
    private static List<PlanGroup> WithoutLonely(
        List<PlanGroup> groups, IReadOnlyList<(string Area, int Missing)> areas, Neighbours near)
    {
        if (groups.FindIndex(g => g.Areas.Count == 1) is not (>= 0 and var at)) return groups;
        var (lonely, others) = (groups[at], groups.Where((_, i) => i != at).ToList());
        var smallest = others.MinBy(g => g.Areas.Count);
        if (smallest is { Areas.Count: < MeetingSizes.MaxCollective })
            return [.. others.Select(g => g == smallest ? g with { Areas = [.. g.Areas, .. lonely.Areas] } : g)];
        var friend = areas.Select(a => a.Area).Where(a => a != lonely.Areas[0]).MinBy(a => near.Distance(lonely.Areas[0], a));
        return friend is null ? others : [.. others, lonely with { Areas = [lonely.Areas[0], friend] }];
    }
}
