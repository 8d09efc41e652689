namespace Reporting.Functions.Overviews;

/// <summary>All figures of a month as one file.</summary>
public sealed class FigureApi(RunRepository runs, FigureFiles files)
{
    /// <summary>GET /api/figures/{month}/{file}: all figures of a month, or of all periods, as a file.</summary>
    [Function(nameof(GetFigures)), EndpointSummary("All figures as a file"), Tags(ApiTags.Overviews)]
    [EndpointDescription(
        "figures.csv, .xlsx and .parquet hold every area's and indicator's newest figure with its verdict; history.csv.gz, .xlsx and "
        + ".parquet hold all periods, as the month tells them. month is 2026M03 or latest; ?revision=N gives an earlier revision. "
        + "The page /figures says what each column means.")]
    [QueryParameter("revision")]
    [ProducesResponseType<Stream>(200, "text/csv", OverviewXlsx.ContentType, FigureParquet.ContentType, "application/gzip")]
    [ProducesResponseType(304), ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    [ProducesResponseType<ProblemDetails>(410), ProducesResponseType<ProblemDetails>(503)]
    public async Task<IResult> GetFigures(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/figures/{month}/{file}")] HttpRequest http,
        string month, string file, CancellationToken cancellation)
    {
        if (FigureFile.All.FirstOrDefault(f => f.Name == file) is not { } known)
            return Problem.Missing($"'{file}' is not a file. They are {string.Join(", ", FigureFile.All.Select(f => f.Name))}.");
        var (served, refusal) = await RunFinder.ServedAsync(month, http.Revision(), runs, cancellation);
        if (served is not { } run) return Problem.Of(refusal!);
        return await files.OpenAsync(run, known, cancellation) is { } content
            ? DocumentAnswer.Of(http.HttpContext, content, $"resultatoversigter-{run.Month}-r{run.Revision}-{known.Name}", DocumentCaching.Public)
            : Problem.Busy(http.HttpContext, "Many files are being made just now. Try again in a minute.");
    }
}
