namespace Reporting.Application.Meetings;

/// <summary>Holds the meetings of a region's year to the standard that is chosen for it.</summary>
public sealed class YearStandards(StandardRepository standards, MeetingInputRepository inputs, TimeProvider clock)
{
    /// <summary>How some areas' year stands, and by what: null when nobody has chosen a standard, so that it is the common ones.</summary>
    /// <param name="region">The code of their region; null for an area that is in none.</param>
    /// <param name="meetings">The year's meetings.</param>
    public async Task<(StandardChoice? Chosen, IReadOnlyList<AreaStandards> Areas)> WatchAsync(
        int year, string? region, IEnumerable<string> areas, IReadOnlyCollection<Meeting> meetings, CancellationToken cancellation)
    {
        if (region is null) return (null, MinimumStandards.Watch(areas, meetings, DanishDay.Of(clock)));
        var chosen = await standards.OfAsync(year, region, cancellation);
        var agreed = (await inputs.AgreedAsync(year, region, cancellation)).Select(a => (a.Meeting, a.Agreed.Author.Area)).ToHashSet();
        return (chosen, MinimumStandards.Watch(areas, meetings, DanishDay.Of(clock), chosen?.Standard ?? MeetingStandard.Common, agreed));
    }
}
