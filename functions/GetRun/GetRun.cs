using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/runs/{month}: how a run goes or went.</summary>
internal static class GetRun
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/runs/{month}", Handle)
        .WithSummary("One run").WithDescription(
            "State, counts, percent, seconds per stage, failed areas with reasons and quarantined rows of a month's newest revision, or of ?revision=N.")
        .WithTags(ApiTags.Runs).Produces<RunDetail>().ProducesProblem(400).ProducesProblem(404);

    private static async Task<IResult> Handle(
        string month, int? revision, RunLedger runs, RunView view, CancellationToken cancellation)
    {
        if (!MonthAddress.IsValid(month)) return Problem.BadMonth(month);
        var period = await MonthAddress.ResolveAsync(month, runs, cancellation);
        if (period is null) return await MonthAddress.MissingAsync(month, runs, cancellation);
        var revisions = await runs.OfMonth(period.Value, cancellation).ToListAsync(cancellation);
        var run = revision is null ? revisions.LastOrDefault() : revisions.Find(r => r.Revision == revision);
        if (run is not null) return Results.Ok(await view.FullAsync(run, [.. revisions.Select(r => r.Revision)], cancellation));
        return revisions.Count == 0
            ? await MonthAddress.MissingAsync(month, runs, cancellation)
            : Problem.NoRevision(period.Value, revision!.Value, revisions);
    }
}
