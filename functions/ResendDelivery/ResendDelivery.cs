using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>POST /api/deliveries/{month}/{delivery}/resend: sends a mail once more.</summary>
internal static class ResendDelivery
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/deliveries/{month}/{delivery}/resend", Handle)
        .WithSummary("Send a mail once more").WithDescription(
            "Needs a function key. For a mail that was refused, given up or lost on its way; one that was sent is sent again.")
        .WithTags(ApiTags.Deliveries).Produces<DeliveryView>(202).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409)
        .WithSmallBody().WithKey();

    private static async Task<IResult> Handle(
        string month, string delivery, int? revision, RunLedger runs, DeliveryLedger deliveries, Deliverer deliverer,
        CancellationToken cancellation)
    {
        var (batch, refusal) = await DeliveryBatch.FindAsync(month, revision, runs, cancellation);
        if (batch is null) return Problem.Of(refusal!);
        if (await deliveries.FindAsync(batch, delivery, cancellation) is not { } found)
            return Problem.Missing($"There is no delivery '{delivery}' in {batch}. GET /api/deliveries/{month} lists them.");
        if (!Deliveries.IsEnded(found.State))
            return Problem.Conflict($"The delivery is {found.State} and will be sent by itself.");
        return await deliverer.SendAgainAsync(found, cancellation) is { } opened
            ? Results.Accepted($"/api/deliveries/{month}", DeliveryView.Of(opened))
            : Problem.Conflict("Somebody else changed the delivery at the same time; look at it again.");
    }
}
