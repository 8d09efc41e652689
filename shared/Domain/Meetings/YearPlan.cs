namespace Reporting.Domain.Meetings;

/// <summary>An area for which meetings are planned, and how much there is to talk about.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Problems">How many of its findings are a problem.</param>
/// <param name="Severe">How many are severe.</param>
public sealed record AreaNeed(string Area, int Problems, int Severe)
{
    private const int ManyProblems = 3;
    private const int MaxMeetings = 4;

    /// <summary>
    /// How many individual meetings a year: the minimum, one more where there is a problem, and two more where there is a
    /// severe one or there are three.
    /// </summary>
    public int Meetings => MinimumStandards.IndividualPerYear + (Severe > 0 || Problems >= ManyProblems
        ? MaxMeetings - MinimumStandards.IndividualPerYear : Problems > 0 ? 1 : 0);

    /// <summary>How many topics have lain far on the wrong side of the group's level for two years: worth knowing, but no meeting more.</summary>
    public int Levels { get; init; }

    /// <summary>How many of them are held or planned already.</summary>
    public int Known { get; init; }

    /// <summary>The need of an area by its findings: what several figures show is one thing to meet about.</summary>
    /// <param name="levels">How many standing levels of it are a challenge.</param>
    public static AreaNeed Of(string area, IEnumerable<Finding> findings, int levels = 0)
    {
        var states = findings.Where(f => f.Area == area).Select(f => f.State).ToList();
        return new(area, states.Count(s => s == VerdictState.Problem), states.Count(s => s == VerdictState.Severe)) { Levels = levels };
    }
}

/// <summary>A meeting in a year plan.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Number">The meeting's place among the area's individual meetings in the year, from 1.</param>
/// <param name="Of">How many the area has in the year, those held and planned already among them.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">Individual, or with the director.</param>
public sealed record PlannedMeeting(string Area, int Number, int Of, DateOnly Date, MeetingKind Kind);

/// <summary>
/// The meetings proposed for what is left of a region's year: more for areas with problems, less what they have already, spread
/// evenly over the days to come that offices are open.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Capacity">How many meetings a day may have.</param>
/// <param name="Needs">The areas and how much there is to talk about, in the region's order.</param>
/// <param name="Meetings">The meetings by day, then by area.</param>
public sealed record YearPlan(
    int Year, string Region, int Capacity, IReadOnlyList<AreaNeed> Needs, IReadOnlyList<PlannedMeeting> Meetings)
{
    private const int July = 7;
    private const int DaysBetween = 21;

    /// <summary>The days on which meetings can be: Monday to Friday, no holiday, not in July.</summary>
    public static IReadOnlyList<DateOnly> Days(int year)
    {
        var closed = DanishHolidays.Of(year);
        var first = new DateOnly(year, 1, 1);
        return [.. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays)
            .Where(d => d.Month != July && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !closed.Contains(d))];
    }

    /// <summary>Proposes a plan; the same for the same input.</summary>
    /// <param name="capacity">How many meetings a day may have.</param>
    /// <exception cref="ArgumentException">What is left of the year has too few days for so many meetings.</exception>
    public static YearPlan Propose(string region, int capacity, IReadOnlyList<AreaNeed> needs, YearSoFar soFar)
    {
        var (room, turns) = (soFar.Room(capacity), Turns(needs, soFar));
        if (turns.Count > room.Count)
            throw new ArgumentException($"{turns.Count} meetings do not fit what is left of {soFar.Year}: there is room for {room.Count}.",
                nameof(capacity));
        var dates = needs.ToDictionary(n => n.Area, n => soFar.Of(n.Area).Select(m => m.Date).ToList(), StringComparer.Ordinal);
        // Each takes the day of its place in the row, so that no stretch of the year has more than another.
        var days = Enumerable.Range(0, turns.Count).Select(i => room[(int)(((2L * i) + 1) * room.Count / (2L * turns.Count))]).ToList();
        var dated = days.ConvertAll(d => (Area: Next(turns, dates, d), Date: d));
        var directed = Directed(needs, dated, soFar);
        return new(soFar.Year, region, capacity, [.. needs.Select(n => n with { Known = soFar.Of(n.Area).Count() })],
            [.. dated.Select(
                d => new PlannedMeeting(d.Area, dates[d.Area].Count(o => o <= d.Date), dates[d.Area].Count, d.Date,
                    directed.Contains(d) ? MeetingKind.Director : MeetingKind.Individual))
                .OrderBy(m => m.Date).ThenBy(m => m.Area, StringComparer.Ordinal)]);
    }

    // Areas with as many to plan take turns, so that each one's are far apart and all years begin with other areas than they end.
    private static List<string> Turns(IReadOnlyList<AreaNeed> needs, YearSoFar soFar) =>
    [
        .. needs.GroupBy(soFar.Missing).SelectMany(alike => alike.SelectMany((need, place) => Enumerable.Range(0, alike.Key)
                .Select(k => (need.Area, Time: (k + ((place + 0.5) / alike.Count())) / alike.Key))))
            .OrderBy(t => t.Time).ThenBy(t => t.Area, StringComparer.Ordinal).Select(t => t.Area),
    ];

    // Whose turn it is on a day; one that meets around then already lets the next come first, where there is one.
    private static string Next(List<string> turns, Dictionary<string, List<DateOnly>> dates, DateOnly day)
    {
        var at = Math.Max(0, turns.FindIndex(a => dates[a].TrueForAll(d => Math.Abs(d.DayNumber - day.DayNumber) >= DaysBetween)));
        var area = turns[at];
        turns.RemoveAt(at);
        dates[area].Add(day);
        return area;
    }

    // The director is one person: of an area's days, one on which the director meets as few others as possible.
    private static HashSet<(string Area, DateOnly Date)> Directed(IReadOnlyList<AreaNeed> needs, List<(string Area, DateOnly Date)> dated,
        YearSoFar soFar)
    {
        var busy = soFar.Meetings.Where(m => m is { Cancelled: false, Kind: MeetingKind.Director }).CountBy(m => m.Date).ToDictionary();
        var chosen = new HashSet<(string, DateOnly)>();
        foreach (var (place, need) in needs.Index().Where(n => !soFar.HasDirector(n.Item.Area)))
        {
            var days = dated.Where(d => d.Area == need.Area).Select(d => d.Date).ToList();
            var best = Enumerable.Range(0, days.Count).Select(i => days[(place + i) % days.Count]).MinBy(d => busy.GetValueOrDefault(d));
            busy[best] = busy.GetValueOrDefault(best) + 1;
            chosen.Add((need.Area, best));
        }

        return chosen;
    }
}
