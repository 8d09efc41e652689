using Reporting.Application.Import;
using Reporting.Application.Overviews;

namespace Reporting.Application.Publishing;

/// <summary>Finds what a month has to alert of, once: what is found is kept with the run and not found anew.</summary>
public sealed class CrossingFinder(Catalogue catalogue, RunRepository runs, RunStore store, FindingReader findings, RunNews news)
{
    /// <summary>Compares a run's findings with what was last told, and keeps the crossings and what is told after it.</summary>
    public async Task FindAsync(Run run, CancellationToken cancellation)
    {
        // Written last, so that it is there only when all is.
        if (await store.HasListAsync(run.Month, run.Revision, RunLists.Crossings, cancellation)) return;
        var last = await LastReportedAsync(run, cancellation);
        var told = last is null ? null : ReportedState.ByTopic(catalogue,
            await store.ListAsync<ReportedState>(last.Value.Month, last.Value.Revision, RunLists.Told, cancellation));
        var verdicts = await VerdictsAsync(run, told ?? [], cancellation);
        if (last is { } before) told = Crossings.Carry(catalogue, told!, before.Month, run.Month, verdicts);
        var (crossings, after) = Crossings.Between(
            catalogue, await findings.OfAsync(run.Month, run.Revision, cancellation), verdicts, told, last?.Month == run.Month);
        var isNew = await news.IndicatorsAsync(run, cancellation);
        crossings = [.. crossings.Select(c => c with { Correction = c.Correction && !isNew.Contains(c.Verdict.Indicator) })];
        await store.WriteListAsync(run.Stamp, RunLists.Told, after, cancellation);
        await store.WriteListAsync(run.Stamp, RunLists.Crossings, crossings, cancellation);
    }

    // The revision of the same month that was told, or else the last of an earlier month.
    private async Task<RunKey?> LastReportedAsync(Run run, CancellationToken cancellation)
    {
        if (run.Told is { } told) return new(run.Month, told);
        foreach (var served in (await runs.PublishedAsync(cancellation)).Where(p => p.Month < run.Month).Reverse())
        {
            if (await runs.FindAsync(served.Month, served.Revision, cancellation) is not { } earlier) continue;
            if (earlier.Mails is RunMails.Told or RunMails.Telling) return served;
            if (earlier.Told is { } before) return served with { Revision = before };
        }

        return null;
    }

    private async Task<IReadOnlyList<Verdict>> VerdictsAsync(Run run, IReadOnlyList<ReportedState> told, CancellationToken cancellation)
    {
        var verdicts = (await store.ListAsync<Verdict>(run.Month, run.Revision, RunLists.Verdicts, cancellation)).ToList();
        var known = verdicts.Select(v => (v.Area, v.Indicator)).ToHashSet();
        var missing = told.SelectMany(t => t.Indicators, (t, indicator) => (t.Area, Indicator: indicator)).Where(t => !known.Contains(t));
        foreach (var area in missing.Distinct().ToLookup(t => t.Area, t => t.Indicator))
        {
            var slice = await store.AreaAsync(run.Key, area.Key, cancellation);
            verdicts.AddRange(area.Select(i => slice?.Verdicts.GetValueOrDefault(i)).OfType<Verdict>());
        }

        return verdicts;
    }
}
