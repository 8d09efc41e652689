using Microsoft.Extensions.Options;
using Reporting.Application.Import;
using Reporting.Application.Overviews;

namespace Reporting.Application.Operations;

/// <summary>What came of trying a run again; exactly one is there.</summary>
/// <param name="Import">The id of the import that makes it anew.</param>
/// <param name="Areas">The codes of the areas that are tried again.</param>
/// <param name="Refusal">Why it cannot be tried again, as a sentence.</param>
public sealed record Retried(string? Import = null, IReadOnlyList<string>? Areas = null, string? Refusal = null);

/// <summary>Tries what failed again.</summary>
public sealed class RunRetrier(
    RunRepository runs, WorkRepository work, AreaSender sender, ImportRequest imports, IOptions<RunOptions> options, TimeProvider clock)
{
    /// <summary>Tries failed areas again, or the whole run when it failed.</summary>
    /// <param name="run">The newest revision of its month.</param>
    /// <param name="only">The codes of the areas to try; null for all that failed.</param>
    public async Task<Retried> RetryAsync(Run run, IReadOnlyCollection<string>? only, CancellationToken cancellation)
    {
        if (run.State == RunState.Failed) return new(Import: await imports.SendAsync(run.Month.ToString(), cancellation));
        if (run.State != RunState.CompletedWithFailures)
            return new(Refusal: $"The run of {run.Month} is {run.State}; only a run with failures can be tried again.");
        var failed = await work.RenewAsync(run, only, cancellation);
        if (only is not null && failed.Count == 0)
            return new(Refusal: $"{string.Join(", ", only)}: not among the areas that failed; look at the run again.");
        var deadline = clock.GetUtcNow() + options.Value.Deadline;
        if (await runs.MoveAsync(run, RunState.Computing, r => r with { Failed = 0, Deadline = deadline }, cancellation) is not { } again)
            return new(Refusal: "Somebody else changed the run at the same time; look at it again.");
        await sender.SendAsync(again, cancellation);
        return new(Areas: failed);
    }
}
