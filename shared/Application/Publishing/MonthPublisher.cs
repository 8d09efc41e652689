using Microsoft.Extensions.Logging;
using Reporting.Application.Operations;

namespace Reporting.Application.Publishing;

/// <summary>Makes a month public, once, when all its areas are done or given up.</summary>
public sealed class MonthPublisher(
    RunRepository runs, WorkRepository work, RunStore store, CrossingFinder crossings, SubscriberSuccession succession,
    MonthDistribution distribution, Queues queues, ILogger<MonthPublisher> log)
{
    /// <summary>Asks for the month to be made public if no area is left to do.</summary>
    public async Task AskWhenDoneAsync(RunKey key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { State: RunState.Computing } run) return;
        if (await work.AnyPendingAsync(run, cancellation)) return;
        await queues.SendAsync(QueueNames.Publish, new PublishMessage($"{key.Month}", key.Revision), null, cancellation);
    }

    /// <summary>Makes the month public. A message that comes too early or too late changes nothing.</summary>
    public async Task PublishAsync(PublishMessage message, CancellationToken cancellation)
    {
        if (message.Run is not { } key) return;
        var run = await FindAsync(key, cancellation);
        if (run?.State == RunState.Computing && !await work.AnyPendingAsync(run, cancellation))
        {
            var served = await runs.PublishedAsync(run.Month, cancellation);
            run = await runs.MoveAsync(run, RunState.Publishing, r => r with { Replaces = served == r.Revision ? r.Replaces : served },
                cancellation)
                ?? await FindAsync(key, cancellation);
        }

        if (run?.State == RunState.Publishing) await FinishAsync(run, cancellation);
    }

    private async Task FinishAsync(Run run, CancellationToken cancellation)
    {
        var left = await work.LeftAsync(run, cancellation).ToListAsync(cancellation);
        var failed = left.Select(w => w.Area).ToList();
        if (failed.Count == run.Areas)
        {
            await runs.FailAsync(run with { Failed = failed.Count }, "Every area failed.", log, cancellation);
            return;
        }

        var end = failed.Count == 0 ? RunState.Completed : RunState.CompletedWithFailures;
        await crossings.FindAsync(run, cancellation);
        // Before the first mail: if the tables are lost, what is kept here says that its mails are not to be sent anew.
        await store.WriteAsync(new EndedRun(run with { State = end, Failed = failed.Count }, left), cancellation);
        await runs.PublishAsync(run, cancellation);
        await succession.CarryAsync(run.Month, cancellation);
        await distribution.PlanAsync(run, failed, cancellation);
        if (failed.Count > 0) log.RunIsIncomplete(run, failed.Count);
        await runs.MoveAsync(run, end, r => r with { Failed = failed.Count }, cancellation);
    }

    private Task<Run?> FindAsync(RunKey key, CancellationToken cancellation) => runs.FindAsync(key.Month, key.Revision, cancellation);
}
