using Microsoft.OpenApi;
using Reporting.Documents;
using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/overviews/{month}/{area}.{extension}: a finished overview.</summary>
internal static class GetOverview
{
    public static void Map(IEndpointRouteBuilder app) => app
        .MapMethods("/api/overviews/{month}/{file}", [HttpMethods.Get, HttpMethods.Head], Handle)
        .WithSummary("An overview").WithDescription(
            "The overview of an area as {area code}.pdf, .xlsx or .json; month is 2026M03 or latest; ?revision=N gives an earlier revision.")
        .WithTags(ApiTags.Overviews).Produces<Stream>(200, "application/pdf", OverviewXlsx.ContentType, "application/json")
        .AddOpenApiOperationTransformer((operation, _, _) => DescribeJson(operation)).Produces(304).ProducesProblem(400).ProducesProblem(404);

    private static async Task<IResult> Handle(
        string month, string file, int? revision, HttpContext http, Catalogue catalogue, RunLedger runs,
        DocumentShelf documents, CancellationToken cancellation)
    {
        if (!MonthAddress.IsValid(month)) return Problem.Of(MonthAddress.BadMonth(month));
        var extension = Path.GetExtension(file).TrimStart('.');
        if (OverviewFiles.All.All(f => f.Extension != extension))
            return Problem.Bad($"'{file}' is not a document. Write the area's code and .pdf, .xlsx or .json, for example 101.pdf.");
        if (catalogue.Area(Path.GetFileNameWithoutExtension(file)) is not { } area)
            return Problem.NoArea(catalogue, Path.GetFileNameWithoutExtension(file));
        var (served, refusal) = await MonthAddress.ServedAsync(month, revision, runs, cancellation);
        if (served is not { } found) return Problem.Of(refusal!);
        return await documents.FindAsync(found.Month.ToString(), found.Revision, area.Code, extension, cancellation) is { } document
            ? DocumentAnswer.Of(http, document, DocumentNames.Overview(area, found.Month, found.Revision, extension),
                revision is not null && month != MonthAddress.Latest ? DocumentCaching.Fixed : DocumentCaching.Newest)
            : WhyMissing(area, found.Month, found.Revision);
    }

    private static Task DescribeJson(OpenApiOperation operation)
    {
        if (operation.Responses?["200"].Content is { } content && content.TryGetValue("application/json", out var json))
        {
            json.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "All that the document prints, as data: the area, the month, the run and its sources, and the sections with their indicators.",
            };
        }

        return Task.CompletedTask;
    }

    private static IResult WhyMissing(Area area, Period month, int revision) => area.Valid.Holds(month)
        ? Problem.Missing($"{area.Name} has no overview in {month} revision {revision}. GET /api/runs/{month} tells why.")
        : Problem.Missing($"{area.Name} does not exist in {month}.");
}
