using Reporting.Domain;
using Reporting.Sources;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>A run as it is shown to the world.</summary>
internal sealed class RunView(Catalogue catalogue, RunStore store, WorkLedger work, TimeProvider clock)
{
    private const int MostQuarantineRows = 200;

    /// <summary>The short form, for lists.</summary>
    public static object Short(Run run) => new
    {
        month = run.Month.ToString(), revision = run.Revision, runId = run.Id, state = run.State.ToString(), catalogue = run.Catalogue,
        demo = run.Stamp.Demo, areas = run.Areas, failed = run.Failed, changes = run.Changes, quarantined = run.Quarantined,
        started = run.Started, ended = run.Ended, reason = run.Reason,
    };

    /// <summary>Everything about one run: counts, seconds per stage, failed areas, quarantine.</summary>
    /// <param name="revisions">The revisions the month has.</param>
    public async Task<object> FullAsync(Run run, IReadOnlyList<int> revisions, CancellationToken cancellation)
    {
        var left = await work.LeftAsync(run, cancellation).ToListAsync(cancellation);
        var failed = left.Where(w => w.Failed).ToList();
        var planned = run.ComputeStarted is not null;
        var done = planned ? run.Areas - left.Count : 0;
        var reports = await store.ListAsync<ExtractReport>(run.Month, run.Revision, RunLists.Reports, cancellation);
        var quarantine = await store.ListAsync<QuarantinedRow>(run.Month, run.Revision, RunLists.Quarantine, cancellation);
        return new
        {
            month = run.Month.ToString(), revision = run.Revision, runId = run.Id, state = run.State.ToString(), catalogue = run.Catalogue,
            demo = run.Stamp.Demo, reason = run.Reason, percent = run.Areas == 0 ? 0 : 100 * (done + failed.Count) / run.Areas,
            counts = new { areas = run.Areas, done, failed = failed.Count, pending = run.Areas - done - failed.Count },
            seconds = new
            {
                importing = Seconds(run.Started, run.ComputeStarted ?? run.Ended),
                computing = Seconds(run.ComputeStarted, run.PublishStarted ?? run.Ended),
                publishing = Seconds(run.PublishStarted, run.Ended),
            },
            started = run.Started, ended = run.Ended, deadline = run.Deadline,
            failedAreas = failed.Select(w => new { area = w.Area, name = catalogue.Area(w.Area)?.Name, reason = w.Error ?? "No reason was noted." }),
            quarantine = new { count = run.Quarantined, rows = quarantine.Take(MostQuarantineRows) },
            sourceProblems = run.Problems.Select(p => new { table = p.Key, problem = p.Value }),
            changes = new { count = run.Changes, url = $"/api/runs/{run.Month}/changes?revision={run.Revision}" },
            extracts = run.Extracts.Select(e => Extract(e, reports.FirstOrDefault(r => r.Table == e.Table))), revisions,
        };
    }

    private static object Extract(ExtractReference extract, ExtractReport? report) => new
    {
        table = extract.Table, sha256 = extract.Sha256, retrieved = extract.Retrieved, demo = extract.Demo,
        rows = report?.Rows, oldest = report?.Oldest?.ToString(), newest = report?.Newest?.ToString(),
        unknownAreas = report?.UnknownAreas, missingColumns = report?.MissingColumns,
    };

    private double? Seconds(DateTimeOffset? from, DateTimeOffset? to) =>
        from is null ? null : Math.Round(((to ?? clock.GetUtcNow()) - from.Value).TotalSeconds, 3);
}
