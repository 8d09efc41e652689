using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/deliveries/{month}: the mails of a run, or the confirmations.</summary>
internal static class GetDeliveries
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/deliveries/{month}", Handle)
        .WithSummary("The mails of a run").WithDescription(
            "Needs a function key. Counts per state and every mail of a month's newest revision, or of ?revision=N, without addresses; "
            + "?state= lists those of one state. With the word subscriptions for the month: the mails that ask whether an address is right; with reminders-2026-084, the reminders to contacts of that region's meetings.")
        .WithTags(ApiTags.Deliveries).Produces<DeliveriesView>().ProducesProblem(400).ProducesProblem(404).WithKey();

    private static async Task<IResult> Handle(
        string month, int? revision, string? state, RunLedger runs, DeliveryLedger deliveries, CancellationToken cancellation)
    {
        var wanted = Enum.GetValues<DeliveryState>().Where(s => s.ToString().Equals(state, StringComparison.OrdinalIgnoreCase)).ToList();
        if (state is not null && wanted.Count == 0)
            return Problem.Bad($"'{state}' is not a state. The states are: {string.Join(", ", Enum.GetNames<DeliveryState>())}.");
        var (batch, refusal) = await DeliveryBatch.FindAsync(month, revision, runs, cancellation);
        return batch is null
            ? Problem.Of(refusal!) : Results.Ok(await DeliveriesView.OfAsync(batch, state is null ? null : wanted[0], deliveries, cancellation));
    }
}
