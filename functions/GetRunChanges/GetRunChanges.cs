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
        if (!MonthAddress.IsValid(month)) return Problem.BadMonth(month);
        var period = await MonthAddress.ResolveAsync(month, runs, cancellation);
        if (period is null) return await MonthAddress.MissingAsync(month, runs, cancellation);
        var revisions = await runs.OfMonth(period.Value, cancellation).ToListAsync(cancellation);
        if (revisions.Count == 0) return await MonthAddress.MissingAsync(month, runs, cancellation);
        var run = revision is null ? revisions[^1] : revisions.Find(r => r.Revision == revision);
        if (run is null) return Problem.NoRevision(period.Value, revision!.Value, revisions);
        var changes = await store.ListAsync<ObservationChange>(run.Month, run.Revision, RunLists.Changes, cancellation);
        return Results.Ok(changes.Select(
            c => new ChangeView(c.Area, c.Indicator, c.Period.ToString(), Cell(c.From), Cell(c.To))));
    }

    private static object Cell(Observation observation) =>
        observation.Value is { } value ? value : observation.Kind.ToString().ToLowerInvariant();
}
