namespace Reporting.Application.Import;

/// <summary>A run as it is shown to the world.</summary>
public sealed class RunView(Catalogue catalogue, RunStore store, WorkRepository work, TimeProvider clock)
{
    private const int MaxQuarantineRows = 200;

    /// <summary>The short form, for lists.</summary>
    public static RunSummary Short(Run run) => new(
        run.Month.ToString(), run.Revision, run.Id, run.State.ToString(), run.Catalogue, run.Stamp.Demo, run.Areas, run.Failed,
        run.Changes, run.Quarantined, run.Started, run.Ended, run.Reason);

    /// <summary>Everything about one run: counts, seconds per stage, failed areas, quarantine.</summary>
    /// <param name="revisions">The revisions the month has.</param>
    public async Task<RunDetail> FullAsync(Run run, IReadOnlyList<int> revisions, CancellationToken cancellation)
    {
        var left = await work.LeftAsync(run, cancellation).ToListAsync(cancellation);
        var failed = left.Where(w => w.Failed).ToList();
        var planned = run.ComputeStarted is not null;
        var done = planned ? run.Areas - left.Count : 0;
        var reports = await store.ListAsync<ExtractReport>(run.Month, run.Revision, RunLists.Reports, cancellation);
        var quarantine = await store.ListAsync<QuarantinedRow>(run.Month, run.Revision, RunLists.Quarantine, cancellation);
        return new RunDetail(
            run.Month.ToString(), run.Revision, run.Id, run.State.ToString(), run.Catalogue, run.Stamp.Demo, run.Reason,
            run.Areas == 0 ? 0 : 100 * (done + failed.Count) / run.Areas,
            new AreaCounts(run.Areas, done, failed.Count, run.Areas - done - failed.Count), Stages(run),
            run.Started, run.Ended, run.Deadline,
            failed.Select(w => new FailedAreaView(w.Area, catalogue.Area(w.Area)?.Name, w.Error ?? "No reason was noted.")),
            new QuarantineView(run.Quarantined, quarantine.Take(MaxQuarantineRows)),
            run.Problems.Select(p => new SourceProblem(p.Key, p.Value)),
            new ChangesLink(run.Changes, $"/api/runs/{run.Month}/changes?revision={run.Revision}"),
            run.Extracts.Select(e => Extract(e, reports.FirstOrDefault(r => r.Table == e.Table))), revisions,
            new MailsView(run.Mails.ToString(), run.Missing, run.TellBy));
    }

    private static ExtractView Extract(ExtractReference extract, ExtractReport? report) => new(
        extract.Table, extract.Sha256, extract.Retrieved, extract.Demo, report?.Rows, report?.Oldest?.ToString(),
        report?.Newest?.ToString(), report?.UnknownAreas, report?.MissingColumns);

    private StageSeconds Stages(Run run) => new(
        Seconds(run.Started, run.ComputeStarted ?? run.Ended),
        Seconds(run.ComputeStarted, run.PublishStarted ?? run.Ended),
        Seconds(run.PublishStarted, run.Ended));

    private double? Seconds(DateTimeOffset? from, DateTimeOffset? to) =>
        from is null ? null : Math.Round(((to ?? clock.GetUtcNow()) - from.Value).TotalSeconds, 3);
}
