namespace Reporting.Functions;

/// <summary>GET /api/reports/{order}: a report.</summary>
internal static class GetReport
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/reports/{order}", (
            string order, HttpContext http, OrderAnswer answers, CancellationToken cancellation) =>
            answers.OfAsync(http, order, OrderAddress.Reports, cancellation))
        .WithSummary("A report").WithDescription("Needs a function key. State, progress and links; with .pdf, .xlsx or .zip after the id, the document itself.")
        .WithTags(ApiTags.Reports).Produces<OrderView>().ProducesProblem(404).ProducesProblem(409).WithKey();
}
