namespace Reporting.Domain.Meetings;

/// <summary>How many meetings of a kind there were.</summary>
/// <param name="Held">Meetings held.</param>
/// <param name="Planned">Meetings to come.</param>
/// <param name="Areas">The codes of the areas that took or are to take part, each once, in the region's order.</param>
public sealed record ActivityCount(int Held, int Planned, IReadOnlyList<string> Areas);

/// <summary>What was made for a region's jobcentres in a year.</summary>
/// <param name="Overviews">Overviews published: areas times months.</param>
/// <param name="StatusNotes">Status notes: each area's own at each meeting that a pack was made for.</param>
/// <param name="KeyFigureReports">Key-figure reports on areas of the region.</param>
/// <param name="Newsletters">Newsletters that the region sent.</param>
public sealed record ActivityMaterial(int Overviews, int StatusNotes, int KeyFigureReports, int Newsletters);

/// <summary>A region's year: its meetings by kind and what was made for them.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Jobcentres">The codes of its jobcentres.</param>
/// <param name="Meetings">The meetings that were not called off.</param>
/// <param name="Material">What was made.</param>
/// <param name="Today">The day it is in Denmark, which tells held from planned.</param>
public sealed record RegionActivities(
    string Region, IReadOnlyList<string> Jobcentres, IReadOnlyList<Meeting> Meetings, ActivityMaterial Material, DateOnly Today)
{
    /// <summary>A region's activities.</summary>
    /// <param name="meetings">The year's meetings, those called off among them.</param>
    public static RegionActivities Of(
        string region, IReadOnlyList<string> jobcentres, IEnumerable<Meeting> meetings, ActivityMaterial material, DateOnly today) =>
        new(region, jobcentres, [.. meetings.Where(m => !m.Cancelled)], material, today);

    /// <summary>The meetings of some kinds.</summary>
    public ActivityCount Count(params IReadOnlyCollection<MeetingKind> kinds)
    {
        var own = Meetings.Where(m => kinds.Contains(m.Kind)).ToList();
        var held = own.Count(m => m.IsHeld(Today));
        var areas = own.SelectMany(m => m.Areas).ToHashSet(StringComparer.Ordinal);
        return new(held, own.Count - held, [.. Jobcentres.Where(areas.Contains), .. areas.Except(Jobcentres).Order(StringComparer.Ordinal)]);
    }

    /// <summary>How many meetings of some kinds an area took or is to take part in.</summary>
    public int Of(string area, params IReadOnlyCollection<MeetingKind> kinds) =>
        Meetings.Count(m => kinds.Contains(m.Kind) && m.Areas.Contains(area));

    /// <summary>How many agreements the minutes hold.</summary>
    public int Agreements => Meetings.Sum(m => m.Minutes?.Agreements.Count ?? 0);

    /// <summary>How many messages to the central level the minutes hold.</summary>
    public int Messages => Meetings.Sum(m => m.Minutes?.Messages.Count ?? 0);
}

/// <summary>The yearly table of activities: what regions did in a year, counted from what is kept of it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Regions">The regions.</param>
/// <param name="Made">When the newest of the meetings was changed; the year's first day when there are none.</param>
public sealed record YearActivities(int Year, IReadOnlyList<RegionActivities> Regions, DateTimeOffset Made)
{
    /// <summary>The table of some regions.</summary>
    public static YearActivities Of(int year, IReadOnlyList<RegionActivities> regions) => new(year, regions, regions
        .SelectMany(r => r.Meetings).Select(m => m.Changed).DefaultIfEmpty(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero)).Max());
}
