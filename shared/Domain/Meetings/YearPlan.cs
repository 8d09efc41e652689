namespace Reporting.Domain.Meetings;

/// <summary>Meetings that no day was found for.</summary>
/// <param name="Areas">The codes of the areas.</param>
/// <param name="Kind">The kind.</param>
public sealed record UnplacedMeeting(IReadOnlyList<string> Areas, MeetingKind Kind);

/// <summary>
/// The meetings proposed for what is left of a region's year: two individual and two collective ones for each area and more for those
/// with problems, less what they have already, spread over the days to come.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Capacity">How many meetings a day may have.</param>
/// <param name="Needs">The areas and how much there is to talk about, in the region's order.</param>
/// <param name="Meetings">The meetings by day, then by area.</param>
/// <param name="Unplaced">What does not fit what is left of the year.</param>
public sealed record YearPlan(
    int Year, string Region, int Capacity, IReadOnlyList<AreaNeed> Needs, IReadOnlyList<PlannedMeeting> Meetings,
    IReadOnlyList<UnplacedMeeting> Unplaced)
{
    // With fewer days left, not everything fits.
    private const int Late = 50;

    /// <summary>Proposes a plan; the same for the same input.</summary>
    /// <param name="capacity">How many meetings a day may have.</param>
    /// <param name="groups">Who meets collectively; see <see cref="PlanGroups"/>.</param>
    public static YearPlan Propose(
        string region, int capacity, IReadOnlyList<AreaNeed> needs, IReadOnlyList<PlanGroup> groups, YearSoFar soFar)
    {
        var days = PlanDays.Of(soFar.Year, soFar.Today);
        var (calendar, ids) = (new PlanCalendar(days, capacity, soFar.Meetings), new HashSet<string>());
        var unplaced = new List<UnplacedMeeting>();
        // Collective meetings first, as several areas must be free; late in the year what the minimum standards ask for comes first.
        var own = days.Count < Late ? Own(needs, soFar, calendar, unplaced) : null;
        var shared = Shared(region, groups, soFar, calendar, ids, unplaced);
        own ??= Own(needs, soFar, calendar, unplaced);
        var directed = Directed(needs, own, soFar);
        var numbered = own.GroupBy(o => o.Area, StringComparer.Ordinal).SelectMany(a => Numbered(region, [.. a], soFar, directed, ids));
        return new(soFar.Year, region, capacity, [.. needs.Select(n => n with { Known = soFar.Of(n.Area).Count() })],
            [.. shared.Concat(numbered).OrderBy(m => m.Date).ThenBy(m => m.Areas[0], StringComparer.Ordinal)], unplaced);
    }

    private static List<PlannedMeeting> Shared(string region, IReadOnlyList<PlanGroup> groups, YearSoFar soFar, PlanCalendar calendar,
        HashSet<string> ids, List<UnplacedMeeting> unplaced)
    {
        var (rounds, placed) = (groups.GroupBy(g => g.Round).OrderBy(g => g.Key).ToList(), new List<PlannedMeeting>());
        foreach (var (turn, round) in rounds.Index())
            foreach (var (place, group) in round.Index())
            {
                var at = (turn + ((place + 0.5) / round.Count())) / rounds.Count;
                if (calendar.Place(at, group.Areas, _ => true) is not { } day) unplaced.Add(new(group.Areas, MeetingKind.Collective));
                else placed.Add(new(
                    soFar.FreeId(n => PlannedMeeting.IdOf(soFar.Year, region, group.Areas, n), ids), group.Areas, group.Round,
                    YearSoFar.SharedPerYear, day, MeetingKind.Collective,
                    group.Proposal is null ? PlanReason.Experience : PlanReason.SharedTopic) { Proposal = group.Proposal });
            }

        return placed;
    }

    // The spring meetings first, as they have the fewest days. Each area's place in the row is where in its part of the year it meets,
    // so that no stretch of the year has more than another.
    private static List<(string Area, DateOnly Date)> Own(
        IReadOnlyList<AreaNeed> needs, YearSoFar soFar, PlanCalendar calendar, List<UnplacedMeeting> unplaced)
    {
        var placed = new List<(string Area, DateOnly Date)>();
        var wanted = needs.Select((n, i) => (n.Area, Missing: soFar.Missing(n), Phase: (i + 0.5) / needs.Count)).ToList();
        var spring = calendar.Share(YearSoFar.IsSpring);
        for (var turn = 0; turn < wanted.Select(w => w.Missing).DefaultIfEmpty(0).Max(); turn++)
            foreach (var (area, missing, phase) in wanted.Where(w => w.Missing > turn))
            {
                var inSpring = turn == 0 && spring > 0 && !soFar.Of(area).Any(m => YearSoFar.IsSpring(m.Date));
                var day = (inSpring ? calendar.Place(phase * Math.Min(spring, 1.0 / missing), [area], YearSoFar.IsSpring) : null)
                    ?? calendar.Place((turn + phase) / missing, [area], _ => true);
                if (day is { } found) placed.Add((area, found));
                else unplaced.Add(new([area], MeetingKind.Individual));
            }

        return placed;
    }

    private static IEnumerable<PlannedMeeting> Numbered(string region, List<(string Area, DateOnly Date)> own, YearSoFar soFar,
        HashSet<(string, DateOnly)> directed, HashSet<string> ids)
    {
        var known = soFar.Of(own[0].Area).Select(m => m.Date).ToList();
        var hasSpring = known.Any(YearSoFar.IsSpring);
        foreach (var (place, (area, date)) in own.OrderBy(o => o.Date).Index())
        {
            var reason = place == 0 && !hasSpring && YearSoFar.IsSpring(date) ? PlanReason.EmploymentPlan
                : known.Count + place < MinimumStandards.IndividualPerYear ? PlanReason.Yearly : PlanReason.MoreNeed;
            yield return new(
                soFar.FreeId(n => PlannedMeeting.IdOf(soFar.Year, region, area, n), ids), [area],
                known.Concat(own.Select(o => o.Date)).Count(d => d <= date), known.Count + own.Count, date,
                directed.Contains((area, date)) ? MeetingKind.Director : MeetingKind.Individual, reason);
        }
    }

    // The director is one person: of an area's days, one on which the director meets as few others as possible.
    private static HashSet<(string Area, DateOnly Date)> Directed(
        IReadOnlyList<AreaNeed> needs, List<(string Area, DateOnly Date)> own, YearSoFar soFar)
    {
        var busy = soFar.Meetings.Where(m => m is { Cancelled: false, Kind: MeetingKind.Director }).CountBy(m => m.Date).ToDictionary();
        var chosen = new HashSet<(string, DateOnly)>();
        foreach (var (place, need) in needs.Index().Where(n => !soFar.HasDirector(n.Item.Area)))
        {
            var days = own.Where(d => d.Area == need.Area).Select(d => d.Date).ToList();
            if (days.Count == 0) continue;
            var best = Enumerable.Range(0, days.Count).Select(i => days[(place + i) % days.Count]).MinBy(d => busy.GetValueOrDefault(d));
            busy[best] = busy.GetValueOrDefault(best) + 1;
            chosen.Add((need.Area, best));
        }

        return chosen;
    }
}
