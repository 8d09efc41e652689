namespace Reporting.Application.Operations;

/// <summary>Sends messages of runs again that were given up.</summary>
public sealed class RunReplay(RunRepository runs, WorkRepository work, RunRetrier retrier, Queues queues)
{
    /// <summary>Tries areas of a run again.</summary>
    public async Task<ReplayOutcome> ComputeAsync(ComputeMessage message, CancellationToken cancellation)
    {
        if (await FindAsync(message.Run, cancellation) is not { } run) return ReplayOutcome.NothingLeft;
        if (run.State == RunState.Failed) return await RetryAsync(run, null, cancellation);
        var left = await work.LeftAsync(run, cancellation).Where(w => message.Areas.Contains(w.Area)).ToListAsync(cancellation);
        if (left.Count == 0 || run.State is RunState.Completed or RunState.Superseded) return ReplayOutcome.NothingLeft;
        if (run.State == RunState.CompletedWithFailures)
            return await RetryAsync(run, [.. left.Select(w => w.Area)], cancellation);
        if (left.Exists(w => w.Failed) || run.State != RunState.Computing) return ReplayOutcome.Later;
        await queues.SendAsync(QueueNames.Compute, message with { Closing = true }, null, cancellation);
        return ReplayOutcome.Again;
    }

    /// <summary>Tries to make a month public again.</summary>
    public async Task<ReplayOutcome> PublishAsync(PublishMessage message, CancellationToken cancellation)
    {
        if (await FindAsync(message.Run, cancellation) is not { } run) return ReplayOutcome.NothingLeft;
        if (run.State == RunState.Failed) return await RetryAsync(run, null, cancellation);
        if (RunStates.IsEnded(run.State)) return ReplayOutcome.NothingLeft;
        await queues.SendAsync(QueueNames.Publish, message, null, cancellation);
        return ReplayOutcome.Again;
    }

    private async Task<ReplayOutcome> RetryAsync(Run run, IReadOnlyCollection<string>? areas, CancellationToken cancellation) =>
        (await retrier.RetryAsync(run, areas, cancellation)).Refusal is null ? ReplayOutcome.Again : ReplayOutcome.Later;

    // A newer revision has taken the place of an older one, whatever became of that.
    private async Task<Run?> FindAsync(RunKey? key, CancellationToken cancellation) =>
        key is var (month, revision) && await runs.NewestAsync(month, cancellation) is { } newest && newest.Revision == revision
            ? newest : null;
}
