using Reporting.Application.Overviews;

namespace Reporting.Application.Publishing;

/// <summary>Tells what a run finds otherwise than the revision that was told before: the one rule of whether it is worth a mail.</summary>
public sealed class RevisedFindings(FindingReader findings, RunNews news)
{
    /// <summary>The findings of a run in some areas.</summary>
    public async Task<IReadOnlyList<LedFinding>> OfAsync(RunKey run, IReadOnlySet<string> areas, CancellationToken cancellation) =>
        [.. (await findings.LedAsync(run.Month, run.Revision, cancellation)).Where(f => areas.Contains(f.Finding.Area))];

    /// <summary>What a run finds otherwise in some areas; none when nothing was told before.</summary>
    /// <param name="found">The run's findings in the areas.</param>
    public async Task<IReadOnlyList<Crossing>> RevisedAsync(
        Run run, IReadOnlyList<LedFinding> found, IReadOnlySet<string> areas, CancellationToken cancellation)
    {
        if (run.Told is not { } before) return [];
        var revised = Crossings.Revised(await OfAsync(run.Key with { Revision = before }, areas, cancellation), found);
        if (revised.Count == 0) return revised;
        var isNew = await news.IndicatorsAsync(run, cancellation);
        return [.. revised.Where(c => !isNew.Contains(c.Verdict.Indicator))];
    }
}
