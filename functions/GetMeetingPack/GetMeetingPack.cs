namespace Reporting.Functions;

/// <summary>GET /api/meeting-packs/{order}: a meeting pack.</summary>
internal static class GetMeetingPack
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/meeting-packs/{order}", (
            string order, HttpContext http, OrderAnswer answers, CancellationToken cancellation) =>
            answers.OfAsync(http, order, OrderAddress.MeetingPacks, cancellation))
        .WithSummary("A meeting pack").WithDescription("Needs a function key. State, progress and links; with .pdf, .xlsx or .zip after the id, the document itself.")
        .WithTags(ApiTags.MeetingPacks).Produces<OrderView>().ProducesProblem(404).ProducesProblem(409).WithKey();
}
