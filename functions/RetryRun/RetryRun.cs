using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>POST /api/runs/{month}/retry: tries what failed again.</summary>
internal static class RetryRun
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/runs/{month}/retry", Handle)
        .WithSummary("Try the failed areas again").WithDescription("Needs a function key. A run that failed as a whole is imported again.")
        .WithTags(ApiTags.Runs).Produces(202).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).WithSmallBody().WithKey();

    private static async Task<IResult> Handle(
        string month, RunLedger runs, WorkLedger work, RunPlanner planner, ImportRequest imports, AppSettings settings,
        TimeProvider clock, CancellationToken cancellation)
    {
        if (!MonthAddress.IsValid(month)) return Problem.BadMonth(month);
        var period = await MonthAddress.ResolveAsync(month, runs, cancellation);
        var run = period is null ? null : await runs.NewestAsync(period.Value, cancellation);
        if (run is null) return Problem.Missing($"There is no run of {month}. GET /api/runs lists the runs.");
        if (run.State == RunState.Failed)
            return AcceptedImport.Answer(await imports.SendAsync(run.Month.ToString(), cancellation));
        if (run.State != RunState.CompletedWithFailures)
            return Problem.Conflict($"The run of {run.Month} is {run.State}; only a run with failures can be tried again.");
        var failed = await work.LeftAsync(run, cancellation).Select(w => w.Area).ToListAsync(cancellation);
        await work.AddAsync(run, failed, cancellation);
        var deadline = clock.GetUtcNow() + settings.RunDeadline;
        if (await runs.MoveAsync(run, RunState.Computing, r => r with { Failed = 0, Deadline = deadline }, cancellation) is not { } again)
            return Problem.Conflict("Somebody else changed the run at the same time; look at it again.");
        await planner.SendAsync(again, cancellation);
        return Results.Accepted($"/api/runs/{run.Month}", new { areas = failed, status = $"/api/runs/{run.Month}" });
    }
}
