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
        var (run, revisions, refusal) = await MonthAddress.FindAsync(month, revision, runs, cancellation);
        return run is null ? Problem.Of(refusal!) : Results.Ok(await view.FullAsync(run, [.. revisions.Select(r => r.Revision)], cancellation));
    }
}
