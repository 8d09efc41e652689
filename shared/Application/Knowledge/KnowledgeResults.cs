using Reporting.Application.Overviews;

namespace Reporting.Application.Knowledge;

/// <summary>Measures what came of entries in the figures of a public month.</summary>
public sealed class KnowledgeResults(Catalogue catalogue, SliceCache slices)
{
    /// <summary>The entries with their results, in their order.</summary>
    /// <param name="run">The month and revision; null when none is public, and nothing can be measured.</param>
    public async Task<IReadOnlyList<PracticeLesson>> OfAsync(
        IReadOnlyList<KnowledgeEntry> entries, RunKey? run, CancellationToken cancellation)
    {
        if (run is not { } served) return [.. entries.Select(e => new PracticeLesson(e, null))];
        var figures = await FiguresAsync(served, PracticeLesson.Codes(catalogue, entries, served.Month), cancellation);
        return [.. entries.Select(e => PracticeLesson.Of(figures, e, served.Month))];
    }

    /// <summary>What an area's figure did in a time, against its usual group.</summary>
    public async Task<MeasuredResult> OfAsync(Area area, ResultSpan span, RunKey run, CancellationToken cancellation)
    {
        if (!area.Valid.Holds(run.Month))
            return new(span, catalogue.Indicator(span.Indicator), ResultGap.NoArea) { Area = area.Code };
        var usual = catalogue.DefaultGroup(area, run.Month);
        var figures = await FiguresAsync(run, [area.Code, .. usual?.MembersIn(run.Month) ?? []], cancellation);
        return MeasuredResult.Of(figures, usual is null ? null : figures.Group(usual), area.Code, span);
    }

    /// <summary>What a trial's indicators did in its areas, against areas outside it; none when no month is public.</summary>
    public async Task<IReadOnlyList<TrialResult>> OfAsync(Trial trial, RunKey? run, CancellationToken cancellation)
    {
        if (run is not { } served || trial.Indicators.Count == 0) return [];
        var figures = await FiguresAsync(served, ComparedAreas.WithUsual(catalogue, trial.Areas, served.Month), cancellation);
        return TrialResult.Of(figures, trial, served.Month);
    }

    private async Task<PackFigures> FiguresAsync(RunKey run, IEnumerable<string> codes, CancellationToken cancellation) =>
        new(catalogue, run.Month, await slices.ReadAsync(run.Month, run.Revision, codes, cancellation));
}
