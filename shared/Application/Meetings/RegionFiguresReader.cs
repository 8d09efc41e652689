using Reporting.Application.Overviews;
using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>Reads what the newest published figures say of a region's areas. A published revision never changes, so it is kept.</summary>
public sealed class RegionFiguresReader(Catalogue catalogue, RunRepository runs, FindingReader findings, SliceCache slices)
{
    private Kept? last;

    /// <summary>The figures; a refusal when nothing is published.</summary>
    /// <param name="year">The year whose areas are asked for; the region is there in it.</param>
    public async Task<(RegionFigures? Figures, Refusal? Refusal)> ReadAsync(int year, string region, CancellationToken cancellation)
    {
        var (served, refusal) = await RunFinder.ServedAsync(RunFinder.Latest, null, runs, cancellation);
        if (served is not { } key) return (null, refusal);
        if (Volatile.Read(ref last) is { } kept && (kept.Run, kept.Year, kept.Region) == (key, year, region)) return (kept.Figures, null);
        if (await runs.FindAsync(key.Month, key.Revision, cancellation) is not { } run) return (null, refusal);
        var figures = await ReadAsync(run, RegionAreas.Members(catalogue, region, year), cancellation);
        Volatile.Write(ref last, new(key, year, region, figures));
        return (figures, null);
    }

    private async Task<RegionFigures> ReadAsync(Run run, IReadOnlyList<string> members, CancellationToken cancellation)
    {
        var read = await slices.ReadAsync(run.Month, run.Revision, catalogue.AreasIn(run.Month).Select(a => a.Code), cancellation);
        var found = (await findings.LedAsync(run.Month, run.Revision, cancellation)).ToLookup(f => f.Finding.Area);
        var levels = (await findings.LevelsAsync(run.Month, run.Revision, cancellation)).Where(l => l.IsChallenge)
            .CountBy(l => l.Verdict.Area).ToDictionary(StringComparer.Ordinal);
        var homes = members.Select(a => (Area: a, Group: catalogue.DefaultGroup(catalogue.Area(a)!, run.Month)))
            .Where(h => h.Group is not null).ToDictionary(h => h.Area, h => h.Group!, StringComparer.Ordinal);
        var near = new Neighbours(
            LikeConditions.All(catalogue, read, run.Month).ToDictionary(
                l => l.Area.Code, l => (IReadOnlyList<string>)[.. l.Like.Members.Skip(1)], StringComparer.Ordinal),
            homes.ToDictionary(h => h.Key, h => h.Value.Id, StringComparer.Ordinal));
        var figures = new PackFigures(catalogue, run.Month, read);
        return new(run, run.Extracts.Select(e => e.Retrieved).DefaultIfEmpty(run.Started).Max(), [.. members.Select(Need)],
            CollectiveProposal.Of(figures, [.. members.Where(read.ContainsKey)], homes, near), near);

        AreaNeed Need(string area)
        {
            var judged = Judged(area, run.Month);
            var own = judged.Where(read.ContainsKey).ToDictionary(a => a, a => read[a], StringComparer.Ordinal);
            return AreaNeed.Of(catalogue, area, [.. judged.SelectMany(a => found[a])], own, judged.Sum(a => levels.GetValueOrDefault(a)));
        }
    }

    // Of an area that begins after the newest figures, those it carries on are judged: nothing said of it yet is not that all is well.
    private IReadOnlyList<string> Judged(string area, Period month) =>
        catalogue.Succession.PredecessorsOf(catalogue.Area(area)!, month) is { Count: > 0 } before ? [.. before.Select(a => a.Code)] : [area];

    private sealed record Kept(RunKey Run, int Year, string Region, RegionFigures Figures);
}
