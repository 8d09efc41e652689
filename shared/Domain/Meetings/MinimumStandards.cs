namespace Reporting.Domain.Meetings;

/// <summary>What may be wanting against the common minimum standards for the dialogue (fælles minimumsstandarder).</summary>
public enum StandardBreach
{
    /// <summary>Fewer individual meetings, held and planned together, than the year asks for.</summary>
    TooFewMeetings,

    /// <summary>No meeting with the director, held or planned.</summary>
    NoDirector,

    /// <summary>A meeting was held and a week has gone without minutes.</summary>
    MinutesMissing,

    /// <summary>The agenda and the material were not sent in good time.</summary>
    MaterialLate,

    /// <summary>The overview was not discussed.</summary>
    OverviewNotDiscussed,

    /// <summary>The agenda was not agreed before the meeting.</summary>
    AgendaNotAgreed,

    /// <summary>The minutes say that the jobcentre's leader was not there.</summary>
    LeaderAbsent,

    /// <summary>Fewer meetings of all kinds, held and planned together, than the standard of four asks for.</summary>
    TooFewInAll,
}

/// <summary>What a region and its jobcentres have agreed to hold a year to.</summary>
public enum MeetingStandard
{
    /// <summary>The common minimum standards of 2008: two individual meetings a year.</summary>
    Common,

    /// <summary>Four meetings a year, of which two individual, as the regions of the east had it from 2009.</summary>
    Four,
}

/// <summary>Something that is wanting.</summary>
/// <param name="Breach">What.</param>
/// <param name="Meeting">The id of the meeting; null when it is about the whole year.</param>
public sealed record StandardFinding(StandardBreach Breach, string? Meeting);

/// <summary>How one area's year stands against the standards.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="IndividualHeld">Individual meetings held, those with the director among them.</param>
/// <param name="IndividualPlanned">Individual meetings to come.</param>
/// <param name="DirectorHeld">Of those held, how many with the director.</param>
/// <param name="DirectorPlanned">Of those to come, how many with the director.</param>
/// <param name="OtherHeld">Collective and network meetings held.</param>
/// <param name="OtherPlanned">Collective and network meetings to come.</param>
/// <param name="Findings">What is wanting; the year first, then meeting by meeting.</param>
public sealed record AreaStandards(
    string Area, int IndividualHeld, int IndividualPlanned, int DirectorHeld, int DirectorPlanned, int OtherHeld, int OtherPlanned,
    IReadOnlyList<StandardFinding> Findings);

/// <summary>The common minimum standards for the regions' dialogue with the jobcentres.</summary>
public static class MinimumStandards
{
    /// <summary>The fewest individual meetings with each jobcentre in a year.</summary>
    public const int IndividualPerYear = 2;

    /// <summary>The fewest meetings of all kinds in a year by <see cref="MeetingStandard.Four"/>.</summary>
    public const int AllPerYear = 4;

    /// <summary>How many of them at least are with the director.</summary>
    public const int DirectorPerYear = 1;

    /// <summary>How many days before a meeting the agenda and the material are due: "in good time".</summary>
    public const int MaterialDaysBefore = 7;

    /// <summary>How many days after a meeting its minutes are due.</summary>
    public const int MinutesDaysAfter = 7;

    /// <summary>The last day on which a meeting's agenda and material are in good time.</summary>
    public static DateOnly MaterialDue(Meeting meeting) => meeting.Date.AddDays(-MaterialDaysBefore);

    /// <summary>The last day on which a meeting's minutes are in time.</summary>
    public static DateOnly MinutesDue(Meeting meeting) => meeting.Date.AddDays(MinutesDaysAfter);

    /// <summary>How each area's year stands.</summary>
    /// <param name="areas">The codes of the areas, in the order wanted.</param>
    /// <param name="meetings">The year's meetings.</param>
    /// <param name="today">The day it is in Denmark.</param>
    /// <param name="standard">What the year is held to.</param>
    /// <param name="agreed">Which areas have agreed to the agenda of which meetings; null where that is not looked at.</param>
    public static IReadOnlyList<AreaStandards> Watch(IEnumerable<string> areas, IReadOnlyCollection<Meeting> meetings, DateOnly today,
        MeetingStandard standard = MeetingStandard.Common, IReadOnlySet<(string Meeting, string Area)>? agreed = null) =>
        [.. areas.Select(a =>
            Watch(a, [.. meetings.Where(m => m is { Cancelled: false, IsDialogue: true } && m.Areas.Contains(a)).OrderBy(m => m.Date)],
                today, standard, agreed))];

    private static AreaStandards Watch(
        string area, List<Meeting> meetings, DateOnly today, MeetingStandard standard, IReadOnlySet<(string, string)>? agreed)
    {
        var counts = meetings.ToLookup(m => (Held: m.IsHeld(today), m.Kind));
        int Count(bool held, params MeetingKind[] kinds) => kinds.Sum(k => counts[(held, k)].Count());
        int Individual(bool held) => Count(held, MeetingKind.Individual, MeetingKind.Director);
        int Other(bool held) => Count(held, MeetingKind.Collective, MeetingKind.Network);
        var (directorHeld, directorPlanned) = (Count(true, MeetingKind.Director), Count(false, MeetingKind.Director));
        var findings = new List<StandardFinding>();
        if (Individual(true) + Individual(false) < IndividualPerYear) findings.Add(new(StandardBreach.TooFewMeetings, null));
        if (standard == MeetingStandard.Four && Individual(true) + Individual(false) + Other(true) + Other(false) < AllPerYear)
            findings.Add(new(StandardBreach.TooFewInAll, null));
        if (directorHeld + directorPlanned < DirectorPerYear) findings.Add(new(StandardBreach.NoDirector, null));
        findings.AddRange(meetings.SelectMany(m => Of(m, today).Concat(Agenda(m, area, today, agreed))));
        return new(area, Individual(true), Individual(false), directorHeld, directorPlanned, Other(true), Other(false), findings);
    }

    // Of meetings that were planned before it could be noted nobody knows.
    private static IEnumerable<StandardFinding> Agenda(
        Meeting meeting, string area, DateOnly today, IReadOnlySet<(string, string)>? agreed)
    {
        if (meeting is { HasAgendaToAgree: true, IsIndividual: true } && meeting.IsHeld(today)
            && agreed?.Contains((meeting.Id, area)) == false)
            yield return new(StandardBreach.AgendaNotAgreed, meeting.Id);
    }

    private static IEnumerable<StandardFinding> Of(Meeting meeting, DateOnly today)
    {
        var sent = meeting.MaterialSent ?? today;
        if (sent > MaterialDue(meeting)) yield return new(StandardBreach.MaterialLate, meeting.Id);
        if (meeting.Minutes is null && today > MinutesDue(meeting)) yield return new(StandardBreach.MinutesMissing, meeting.Id);
        if (meeting.Minutes is { OverviewDiscussed: false }) yield return new(StandardBreach.OverviewNotDiscussed, meeting.Id);
        // Minutes of before do not say; and to a meeting of many a jobcentre may send another.
        if (meeting is { IsIndividual: true, Minutes.LeaderPresent: false }) yield return new(StandardBreach.LeaderAbsent, meeting.Id);
    }
}
