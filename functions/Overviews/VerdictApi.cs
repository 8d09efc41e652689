namespace Reporting.Functions.Overviews;

/// <summary>What is said of areas in a month.</summary>
public sealed class VerdictApi(Catalogue catalogue, RunRepository runs, RunStore store)
{
    /// <summary>GET /api/problems: what deserves attention in a month, the most serious first.</summary>
    [Function(nameof(GetProblems)), EndpointSummary("Where there are performance concerns"), Tags(ApiTags.Verdicts)]
    [EndpointDescription("The verdicts of ?month= (the newest unless given): watch, problem and severe, or those of ?state=watch,problem; "
        + "?region= keeps one region's.")]
    [QueryParameter("month"), QueryParameter("revision"), QueryParameter("region"), QueryParameter("state")]
    [ProducesResponseType<IEnumerable<VerdictView>>(200)]
    [ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetProblems(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/problems")] HttpRequest http, CancellationToken cancellation)
    {
        var (revision, region) = (http.Revision(), http.Text("region"));
        if (StateQuery.Read(catalogue, region, http.Texts("state"), out var wanted) is { } wrong) return wrong;
        var (served, refusal) = await RunFinder.ServedAsync(http.Text("month") ?? RunFinder.Latest, revision, runs, cancellation);
        if (served is not { } run) return Problem.Of(refusal!);
        if (StateQuery.NotIn(catalogue, region, run.Month) is { } gone) return gone;
        var verdicts = await store.ListAsync<Verdict>(run.Month, run.Revision, RunLists.Verdicts, cancellation);
        var areas = region is null ? null : catalogue.Within(region, run.Month).ToHashSet(StringComparer.Ordinal);
        return Results.Ok(Seriousness.Sort(verdicts.Where(v => areas?.Contains(v.Area) != false)
            .Where(v => wanted.Count > 0 ? wanted.Contains(v.State) : Seriousness.IsAdverse(v.State))).Select(v => VerdictView.Of(v, catalogue)));
    }

    /// <summary>GET /api/areas/{area}/verdicts: all that is said of one area in a month.</summary>
    [Function(nameof(GetAreaVerdicts)), EndpointSummary("An area's verdicts"), Tags(ApiTags.Verdicts)]
    [EndpointDescription("The stored verdict of every indicator in ?month= (the newest unless given), in the order of the page, "
        + "with what it rests on, its explanation and all its episodes.")]
    [QueryParameter("month"), QueryParameter("revision")]
    [ProducesResponseType<IEnumerable<VerdictView>>(200)]
    [ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetAreaVerdicts(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/areas/{area}/verdicts")] HttpRequest http, string area,
        CancellationToken cancellation)
    {
        var (read, refusal) = await AreaQuery.ReadAsync(http, area, catalogue, runs, store, cancellation);
        if (read is not { } slice) return refusal!;
        return Results.Ok(catalogue.Indicators.Select(i => slice.Verdicts.GetValueOrDefault(i.Id)).OfType<Verdict>()
            .Select(v => VerdictView.Of(v, catalogue)));
    }
}
