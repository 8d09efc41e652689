using Reporting.Application.Import;

namespace Reporting.Application.Publishing;

/// <summary>
/// Takes figures that a run withholds out of the other months that show them still: each is imported again, which makes a
/// revision without them and closes the one before.
/// </summary>
public sealed class WithdrawnElsewhere(RunRepository runs, RunStore store, ImportRequest imports)
{
    /// <summary>
    /// Asks for an import of every other month whose served revision holds a figure that the run withholds. May be done again: a
    /// month that was imported holds it no longer, and an import that comes twice does nothing.
    /// </summary>
    public async Task ImportAsync(Run run, CancellationToken cancellation)
    {
        var withdrawn = await store.ListAsync<ObservationChange>(run.Month, run.Revision, RunLists.Withdrawn, cancellation);
        if (withdrawn.Count == 0) return;
        var byArea = withdrawn.ToLookup(w => w.Area, StringComparer.Ordinal);
        foreach (var other in (await runs.PublishedAsync(cancellation)).Where(p => p.Month != run.Month))
        {
            if (await HoldsAsync(other, byArea, cancellation)) await imports.ReplaceAsync(other, cancellation);
        }
    }

    private async Task<bool> HoldsAsync(RunKey run, ILookup<string, ObservationChange> withdrawn, CancellationToken cancellation)
    {
        foreach (var area in withdrawn)
        {
            if (await store.AreaAsync(run, area.Key, cancellation) is { } slice
                && area.Any(w => w.IsShownIn(slice.Series.GetValueOrDefault(w.Indicator)))) return true;
        }

        return false;
    }
}
