using Reporting.Application.Access;

namespace Reporting.Application.Meetings;

/// <summary>What is next and what is to do in the meetings of a caller.</summary>
/// <param name="Next">The next meeting that is not called off; null when none is planned.</param>
/// <param name="Duties">What is to do, the earliest deadline first.</param>
public sealed record MeetingWork(Meeting? Next, IReadOnlyList<MeetingDuty> Duties);

/// <summary>Reads what is to do in the meetings of a caller: of the regions and of the areas that the caller works for.</summary>
public sealed class MeetingWorkReader(Catalogue catalogue, MeetingRepository meetings, TimeProvider clock)
{
    /// <summary>What is to do.</summary>
    public async Task<MeetingWork> OfAsync(Caller caller, CancellationToken cancellation)
    {
        var today = DanishDay.Of(clock);
        var (regions, areas) = (await OfRegionsAsync(caller, today, cancellation), await OfAreasAsync(caller, today, cancellation));
        var next = regions.Concat(areas.Select(a => a.Meeting)).Where(m => !m.Cancelled && m.Minutes is null && m.Date >= today)
            .OrderBy(m => m.Date).ThenBy(m => m.Start).ThenBy(m => m.Id, StringComparer.Ordinal).FirstOrDefault();
        var duties = regions.SelectMany(m => MeetingDuty.OfRegion(m, today))
            .Concat(areas.SelectMany(a => MeetingDuty.OfArea(a.Meeting, a.Area, today)))
            .DistinctBy(d => (d.Kind, d.Meeting.Id, d.Agreement?.Id));
        return new(next, [.. duties.OrderBy(d => d.Due).ThenBy(d => d.Meeting.Id, StringComparer.Ordinal)]);
    }

    // Agreements may be due years after their meeting.
    private async Task<IReadOnlyList<Meeting>> OfRegionsAsync(Caller caller, DateOnly today, CancellationToken cancellation)
    {
        var years = Enumerable.Range(today.Year - MeetingRepository.YearsBack, MeetingRepository.YearsBack + 2);
        var read = years.SelectMany(y => RegionAreas.Regions(catalogue, y).Where(r => caller.MayActFor(r.Code))
            .Select(r => meetings.OfAsync(y, r.Code, cancellation)));
        return [.. (await Task.WhenAll(read)).SelectMany(m => m)];
    }

    private async Task<IReadOnlyList<(string Area, Meeting Meeting)>> OfAreasAsync(
        Caller caller, DateOnly today, CancellationToken cancellation)
    {
        var areas = caller.Roles.Where(r => r.Kind == RoleKind.Area).Select(r => r.Code).Distinct(StringComparer.Ordinal).ToList();
        var read = await Task.WhenAll(areas.Select(a => meetings.OfAreaAsync(a, today.Year - MeetingRepository.YearsBack, cancellation)));
        return [.. areas.Zip(read).SelectMany(p => p.Second.Where(m => caller.May(Permission.See, ProtectedResource.Of(m)))
            .Select(m => (p.First, m)))];
    }
}
