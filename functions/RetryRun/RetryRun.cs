using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>POST /api/runs/{month}/retry: tries what failed again.</summary>
internal static class RetryRun
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/runs/{month}/retry", Handle)
        .WithSummary("Try the failed areas again").WithDescription("Needs a function key. A run that failed as a whole is imported again.")
        .WithTags(ApiTags.Runs).Produces(202).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).WithSmallBody().WithKey();

    private static async Task<IResult> Handle(string month, RunLedger runs, RunRetrier retrier, CancellationToken cancellation)
    {
        if (!MonthAddress.IsValid(month)) return Problem.Of(MonthAddress.BadMonth(month));
        var period = await MonthAddress.ResolveAsync(month, runs, cancellation);
        var run = period is null ? null : await runs.NewestAsync(period.Value, cancellation);
        if (run is null) return Problem.Missing($"There is no run of {month}. GET /api/runs lists the runs.");
        var retried = await retrier.RetryAsync(run, null, cancellation);
        if (retried.Refusal is { } why) return Problem.Conflict(why);
        return retried.Import is { } import ? AcceptedImport.Answer(import)
            : Results.Accepted($"/api/runs/{run.Month}", new { areas = retried.Areas, status = $"/api/runs/{run.Month}" });
    }
}
