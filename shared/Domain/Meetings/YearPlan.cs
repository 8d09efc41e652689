namespace Reporting.Domain;

/// <summary>An area for which meetings are planned, and how much there is to talk about.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Problems">How many of its verdicts are a problem.</param>
/// <param name="Severe">How many are severe.</param>
public sealed record AreaNeed(string Area, int Problems, int Severe)
{
    private const int ManyProblems = 3;
    private const int MostMeetings = 4;

    /// <summary>
    /// How many individual meetings a year: the minimum, one more where there is a problem, and two more where there is a
    /// severe one or there are three.
    /// </summary>
    public int Meetings => MinimumStandards.IndividualPerYear + (Severe > 0 || Problems >= ManyProblems
        ? MostMeetings - MinimumStandards.IndividualPerYear : Problems > 0 ? 1 : 0);

    /// <summary>The need of an area by its verdicts.</summary>
    public static AreaNeed Of(string area, IEnumerable<Verdict> verdicts)
    {
        var states = verdicts.Where(v => v.Area == area).Select(v => v.State).ToList();
        return new(area, states.Count(s => s == VerdictState.Problem), states.Count(s => s == VerdictState.Severe));
    }
}

/// <summary>A meeting in a year plan.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Number">The meeting's place among the area's own in the year, from 1.</param>
/// <param name="Of">How many the area has in the year.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">Individual, or with the director.</param>
public sealed record PlannedMeeting(string Area, int Number, int Of, DateOnly Date, MeetingKind Kind);

/// <summary>A year of meetings proposed for a region: more for areas with problems, spread evenly over the days that offices are open.</summary>
/// <param name="Year">The year.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Capacity">How many meetings a day may have.</param>
/// <param name="Needs">The areas and how much there is to talk about, in the region's order.</param>
/// <param name="Meetings">The meetings by day, then by area.</param>
public sealed record YearPlan(
    int Year, string Region, int Capacity, IReadOnlyList<AreaNeed> Needs, IReadOnlyList<PlannedMeeting> Meetings)
{
    private const int July = 7;

    /// <summary>The days on which meetings can be: Monday to Friday, no holiday, not in July.</summary>
    public static IReadOnlyList<DateOnly> Days(int year)
    {
        var closed = DanishHolidays.Of(year);
        var first = new DateOnly(year, 1, 1);
        return [.. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays)
            .Where(d => d.Month != July && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !closed.Contains(d))];
    }

    /// <summary>How many meetings the areas need in a year.</summary>
    public static int Needed(IEnumerable<AreaNeed> needs) => needs.Sum(n => n.Meetings);

    /// <summary>Proposes a plan; the same for the same input.</summary>
    /// <param name="capacity">How many meetings a day may have.</param>
    /// <exception cref="ArgumentException">The year has too few days for so many meetings.</exception>
    public static YearPlan Propose(int year, string region, int capacity, IReadOnlyList<AreaNeed> needs)
    {
        var days = Days(year);
        var turns = Turns(needs);
        if (turns.Count > days.Count * capacity)
            throw new ArgumentException($"{turns.Count} meetings do not fit {days.Count} days of {capacity}.", nameof(capacity));
        // Each takes the day of its place in the row, so that no stretch of the year has more than another.
        var dated = turns.Select((t, i) => (t.Need, t.Number, Date: days[(int)(((2L * i) + 1) * days.Count / (2L * turns.Count))])).ToList();
        var directed = Directed(needs, dated.ToLookup(d => d.Need.Area, d => d.Date));
        return new(year, region, capacity, needs, [.. dated.Select(d => new PlannedMeeting(d.Need.Area, d.Number, d.Need.Meetings, d.Date,
            directed[d.Need.Area] == d.Number ? MeetingKind.Director : MeetingKind.Individual))
            .OrderBy(m => m.Date).ThenBy(m => m.Area, StringComparer.Ordinal)]);
    }

    // Areas with as many meetings take turns, so that each one's are far apart and all years begin with other areas than they end.
    private static List<(AreaNeed Need, int Number)> Turns(IReadOnlyList<AreaNeed> needs) =>
    [
        .. needs.GroupBy(n => n.Meetings).SelectMany(alike => alike.SelectMany((need, place) => Enumerable.Range(0, alike.Key)
                .Select(k => (Need: need, Number: k + 1, Time: (k + ((place + 0.5) / alike.Count())) / alike.Key))))
            .OrderBy(t => t.Time).ThenBy(t => t.Need.Area, StringComparer.Ordinal).Select(t => (t.Need, t.Number)),
    ];

    // The director is one person: of an area's days, one on which the director meets as few others as possible.
    private static Dictionary<string, int> Directed(IReadOnlyList<AreaNeed> needs, ILookup<string, DateOnly> dates)
    {
        var (chosen, busy) = (new Dictionary<string, int>(), new Dictionary<DateOnly, int>());
        foreach (var (place, need) in needs.Index())
        {
            var days = dates[need.Area].ToList();
            var best = Enumerable.Range(0, days.Count).Select(i => (place + i) % days.Count).MinBy(i => busy.GetValueOrDefault(days[i]));
            busy[days[best]] = busy.GetValueOrDefault(days[best]) + 1;
            chosen[need.Area] = best + 1;
        }

        return chosen;
    }
}
