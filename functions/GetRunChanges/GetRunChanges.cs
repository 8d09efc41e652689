using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/runs/{month}/changes: what differs from the revision before.</summary>
internal static class GetRunChanges
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/runs/{month}/changes", Handle)
        .WithSummary("What a revision changed")
        .WithDescription("Every observation of the newest revision, or of ?revision=N, that differs from the one published before it.")
        .WithTags(ApiTags.Runs).Produces<IEnumerable<ChangeView>>().ProducesProblem(400).ProducesProblem(404);

    private static async Task<IResult> Handle(
        string month, int? revision, RunLedger runs, RunStore store, CancellationToken cancellation)
    {
        var (run, _, refusal) = await MonthAddress.FindAsync(month, revision, runs, cancellation);
        if (run is null) return Problem.Of(refusal!);
        var changes = await store.ListAsync<ObservationChange>(run.Month, run.Revision, RunLists.Changes, cancellation);
        return Results.Ok(changes.Select(
            c => new ChangeView(c.Area, c.Indicator, c.Period.ToString(), Cell(c.From), Cell(c.To))));
    }

    private static object Cell(Observation observation) =>
        observation.Value is { } value ? value : observation.Kind.ToString().ToLowerInvariant();
}
