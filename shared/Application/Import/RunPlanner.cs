using Reporting.Application.Overviews;

namespace Reporting.Application.Import;

/// <summary>
/// Cuts a run into pieces of work: a slice and a row per area, a slice per group. An area's overview then reads two small
/// blobs, however many areas there are.
/// </summary>
public sealed class RunPlanner(
    Catalogue catalogue, ExtractStore extracts, RunStore store, RunRepository runs, WorkRepository work, AreaSender sender,
    LateFiguresReader late)
{
    private const int AtOnce = 16;

    /// <summary>Plans a run that is importing; of one that is computing already, sends the messages that may be missing.</summary>
    public async Task PlanAsync(Run run, Extracted read, CancellationToken cancellation)
    {
        if (run.State == RunState.Importing) run = await PrepareAsync(run, read, cancellation);
        if (run.State == RunState.Computing) await sender.SendAsync(run, cancellation);
    }

    private async Task<Run> PrepareAsync(Run run, Extracted read, CancellationToken cancellation)
    {
        AggregateAreas.AddTo(read.Panel, catalogue, run.Month);
        var quarantined = read.Reports.SelectMany(r => r.Quarantined).ToList();
        var (changes, withdrawn) = await ChangesAsync(run, read.Panel, cancellation);
        await store.WriteListAsync(run.Stamp, RunLists.Quarantine, quarantined, cancellation);
        await store.WriteListAsync(run.Stamp, RunLists.Changes, changes, cancellation);
        await store.WriteListAsync(run.Stamp, RunLists.Withdrawn, withdrawn, cancellation);
        await store.WriteListAsync(run.Stamp, RunLists.Reports, [.. read.Reports.Select(r => r with { Quarantined = [] })], cancellation);
        var figures = new MonthFigures(catalogue, read.Panel, run.Month);
        figures = figures.With(await late.LearnAsync(run, figures, cancellation));
        await WriteSlicesAsync(run, figures, cancellation);
        await work.AddAsync(run, catalogue.AreasIn(run.Month).Select(a => a.Code), cancellation);
        var planned = await runs.MoveAsync(run, RunState.Computing, r => r with
        {
            Changes = changes.Count,
            Withdrawn = changes.Count(c => c.IsWithdrawal),
            Quarantined = (int)read.Reports.Sum(r => r.QuarantinedCount),
        }, cancellation);
        return planned ?? (await runs.FindAsync(run.Month, run.Revision, cancellation))!;
    }

    private async Task WriteSlicesAsync(Run run, MonthFigures figures, CancellationToken cancellation)
    {
        var (stamp, judged) = (run.Stamp, new JudgedAreas(figures));
        var groups = catalogue.Parts.Groups.Where(g => g.MembersIn(run.Month).Count > 0);
        await Parallel.ForEachAsync(groups, Options(cancellation), async (group, stop) =>
            await store.WriteAsync(stamp, GroupComparison.Slice(figures, group), stop));
        await Parallel.ForEachAsync(judged.Each(), Options(cancellation), async (one, stop) => await store.WriteAsync(
            figures.Slice(stamp, one.Area) with { Verdicts = one.Verdicts, Findings = one.Findings }, stop));
        await store.WriteListAsync(stamp, RunLists.Verdicts, judged.Notable, cancellation);
        await store.WriteListAsync(stamp, RunLists.Levels, judged.Levels, cancellation);
        await store.WriteListAsync(stamp, RunLists.Judged, judged.Judged, cancellation);
        await store.WriteListAsync(stamp, RunLists.Findings, judged.Findings, cancellation);
    }

    // What differs from the revision before, and what is withdrawn since then; in the first revision since the month before, as
    // a figure may be withdrawn on the day that a new month comes.
    private async Task<(IReadOnlyList<ObservationChange> Changes, IReadOnlyList<ObservationChange> Withdrawn)> ChangesAsync(
        Run run, Panel panel, CancellationToken cancellation)
    {
        var published = (await runs.PublishedAsync(cancellation)).LastOrDefault(p => p.Month <= run.Month);
        if (published == default || published == run.Key) return ([], []);
        if (await runs.FindAsync(published.Month, published.Revision, cancellation) is not { } before) return ([], []);
        var isRevision = before.Month == run.Month;
        if (!isRevision && before.Catalogue != catalogue.Id) return ([], []);
        var earlier = await ExtractReader.ReadAsync(catalogue, extracts, before.Extracts, ExtractReader.NothingParsed, cancellation);
        AggregateAreas.AddTo(earlier.Panel, catalogue, before.Month);
        var changes = PanelChanges.Between(earlier.Panel, panel, before.Month).ToList();
        return (isRevision ? changes : [], [.. changes.Where(c => c.IsWithdrawal)]);
    }

    private static ParallelOptions Options(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}

/// <summary>The names of the lists kept with a run.</summary>
public static class RunLists
{
    /// <summary>Rows that cannot be right, with the reason.</summary>
    public const string Quarantine = "quarantine";
    /// <summary>What changed since the revision before.</summary>
    public const string Changes = "changes";

    /// <summary>
    /// The figures that the source withholds by now and that were published in the revision before, or of a first revision in the
    /// month before.
    /// </summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>What was read of each table.</summary>
    public const string Reports = "reports";

    /// <summary>The verdicts that say something, or that would if the figure were there: all others say nothing.</summary>
    public const string Verdicts = "verdicts";

    /// <summary>The verdicts with a standing level, whatever else they say.</summary>
    public const string Levels = "levels";

    /// <summary>The codes of the areas of which anything could be judged.</summary>
    public const string Judged = "judged";

    /// <summary>How the newest figures of each indicator still change, as learnt up to this run.</summary>
    public const string Late = "late";

    /// <summary>The findings of all areas.</summary>
    public const string Findings = "findings";

    /// <summary>The findings that crossed a line, as told to subscribers.</summary>
    public const string Crossings = "crossings";

    /// <summary>What was last told of every area and topic of which something adverse was told.</summary>
    public const string Told = "told";
}
