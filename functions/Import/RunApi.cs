namespace Reporting.Functions.Import;

/// <summary>The runs of months.</summary>
public sealed class RunApi(RunRepository runs, RunStore store, RunView view, RunRetrier retrier)
{
    private const string OfMonth = "api/runs/{month}";

    /// <summary>GET /api/runs: all month runs.</summary>
    [Function(nameof(GetRuns)), EndpointSummary("All runs"), Tags(ApiTags.Runs)]
    [EndpointDescription("Month runs, newest month and revision first.")]
    [ProducesResponseType<IEnumerable<RunSummary>>(200)]
    public async Task<IResult> GetRuns(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/runs")] HttpRequest http, CancellationToken cancellation)
    {
        var all = await runs.AllAsync(cancellation).ToListAsync(cancellation);
        return Results.Ok(all.AsEnumerable().Reverse().Select(RunView.Short));
    }

    /// <summary>GET /api/runs/{month}: how a run goes or went.</summary>
    [Function(nameof(GetRun)), EndpointSummary("One run"), Tags(ApiTags.Runs)]
    [EndpointDescription("State, counts, percent, seconds per stage, failed areas with reasons and quarantined rows of a month's newest "
        + "revision, or of ?revision=N.")]
    [QueryParameter("revision")]
    [ProducesResponseType<RunDetail>(200), ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetRun(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = OfMonth)] HttpRequest http, string month,
        CancellationToken cancellation)
    {
        var (run, revisions, refusal) = await RunFinder.FindAsync(month, http.Revision(), runs, cancellation);
        return run is null ? Problem.Of(refusal!)
            : Results.Ok(await view.FullAsync(run, [.. revisions.Select(r => r.Revision)], cancellation));
    }

    /// <summary>GET /api/runs/{month}/changes: what differs from the revision before.</summary>
    [Function(nameof(GetRunChanges)), EndpointSummary("What a revision changed"), Tags(ApiTags.Runs)]
    [EndpointDescription("Every observation of the newest revision, or of ?revision=N, that differs from the one published before it.")]
    [QueryParameter("revision")]
    [ProducesResponseType<IEnumerable<ChangeView>>(200), ProducesResponseType<ProblemDetails>(410)]
    [ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetRunChanges(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = OfMonth + "/changes")] HttpRequest http, string month,
        CancellationToken cancellation)
    {
        var (run, _, refusal) = await RunFinder.FindAsync(month, http.Revision(), runs, cancellation);
        if (run is null) return Problem.Of(refusal!);
        if (await runs.IsClosedAsync(run.Key, cancellation)) return Problem.Of(RunFinder.Closed(run.Key));
        var changes = await store.ListAsync<ObservationChange>(run.Month, run.Revision, RunLists.Changes, cancellation);
        return Results.Ok(changes.Select(
            c => new ChangeView(c.Area, c.Indicator, c.Period.ToString(), Cell(c.IsWithdrawal ? c.To : c.From), Cell(c.To))));
    }

    /// <summary>POST /api/runs/{month}/retry: tries what failed again.</summary>
    [Function(nameof(RetryRun)), EndpointSummary("Try the failed areas again"), Tags(ApiTags.Runs), SmallBody]
    [EndpointDescription("Needs a function key. A run that failed as a whole is imported again.")]
    [ProducesResponseType(202), ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    [ProducesResponseType<ProblemDetails>(409)]
    public async Task<IResult> RetryRun(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = OfMonth + "/retry")] HttpRequest http, string month,
        CancellationToken cancellation)
    {
        if (!RunFinder.IsValid(month)) return Problem.Of(RunFinder.BadMonth(month));
        var period = await RunFinder.ResolveAsync(month, runs, cancellation);
        var run = period is null ? null : await runs.NewestAsync(period.Value, cancellation);
        if (run is null) return Problem.Missing($"There is no run of {month}. GET /api/runs lists the runs.");
        var retried = await retrier.RetryAsync(run, null, cancellation);
        if (retried.Refusal is { } why) return Problem.Conflict(why);
        return retried.Import is { } import ? AcceptedImport.Answer(import)
            : Results.Accepted($"/api/runs/{run.Month}", new { areas = retried.Areas, status = $"/api/runs/{run.Month}" });
    }

    private static object Cell(Observation observation) =>
        observation.Value is { } value ? value : observation.Kind.ToString().ToLowerInvariant();
}
