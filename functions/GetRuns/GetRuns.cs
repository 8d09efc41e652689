using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/runs: all month runs.</summary>
internal static class GetRuns
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/runs", Handle)
        .WithSummary("All runs").WithDescription("Month runs, newest month and revision first.")
        .WithTags(ApiTags.Runs).Produces<IEnumerable<RunSummary>>();

    private static async Task<IResult> Handle(RunLedger runs, CancellationToken cancellation)
    {
        var all = await runs.AllAsync(cancellation).ToListAsync(cancellation);
        return Results.Ok(all.AsEnumerable().Reverse().Select(RunView.Short));
    }
}
