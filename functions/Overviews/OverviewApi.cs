namespace Reporting.Functions.Overviews;

/// <summary>Finished overviews.</summary>
public sealed class OverviewApi(Catalogue catalogue, RunRepository runs, DocumentCache documents)
{
    /// <summary>GET /api/overviews/{month}/{area}.{extension}: a finished overview.</summary>
    [Function(nameof(GetOverview)), EndpointSummary("An overview"), Tags(ApiTags.Overviews)]
    [EndpointDescription(
        "The overview of an area as {area code}.pdf, .xlsx or .json; month is 2026M03 or latest; ?revision=N gives an earlier revision.")]
    [QueryParameter("revision")]
    [ProducesResponseType<Stream>(200, "application/pdf", OverviewXlsx.ContentType, "application/json"), ProducesResponseType(304)]
    [ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(410)]
    public async Task<IResult> GetOverview(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/overviews/{month}/{file}")] HttpRequest http,
        string month, string file, CancellationToken cancellation)
    {
        var revision = http.Revision();
        if (!RunFinder.IsValid(month)) return Problem.Of(RunFinder.BadMonth(month));
        var extension = Path.GetExtension(file).TrimStart('.');
        if (OverviewFiles.All.All(f => f.Extension != extension))
            return Problem.Bad($"'{file}' is not a document. Write the area's code and .pdf, .xlsx or .json, for example 101.pdf.");
        if (catalogue.Area(Path.GetFileNameWithoutExtension(file)) is not { } area)
            return Problem.NoArea(catalogue, Path.GetFileNameWithoutExtension(file));
        var (served, refusal) = await RunFinder.ServedAsync(month, revision, runs, cancellation);
        if (served is not { } found) return Problem.Of(refusal!);
        return await documents.FindAsync(found, area.Code, extension, cancellation) is { } document
            ? DocumentAnswer.Of(http.HttpContext, document, DocumentNames.Overview(area, found.Month, found.Revision, extension),
                DocumentCaching.Public)
            : WhyMissing(area, found.Month, found.Revision);
    }

    private IResult WhyMissing(Area area, Period month, int revision) => area.Valid.Holds(month)
        ? Problem.Missing($"{area.Name} has no overview in {month} revision {revision}. GET /api/runs/{month} tells why.")
        : Problem.NotIn(catalogue, area, month);
}
