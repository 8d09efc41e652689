namespace Reporting.Domain.Meetings;

/// <summary>The days of a year plan as they fill: each meeting takes the free day nearest to where it is wanted.</summary>
internal sealed class PlanCalendar
{
    // An area's meetings lie three weeks apart; where there is no such day, ten days do.
    private static readonly int[] Apart = [21, 10];

    // How many days away is better than a day that has a meeting already, and than a week that has one more.
    private const int Crowded = 6, CrowdedWeek = 2;

    private readonly IReadOnlyList<DateOnly> days;
    private readonly int capacity;
    private readonly Dictionary<DateOnly, int> load = [];
    private readonly Dictionary<int, int> weeks = [];
    private readonly Dictionary<string, List<DateOnly>> taken = new(StringComparer.Ordinal);

    /// <summary>The calendar of a year's days to come.</summary>
    /// <param name="capacity">How many meetings a day may have, those of all kinds that are planned already among them.</param>
    public PlanCalendar(IReadOnlyList<DateOnly> days, int capacity, IEnumerable<Meeting> meetings)
    {
        (this.days, this.capacity) = (days, capacity);
        foreach (var meeting in meetings.Where(m => !m.Cancelled)) Take(meeting.Date, meeting.IsDialogue ? meeting.Areas : []);
    }

    /// <summary>The part of the days that hold a condition and come before all others.</summary>
    public double Share(Func<DateOnly, bool> holds) => days.Count == 0 ? 0 : days.TakeWhile(holds).Count() / (double)days.Count;

    /// <summary>Takes a day for a meeting.</summary>
    /// <param name="at">Where in the days to come it is wanted, from 0 to 1.</param>
    /// <param name="areas">Who meets.</param>
    /// <param name="fits">Which days will do.</param>
    /// <returns>Null when there is none.</returns>
    public DateOnly? Place(double at, IReadOnlyList<string> areas, Func<DateOnly, bool> fits)
    {
        foreach (var apart in Apart)
        {
            var free = days.Index().Where(d => load.GetValueOrDefault(d.Item) < capacity && fits(d.Item) && IsApart(areas, d.Item, apart))
                .ToList();
            if (free.Count == 0) continue;
            var day = free.MinBy(d => Math.Abs(d.Index + 0.5 - (at * days.Count)) + (Crowded * load.GetValueOrDefault(d.Item))
                + (CrowdedWeek * weeks.GetValueOrDefault(Week(d.Item)))).Item;
            Take(day, areas);
            return day;
        }

        return null;
    }

    private bool IsApart(IReadOnlyList<string> areas, DateOnly day, int apart) => areas.All(a =>
        !taken.TryGetValue(a, out var own) || own.TrueForAll(d => Math.Abs(d.DayNumber - day.DayNumber) >= apart));

    private void Take(DateOnly day, IReadOnlyList<string> areas)
    {
        load[day] = load.GetValueOrDefault(day) + 1;
        weeks[Week(day)] = weeks.GetValueOrDefault(Week(day)) + 1;
        foreach (var area in areas)
        {
            if (!taken.TryGetValue(area, out var own)) taken[area] = own = [];
            own.Add(day);
        }
    }

    // Day 0 was a Monday.
    private static int Week(DateOnly day) => day.DayNumber / 7;
}
