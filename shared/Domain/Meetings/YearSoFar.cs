namespace Reporting.Domain.Meetings;

/// <summary>What of a region's year is gone or settled already, when a plan is made of the rest.</summary>
/// <param name="Year">The year.</param>
/// <param name="Today">The day it is in Denmark.</param>
/// <param name="Meetings">The region's meetings of the year, those called off among them.</param>
public sealed record YearSoFar(int Year, DateOnly Today, IReadOnlyList<Meeting> Meetings)
{
    /// <summary>An area's individual meetings, held or planned.</summary>
    public IEnumerable<Meeting> Of(string area) =>
        Meetings.Where(m => m is { Cancelled: false, IsIndividual: true } && m.Areas.Contains(area));

    /// <summary>Whether an area has met the director or is to do so.</summary>
    public bool HasDirector(string area) => Of(area).Any(m => m.Kind == MeetingKind.Director);

    /// <summary>How many individual meetings an area needs beyond those it has: one at least until the director is at one.</summary>
    public int Missing(AreaNeed need) =>
        Math.Max(need.Meetings - Of(need.Area).Count(), HasDirector(need.Area) ? 0 : MinimumStandards.DirectorPerYear);

    /// <summary>The days to come on which there is room for a meeting, each as often as there is, in order.</summary>
    /// <param name="capacity">How many meetings a day may have, those of all kinds that are planned already among them.</param>
    public IReadOnlyList<DateOnly> Room(int capacity)
    {
        var taken = Meetings.Where(m => !m.Cancelled).CountBy(m => m.Date).ToDictionary();
        return [.. YearPlan.Days(Year).Where(d => d > Today)
            .SelectMany(d => Enumerable.Repeat(d, Math.Max(0, capacity - taken.GetValueOrDefault(d))))];
    }
}
