using Reporting.Documents;

namespace Reporting.Functions;

/// <summary>GET /api/meeting-packs/{order}/{document}: a document of a meeting pack.</summary>
internal static class GetMeetingPackDocument
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/meeting-packs/{order}/{document}", (
            string order, string document, HttpContext http, OrderAnswer answers, CancellationToken cancellation) =>
            answers.DocumentAsync(http, order, document, OrderAddress.MeetingPacks, cancellation))
        .WithSummary("A document of a meeting pack").WithDescription("Needs a function key. The documents are named in the links of the pack.")
        .WithTags(ApiTags.MeetingPacks).Produces<Stream>(200, "application/pdf", OverviewXlsx.ContentType, "application/zip").ProducesProblem(404).ProducesProblem(409).WithKey();
}
