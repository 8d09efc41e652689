namespace Reporting.Functions.Overviews;

/// <summary>What is found in areas in a month.</summary>
public sealed class FindingApi(Catalogue catalogue, RunRepository runs, RunStore store, FindingReader findings)
{
    /// <summary>GET /api/findings: what deserves attention in a month, the most serious first, each thing once.</summary>
    [Function(nameof(GetFindings)), EndpointSummary("What there is to talk about"), Tags(ApiTags.Verdicts)]
    [EndpointDescription("The findings of ?month= (the newest unless given): one for each area and topic, however many indicators show "
        + "it. Watch, problem and severe, or those of ?state=watch,problem; ?region= keeps one region's.")]
    [QueryParameter("month"), QueryParameter("revision"), QueryParameter("region"), QueryParameter("state")]
    [ProducesResponseType<IEnumerable<FindingView>>(200)]
    [ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetFindings(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/findings")] HttpRequest http, CancellationToken cancellation)
    {
        var (revision, region) = (http.Revision(), http.Text("region"));
        if (StateQuery.Read(catalogue, region, http.Texts("state"), out var wanted) is { } wrong) return wrong;
        var (served, refusal) = await RunFinder.ServedAsync(http.Text("month") ?? RunFinder.Latest, revision, runs, cancellation);
        if (served is not { } run) return Problem.Of(refusal!);
        if (StateQuery.NotIn(catalogue, region, run.Month) is { } gone) return gone;
        var areas = region is null ? null : catalogue.Within(region, run.Month).ToHashSet(StringComparer.Ordinal);
        var found = (await findings.LedAsync(run.Month, run.Revision, cancellation))
            .Where(f => areas?.Contains(f.Finding.Area) != false && (wanted.Count > 0 ? wanted.Contains(f.Finding.State) : f.Finding.IsAdverse));
        return Results.Ok(LedFinding.Sort(found).Select(f => FindingView.Of(f, catalogue)));
    }

    /// <summary>GET /api/areas/{area}/findings: all that is found in one area in a month.</summary>
    [Function(nameof(GetAreaFindings)), EndpointSummary("An area's findings"), Tags(ApiTags.Verdicts)]
    [EndpointDescription("Every finding of ?month= (the newest unless given), problems and strengths, in the order of the catalogue's "
        + "topics, with the indicators it shows in. What ended this month is among them: it has an end, and says none.")]
    [QueryParameter("month"), QueryParameter("revision")]
    [ProducesResponseType<IEnumerable<FindingView>>(200)]
    [ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetAreaFindings(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/areas/{area}/findings")] HttpRequest http, string area,
        CancellationToken cancellation)
    {
        var (read, refusal) = await AreaQuery.ReadAsync(http, area, catalogue, runs, store, cancellation);
        if (read is not { } slice) return refusal!;
        return Results.Ok(LedFinding.Of(slice.FindingsIn(catalogue).Where(f => catalogue.Indicator(f.Lead) is not null), slice.Verdicts.Values)
            .Select(f => FindingView.Of(f, catalogue)));
    }
}
