using Microsoft.Extensions.Logging;

namespace Reporting.Application.Operations;

/// <summary>Ends runs that failed as a whole.</summary>
public static class RunFailure
{
    /// <summary>Tells the operator, then moves the run to <see cref="RunState.Failed"/> with its reason.</summary>
    public static Task FailAsync(this RunRepository runs, Run run, string reason, ILogger log, CancellationToken cancellation)
    {
        log.RunHasFailed(run, reason);
        return runs.MoveAsync(run, RunState.Failed, r => r with { Reason = reason }, cancellation);
    }
}
