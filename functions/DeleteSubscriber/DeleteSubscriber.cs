using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>DELETE /api/subscribers/{id}: deletes a subscriber and the address.</summary>
internal static class DeleteSubscriber
{
    public static void Map(IEndpointRouteBuilder app) => app.MapDelete("/api/subscribers/{id}", Handle)
        .WithSummary("Delete a subscriber").WithDescription("Needs a function key. The address is gone afterwards.")
        .WithTags(ApiTags.Subscriptions).Produces(204).ProducesProblem(404).WithKey();

    private static async Task<IResult> Handle(string id, SubscriberLedger subscribers, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out var parsed) && parsed.ToString("N") == id && await subscribers.DeleteAsync(id, cancellation)
            ? Results.NoContent() : Problem.Missing("There is no such subscriber. GET /api/subscribers lists them with their ids.");
}
