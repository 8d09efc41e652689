using Reporting.Functions.Website;
using Reporting.Website.Operations;

namespace Reporting.Functions.Operations;

/// <summary>A run's page and what its buttons do.</summary>
public sealed class RunPages(RunRepository runs, RunView view, DeliveryRepository deliveries, RunRetrier retrier, Deliverer deliverer)
{
    /// <summary>/runs/{month}/{revision}: GET tells how a run goes or went, POST tries what failed again.</summary>
    [Function(nameof(RunPage)), Restricted(Audience.Operators)]
    public async Task<IResult> RunPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "runs/{month}/{revision}")] HttpRequest http,
        string month, string revision, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        if (await FindAsync(month, revision, cancellation) is not var (run, revisions)) return Missing(http.HttpContext, context);
        return HttpMethods.IsPost(http.Method)
            ? await ChangeAsync(await PostedForm.ReadAsync(http.HttpContext), run, revisions, cancellation)
            : await ShowAsync(http.HttpContext, context, run, revisions, cancellation);
    }

    // The run that an address names, with all revisions of its month; null when there is none.
    private async Task<(Run Run, IReadOnlyList<Run> Revisions)?> FindAsync(string month, string revision, CancellationToken cancellation)
    {
        if (!Period.TryParse(month, out var period) || !int.TryParse(revision, out var number)) return null;
        var revisions = await runs.OfMonth(period, cancellation).ToListAsync(cancellation);
        return revisions.Find(r => r.Revision == number) is { } run ? (run, revisions) : null;
    }

    private static IResult Missing(HttpContext http, SiteContext context) => SitePage.Missing(http,
        context.Say("Kørslen findes ikke", "There is no such run"),
        context.Say("Alle kørsler står på siden Måneder og kørsler.", "All runs are on the page Months and runs."));

    private async Task<IResult> ShowAsync(
        HttpContext http, SiteContext context, Run run, IReadOnlyList<Run> revisions, CancellationToken cancellation) =>
        SitePage.Of(http, new RunPageModel(
            State: run.State, Detail: await view.FullAsync(run, [.. revisions.Select(r => r.Revision)], cancellation),
            CanRetry: CanRetry(run, revisions), AllMails: http.Request.Query["mails"] == "all",
            Mails: await deliveries.OfBatchAsync(Batch(run), cancellation).ToListAsync(cancellation)));

    private async Task<IResult> ChangeAsync(PostedForm form, Run run, IReadOnlyList<Run> revisions, CancellationToken cancellation) =>
        form.Text("do") switch
        {
            "retry" => await RetryAsync(run, revisions, form.Text("area") is { Length: > 0 } area ? area : null, cancellation),
            "resend" => await ResendAsync(run, form.Text("delivery"), cancellation),
            _ => Results.Redirect(RunAddress.Of(run.Month, run.Revision)),
        };

    // Does nothing when a newer revision took the run's place. Without a code, all areas that failed are tried.
    private async Task<IResult> RetryAsync(Run run, IReadOnlyList<Run> revisions, string? only, CancellationToken cancellation)
    {
        // What cannot be tried again shows on the page: somebody else has pressed the button, or it was pressed twice.
        var retried = CanRetry(run, revisions) ? await retrier.RetryAsync(run, only is null ? null : [only], cancellation) : new();
        return Results.Redirect(retried.Import is null ? RunAddress.Of(run.Month, run.Revision) : "/runs");
    }

    private async Task<IResult> ResendAsync(Run run, string id, CancellationToken cancellation)
    {
        if (await deliveries.FindAsync(Batch(run), id, cancellation) is { State: DeliveryState.Failed or DeliveryState.Rejected } failed)
            await deliverer.SendAgainAsync(failed, cancellation);
        return Results.Redirect(RunAddress.Of(run.Month, run.Revision));
    }

    private static bool CanRetry(Run run, IReadOnlyList<Run> revisions) =>
        run.Revision == revisions[^1].Revision && run.State is (RunState.CompletedWithFailures or RunState.Failed);

    private static string Batch(Run run) => DeliveryRepository.BatchOf(run.Key);
}
