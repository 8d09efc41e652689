using Reporting.Application.Meetings;

namespace Reporting.Application.Access;

/// <summary>
/// What access is decided for: a meeting with its agreements, a meeting pack with its files, or one that would come of a form.
/// </summary>
/// <param name="Areas">The codes of the areas it is about.</param>
/// <param name="Regions">The codes of the regions it belongs to, all of which a caller must act for; null for an area that is in
/// none.</param>
/// <param name="IsJoint">Whether the areas meet together. Of a round an area sees nothing: the others' packs are in it.</param>
public sealed record ProtectedResource(IReadOnlyCollection<string> Areas, IReadOnlyCollection<string?> Regions, bool IsJoint)
{
    /// <summary>All that is a region's: its lists and its plans.</summary>
    public static ProtectedResource OfRegion(string region) => new([], [region], IsJoint: true);

    /// <summary>A meeting: it belongs to the region that its id names.</summary>
    public static ProtectedResource Of(Meeting meeting) => new(meeting.Areas, [RegionOf(meeting.Id)], IsJoint: true);

    /// <summary>What concerns areas on a day: it belongs to the regions that they are in then.</summary>
    public static ProtectedResource Of(Catalogue catalogue, IReadOnlyCollection<string> areas, DateOnly day, bool isJoint = false) =>
        new(areas, [.. areas.Select(a => RegionAreas.RegionOf(catalogue, a, day.Year)?.Code).Distinct()], isJoint);

    /// <summary>
    /// A meeting pack. The year of its figures has no say: it belongs to the regions of its areas on the day of the meeting, and to
    /// the region whose meeting it names. One without a day belongs to the regions of today, so that it goes over with its areas.
    /// </summary>
    /// <param name="meeting">The id of the meeting it names; null when it names none.</param>
    /// <param name="day">The day of the meeting; null when it is not settled.</param>
    /// <param name="today">The day it is in Denmark.</param>
    public static ProtectedResource OfPack(
        Catalogue catalogue, IReadOnlyCollection<string> areas, bool isRound, string? meeting, DateOnly? day, DateOnly today)
    {
        var pack = Of(catalogue, areas, day ?? today, !isRound);
        return meeting is null ? pack : pack with { Regions = [.. pack.Regions.Append(RegionOf(meeting)).Distinct()] };
    }

    /// <summary>
    /// A report: it belongs to the regions that its areas are in on a day, and one about a region to that region. An area has no part
    /// in a report about several.
    /// </summary>
    public static ProtectedResource OfReport(Catalogue catalogue, IReadOnlyCollection<string> areas, DateOnly day)
    {
        var regions = RegionAreas.Regions(catalogue, day.Year)
            .Select(r => (r.Code, Members: RegionAreas.Members(catalogue, r.Code, day.Year))).ToList();
        return new(areas, [.. areas.Select(a => catalogue.Area(a) is { Kind: AreaKind.Region } ? a
            : regions.FirstOrDefault(r => r.Members.Contains(a)).Code).Distinct()], IsJoint: false);
    }

    private static string? RegionOf(string meeting) => MeetingId.Read(meeting)?.Region;
}
