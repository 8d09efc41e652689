using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>A run's page and what its buttons do.</summary>
internal sealed class RunPages(RunLedger runs, RunView view, DeliveryLedger deliveries, RunRetrier retrier, Deliverer deliverer)
{
    /// <summary>The address of a run's page.</summary>
    public static string Address(Period month, int revision) => $"/runs/{month}/{revision}";

    /// <summary>The run that an address names, with all revisions of its month; null when there is none.</summary>
    public async Task<(Run Run, IReadOnlyList<Run> Revisions)?> FindAsync(string month, string revision, CancellationToken cancellation)
    {
        if (!Period.TryParse(month, out var period) || !int.TryParse(revision, out var number)) return null;
        var revisions = await runs.OfMonth(period, cancellation).ToListAsync(cancellation);
        return revisions.Find(r => r.Revision == number) is { } run ? (run, revisions) : null;
    }

    /// <summary>The page for a run that is not there.</summary>
    public static IResult Missing(HttpContext http, SiteContext context) => SitePage.Missing(http,
        context.Say("Kørslen findes ikke", "There is no such run"), context.Say("Alle kørsler står på siden Måneder og kørsler.", "All runs are on the page Months and runs."));

    /// <summary>How a run goes or went.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, SiteContext context, Run run, IReadOnlyList<Run> revisions, CancellationToken cancellation) =>
        SitePage.Of<RunPageView>(http, new
        {
            Context = context, State = run.State, Detail = await view.FullAsync(run, [.. revisions.Select(r => r.Revision)], cancellation),
            CanRetry = CanRetry(run, revisions), AllMails = http.Request.Query["mails"] == "all", Mails = await deliveries.OfBatchAsync(Batch(run), cancellation).ToListAsync(cancellation),
        });

    /// <summary>Tries what failed again; does nothing when a newer revision took the run's place.</summary>
    /// <param name="only">The code of the one area to try; null for all that failed.</param>
    public async Task<IResult> RetryAsync(Run run, IReadOnlyList<Run> revisions, string? only, CancellationToken cancellation)
    {
        // What cannot be tried again shows on the page: somebody else has pressed the button, or it was pressed twice.
        var retried = CanRetry(run, revisions) ? await retrier.RetryAsync(run, only, cancellation) : new();
        return Results.Redirect(retried.Import is null ? Address(run.Month, run.Revision) : "/runs");
    }

    /// <summary>Sends one of the run's mails once more, if it failed.</summary>
    public async Task<IResult> ResendAsync(Run run, string id, CancellationToken cancellation)
    {
        if (await deliveries.FindAsync(Batch(run), id, cancellation) is { State: DeliveryState.Failed or DeliveryState.Rejected } failed)
            await deliverer.SendAgainAsync(failed, cancellation);
        return Results.Redirect(Address(run.Month, run.Revision));
    }

    private static bool CanRetry(Run run, IReadOnlyList<Run> revisions) =>
        run.Revision == revisions[^1].Revision && run.State is (RunState.CompletedWithFailures or RunState.Failed);

    private static string Batch(Run run) => DeliveryLedger.BatchOf(run.Month.ToString(), run.Revision);
}
