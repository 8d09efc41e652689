using Reporting.Application.Import;

namespace Reporting.Application.Overviews;

/// <summary>Makes overviews from the slices kept with a run.</summary>
public sealed class OverviewReader(Catalogue catalogue, RunStore store)
{
    /// <summary>An area's overview, with the slice it is made of; null when the run has no slice of the area.</summary>
    public async Task<(Overview Overview, AreaSlice Slice)?> FindAsync(RunKey run, string area, CancellationToken cancellation)
    {
        if (await store.AreaAsync(run, area, cancellation) is not { } slice) return null;
        var group = slice.Group is null ? null : await store.GroupAsync(slice.Run, slice.Group, cancellation);
        return (OverviewCalculator.Compute(catalogue, slice, group), slice);
    }

    /// <summary>What differs in an area's overview between two revisions of a month; null when one of them has none.</summary>
    public async Task<IReadOnlyList<FigureChange>?> ChangesAsync(
        Period month, int before, int revision, string area, CancellationToken cancellation)
    {
        var now = await FindAsync(new(month, revision), area, cancellation);
        return now is var (overview, _) ? await ChangesAsync(before, overview, cancellation) : null;
    }

    /// <summary>What differs in an overview from an earlier revision of its month; null when that has none of the area.</summary>
    public async Task<IReadOnlyList<FigureChange>?> ChangesAsync(int before, Overview now, CancellationToken cancellation)
    {
        var run = now.Run.Key;
        if (await FindAsync(run with { Revision = before }, now.Area.Code, cancellation) is not var (was, _)) return null;
        var withdrawn = new List<ObservationChange>();
        for (var revision = before + 1; revision <= run.Revision; revision++)
            withdrawn.AddRange(await store.ListAsync<ObservationChange>(run.Month, revision, RunLists.Withdrawn, cancellation));
        return OverviewChanges.Between(was, now, withdrawn);
    }
}
