using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>DELETE /api/subscribers/{subscriber}: deletes a subscriber and the address.</summary>
internal static class DeleteSubscriber
{
    public static void Map(IEndpointRouteBuilder app) => app.MapDelete("/api/subscribers/{subscriber}", Handle)
        .WithSummary("Delete a subscriber").WithDescription("Needs a function key. The address is gone afterwards.")
        .WithTags(ApiTags.Subscriptions).Produces(204).ProducesProblem(404).WithKey();

    private static async Task<IResult> Handle(string subscriber, SubscriberLedger subscribers, CancellationToken cancellation) =>
        Guid.TryParseExact(subscriber, "N", out var id) && await subscribers.DeleteAsync(id.ToString("N"), cancellation)
            ? Results.NoContent() : Problem.Missing("There is no such subscriber. GET /api/subscribers lists them with their ids.");
}
