using Reporting.Application.Overviews;
using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>Reads the newest figures for what was agreed at meetings.</summary>
public sealed class MeetingFigures(Catalogue catalogue, RunRepository runs, SliceCache slices)
{
    /// <summary>The newest figures of areas; null when no month is published.</summary>
    public async Task<PackFigures?> OfAsync(IReadOnlyList<string> areas, CancellationToken cancellation) =>
        await RunFinder.LatestAsync(runs, cancellation) is { } run
            ? new(catalogue, run.Month, await slices.ReadAsync(run.Month, run.Revision, areas, cancellation)) : null;

    /// <summary>What the figures did since agreements with an aim were made, against each area's usual group; the others are left
    /// out.</summary>
    /// <param name="today">The day that dates are held against.</param>
    public async Task<IReadOnlyList<FollowUp>> FollowAsync(
        IEnumerable<PastAgreement> agreements, DateOnly today, CancellationToken cancellation)
    {
        var aimed = agreements.Where(a => a.Agreement.Aim is not null).ToList();
        if (aimed.Count == 0 || await RunFinder.LatestAsync(runs, cancellation) is not { } run) return [];
        var areas = aimed.Select(a => catalogue.Area(a.Area())).OfType<Area>().Distinct().ToList();
        var groups = areas.Select(a => (a.Code, Group: catalogue.DefaultGroup(a, run.Month))).Where(g => g.Group is not null)
            .ToDictionary(g => g.Code, g => g.Group!, StringComparer.Ordinal);
        var codes = areas.Select(a => a.Code).Concat(groups.Values.Distinct().SelectMany(g => g.MembersIn(run.Month)));
        var figures = new PackFigures(catalogue, run.Month, await slices.ReadAsync(run.Month, run.Revision, codes, cancellation));
        return [.. aimed.Select(a => FollowUp.Of(
            figures, groups.TryGetValue(a.Area(), out var group) ? figures.Group(group) : null, a, today))];
    }
}
