namespace Reporting.Domain.Meetings;

/// <summary>What of a region's year is gone or settled already, when a plan is made of the rest.</summary>
/// <param name="Year">The year.</param>
/// <param name="Today">The day it is in Denmark.</param>
/// <param name="Meetings">The region's meetings of the year, those called off among them.</param>
public sealed record YearSoFar(int Year, DateOnly Today, IReadOnlyList<Meeting> Meetings)
{
    private const int June = 6;

    /// <summary>How many collective or network meetings an area has in a year.</summary>
    public const int SharedPerYear = 2;

    /// <summary>Whether a day is in spring, when the individual meeting is about the employment plan.</summary>
    public static bool IsSpring(DateOnly day) => day.Month <= June;

    /// <summary>An area's individual meetings, held or planned.</summary>
    public IEnumerable<Meeting> Of(string area) =>
        Meetings.Where(m => m is { Cancelled: false, IsIndividual: true } && m.Areas.Contains(area));

    /// <summary>An area's collective and network meetings, held or planned.</summary>
    public IEnumerable<Meeting> SharedOf(string area) =>
        Meetings.Where(m => m is { Cancelled: false, IsDialogue: true, IsIndividual: false } && m.Areas.Contains(area));

    /// <summary>Whether an area has met the director or is to do so.</summary>
    public bool HasDirector(string area) => Of(area).Any(m => m.Kind == MeetingKind.Director);

    /// <summary>How many individual meetings an area needs beyond those it has: one at least until the director is at one.</summary>
    public int Missing(AreaNeed need) =>
        Math.Max(need.Meetings - Of(need.Area).Count(), HasDirector(need.Area) ? 0 : MinimumStandards.DirectorPerYear);

    /// <summary>How many collective or network meetings an area needs beyond those it has.</summary>
    public int MissingShared(string area) => Math.Max(0, SharedPerYear - SharedOf(area).Count());

    /// <summary>The first of a row of ids that no meeting of the year has, not even one that was called off.</summary>
    /// <param name="id">The ids by number.</param>
    /// <param name="others">Ids that are given already.</param>
    internal string FreeId(Func<int, string> id, HashSet<string> others)
    {
        var known = Meetings.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var free = Enumerable.Range(1, Meetings.Count + others.Count + 1).Select(id).First(i => !known.Contains(i) && !others.Contains(i));
        others.Add(free);
        return free;
    }
}
