using Azure.Storage.Blobs.Models;
using Microsoft.Net.Http.Headers;
using Reporting.Documents;
using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/overviews/{month}/{area}.{extension}: a finished overview.</summary>
internal static class GetOverview
{
    private const int SecondsInCache = 300;

    public static void Map(IEndpointRouteBuilder app) => app
        .MapMethods("/api/overviews/{month}/{file}", [HttpMethods.Get, HttpMethods.Head], Handle)
        .WithSummary("An overview").WithDescription(
            "The overview of an area as {area code}.pdf, .xlsx or .json; month is 2026M03 or latest; ?revision=N gives an earlier revision.")
        .Produces(200, contentType: "application/pdf").Produces(304).ProducesProblem(400).ProducesProblem(404);

    private static async Task<IResult> Handle(
        string month, string file, int? revision, HttpContext http, Catalogue catalogue, RunLedger runs,
        DocumentStore documents, CancellationToken cancellation)
    {
        if (!MonthAddress.IsValid(month)) return Problem.BadMonth(month);
        var extension = Path.GetExtension(file).TrimStart('.');
        if (OverviewFiles.All.All(f => f.Extension != extension))
            return Problem.Bad($"'{file}' is not a document. Write the area's code and .pdf, .xlsx or .json, for example 101.pdf.");
        if (catalogue.Area(Path.GetFileNameWithoutExtension(file)) is not { } area)
            return Problem.NoArea(catalogue, Path.GetFileNameWithoutExtension(file));
        var period = await MonthAddress.ResolveAsync(month, runs, cancellation);
        var served = period is null ? null : revision ?? await runs.PublishedAsync(period.Value, cancellation);
        if (period is null || served is null) return await MonthAddress.MissingAsync(month, runs, cancellation);
        if (revision is not null && await runs.FindAsync(period.Value, revision.Value, cancellation) is { } run
            && !await IsPublicAsync(run, runs, cancellation)) return NotPublic(run);
        return await documents.OpenAsync(period.Value.ToString(), served.Value, area.Code, extension, cancellation) is { } document
            ? Answer(http, document, area, period.Value, extension, revision is not null)
            : await WhyMissingAsync(area, period.Value, served.Value, runs, cancellation);
    }

    private static IResult Answer(
        HttpContext http, BlobDownloadStreamingResult document, Area area, Period month, string extension, bool fixedRevision)
    {
        var name = $"Resultatoversigt {area.Name} {PeriodText.In(Language.Danish).Long(month)}.{extension}";
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = fixedRevision
            ? "public, max-age=31536000, immutable" : $"public, max-age={SecondsInCache}";
        http.Response.RegisterForDispose(document);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(document.Details.ContentHash)}\"");
        http.Response.ContentLength = document.Details.ContentLength;
        return Results.Stream(document.Content, document.Details.ContentType, entityTag: tag);
    }

    // A public revision of which failed areas are tried again is still public.
    private static async Task<bool> IsPublicAsync(Run run, RunLedger runs, CancellationToken cancellation) =>
        RunStates.IsPublished(run.State) || await runs.PublishedAsync(run.Month, cancellation) == run.Revision;

    private static IResult NotPublic(Run run) =>
        Problem.Missing($"{run.Month} revision {run.Revision} is {run.State} and not public. GET /api/runs/{run.Month} tells how it goes.");

    private static async Task<IResult> WhyMissingAsync(
        Area area, Period month, int revision, RunLedger runs, CancellationToken cancellation)
    {
        var run = await runs.FindAsync(month, revision, cancellation);
        if (run is null) return Problem.Missing($"{month} has no revision {revision}. GET /api/runs lists the revisions.");
        return area.Valid.Holds(month)
            ? Problem.Missing($"{area.Name} has no overview in {month} revision {revision}. GET /api/runs/{month} tells why.")
            : Problem.Missing($"{area.Name} does not exist in {month}.");
    }
}
