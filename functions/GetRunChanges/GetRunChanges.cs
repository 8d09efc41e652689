using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/runs/{month}/changes: what differs from the revision before.</summary>
internal static class GetRunChanges
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/runs/{month}/changes", Handle)
        .WithSummary("What a revision changed")
        .WithDescription("Every observation of the newest revision, or of ?revision=N, that differs from the one published before it.")
        .ProducesProblem(400).ProducesProblem(404);

    private static async Task<IResult> Handle(
        string month, int? revision, RunLedger runs, RunStore store, CancellationToken cancellation)
    {
        if (!MonthAddress.IsValid(month)) return Problem.BadMonth(month);
        var period = await MonthAddress.ResolveAsync(month, runs, cancellation);
        var run = period is null ? null
            : revision is { } wanted ? await runs.FindAsync(period.Value, wanted, cancellation)
            : await runs.NewestAsync(period.Value, cancellation);
        if (run is null) return await MonthAddress.MissingAsync(month, runs, cancellation);
        var changes = await store.ListAsync<ObservationChange>(run.Month, run.Revision, RunLists.Changes, cancellation);
        return Results.Ok(changes.Select(c => new
        {
            area = c.Area, indicator = c.Indicator, period = c.Period.ToString(), from = Cell(c.From), to = Cell(c.To),
        }));
    }

    private static object Cell(Observation observation) =>
        observation.Value is { } value ? value : observation.Kind.ToString().ToLowerInvariant();
}
