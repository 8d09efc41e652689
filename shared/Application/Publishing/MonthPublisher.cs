using Microsoft.Extensions.Logging;
using Reporting.Application.Operations;

namespace Reporting.Application.Publishing;

/// <summary>Makes a month public, once, when all its areas are done or given up.</summary>
public sealed class MonthPublisher(
    RunRepository runs, WorkRepository work, RunStore store, CrossingFinder crossings, SubscriberSuccession succession,
    WithdrawnElsewhere withdrawn, MonthDistribution distribution, Queues queues, TimeProvider clock, ILogger<MonthPublisher> log)
{
    /// <summary>Asks for the month to be made public if no area is left to do.</summary>
    public async Task AskWhenDoneAsync(RunKey key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { State: RunState.Computing } run) return;
        if (await work.AnyPendingAsync(run, cancellation)) return;
        await queues.SendAsync(QueueNames.Publish, new PublishMessage($"{key.Month}", key.Revision), null, cancellation);
    }

    /// <summary>
    /// Makes the month public, or writes down the mails it still owes. A message that comes too early or too late changes nothing.
    /// </summary>
    public async Task PublishAsync(PublishMessage message, CancellationToken cancellation)
    {
        if (message.Run is not { } key) return;
        var run = await FindAsync(key, cancellation);
        if (run?.State == RunState.Computing && !await work.AnyPendingAsync(run, cancellation))
            run = await BeginAsync(run, cancellation) ?? await FindAsync(key, cancellation);
        if (run?.State == RunState.Publishing) await FinishAsync(run, cancellation);
        else if (run is not null && RunStates.IsEnded(run.State)) await TellAsync(run, null, cancellation);
    }

    private async Task<Run?> BeginAsync(Run run, CancellationToken cancellation)
    {
        var served = await runs.PublishedAsync(run.Month, cancellation);
        if (served == run.Revision) // areas that had failed were made since: who was told gets only what is new
        {
            var mails = run.Mails == RunMails.Told ? RunMails.Telling : run.Mails;
            return await runs.MoveAsync(run, RunState.Publishing, r => r with { Mails = mails }, cancellation);
        }

        var told = served is { } before ? await SettleAsync(new(run.Month, before), cancellation) : null;
        return await runs.MoveAsync(
            run, RunState.Publishing, r => r with { Replaces = served, Told = told, Mails = RunMails.Waiting }, cancellation);
    }

    // Takes over what the revision before has not told yet, so that either it or this one does; the revision told last, or null.
    private async Task<int?> SettleAsync(RunKey before, CancellationToken cancellation)
    {
        while (true)
        {
            if (await FindAsync(before, cancellation) is not { } run) return before.Revision;
            if (run.Mails is RunMails.Told or RunMails.Telling) return run.Revision;
            if (run.Mails == RunMails.Dropped || await runs.MarkAsync(run, RunMails.Dropped, cancellation) is not null) return run.Told;
        }
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
        await withdrawn.ImportAsync(run, cancellation);
        await succession.CarryAsync(run.Month, cancellation);
        run = await TellAsync(run, failed, cancellation);
        if (failed.Count > 0) log.RunIsIncomplete(run, failed.Count);
        // The same message, come twice, may have ended it in the meantime.
        if (!RunStates.IsEnded(run.State)) await runs.MoveAsync(run, end, r => r with { Failed = failed.Count }, cancellation);
    }

    // Writes down the mails that need wait no longer; the run as stored then. The areas that failed are read when it comes to that
    // and nobody has.
    private async Task<Run> TellAsync(Run run, IReadOnlyCollection<string>? failed, CancellationToken cancellation)
    {
        if (run.Mails == RunMails.Waiting)
        {
            if (await distribution.IsOldNewsAsync(run, cancellation)) return await MarkAsync(run, RunMails.Dropped, cancellation);
            if (!run.IsToBeTold(clock.GetUtcNow())) return run;
            run = await MarkAsync(run, RunMails.Telling, cancellation);
        }

        if (run.Mails != RunMails.Telling) return run;
        failed ??= await work.LeftAsync(run, cancellation).Select(w => w.Area).ToListAsync(cancellation);
        await distribution.PlanAsync(run, failed, cancellation);
        return await MarkAsync(run, RunMails.Told, cancellation);
    }

    private async Task<Run> MarkAsync(Run run, RunMails mails, CancellationToken cancellation) =>
        await runs.MarkAsync(run, mails, cancellation) ?? (await FindAsync(run.Key, cancellation))!;

    private Task<Run?> FindAsync(RunKey key, CancellationToken cancellation) => runs.FindAsync(key.Month, key.Revision, cancellation);
}
