using Reporting.Documents;

namespace Reporting.Functions;

/// <summary>GET /api/reports/{order}/{document}: a document of a report.</summary>
internal static class GetReportDocument
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/reports/{order}/{document}", (
            string order, string document, HttpContext http, OrderAnswer answers, CancellationToken cancellation) =>
            answers.DocumentAsync(http, order, document, OrderAddress.Reports, cancellation))
        .WithSummary("A document of a report").WithDescription("Needs a function key. The documents are named in the links of the report.")
        .WithTags(ApiTags.Reports).Produces<Stream>(200, "application/pdf", OverviewXlsx.ContentType, "application/zip").ProducesProblem(404).ProducesProblem(409).WithKey();
}
