using Microsoft.Extensions.Logging;
using Reporting.Application.Import;
using Reporting.Application.Mail;
using Reporting.Application.Overviews;
using Reporting.Application.Packs;
using Reporting.Application.Publishing;

namespace Reporting.Application.Operations;

/// <summary>Takes up what was lost: messages that never came through, and runs that are past their deadline.</summary>
public sealed class RunWatcher(
    RunRepository runs, WorkRepository work, AreaSender sender, MonthPublisher publisher, ImportRequest imports, Queues queues,
    ImportWatcher waiting, DeliveryWatcher deliveries, OrderWatcher orders, TimeProvider clock, ILogger<RunWatcher> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // A message of many may wait long for its turn, and what is done for all of them takes long: sent again meanwhile, the
    // queue would grow faster than the work, and all would be imported again.
    private static readonly TimeSpan PatiencePerArea = TimeSpan.FromMilliseconds(100);

    /// <summary>Looks at every run, import, mail and order that has not ended.</summary>
    public async Task WatchAsync(CancellationToken cancellation)
    {
        var failures = new Failures(log);
        foreach (var run in await runs.OpenAsync(cancellation).ToListAsync(cancellation))
        {
            await failures.TryAsync($"Run {run.Month} {run.Revision}", () =>
                clock.GetUtcNow() > run.Deadline ? GiveUpAsync(run, cancellation) : NudgeAsync(run, cancellation));
        }

        await failures.TryAsync("Looking at the months to be told", () => TellAsync(cancellation));
        await failures.TryAsync("Looking at the imports", () => waiting.WatchAsync(cancellation));
        await failures.TryAsync("Looking at the mails", () => deliveries.WatchAsync(Patience, cancellation));
        await failures.TryAsync("Looking at the orders", () => orders.WatchAsync(Patience, cancellation));
        failures.Throw();
    }

    // Months that were published before they were whole, and of which the telling was cut off.
    private async Task TellAsync(CancellationToken cancellation)
    {
        await foreach (var run in runs.AllAsync(cancellation).Where(r => RunStates.IsEnded(r.State)
            && (r.Mails == RunMails.Telling || r.Mails == RunMails.Waiting && r.IsToBeTold(clock.GetUtcNow()))))
        {
            await queues.SendAsync(QueueNames.Publish, new PublishMessage(run.Month.ToString(), run.Revision), null, cancellation);
        }
    }

    private async Task GiveUpAsync(Run run, CancellationToken cancellation)
    {
        log.IsPastDeadline(run);
        if (run.State == RunState.Importing)
        {
            await runs.FailAsync(run, $"It was still {run.State} at its deadline, {run.Deadline:u}.", log, cancellation);
            return;
        }

        if (run.State == RunState.Publishing)
        {
            // All is decided, and some of it may be public: it goes on to its end, or its message to the poison queue.
            await NudgeAsync(run, cancellation);
            return;
        }

        await foreach (var item in work.LeftAsync(run, cancellation).Where(w => !w.Failed))
        {
            var error = item.Error ?? $"It was not done by the run's deadline, {run.Deadline:u}.";
            await work.GiveUpAsync(run.Key, item.Area, error, cancellation);
        }

        await publisher.AskWhenDoneAsync(run.Key, cancellation);
    }

    private Task NudgeAsync(Run run, CancellationToken cancellation) => run.State switch
    {
        RunState.Importing when IsStale(run.Started, run.Areas) => imports.SendAsync(run.Month.ToString(), cancellation),
        RunState.Computing => sender.SendLostAsync(run, IsStale, cancellation),
        RunState.Publishing when IsStale(run.PublishStarted, run.Areas) => queues.SendAsync(
            QueueNames.Publish, new PublishMessage(run.Month.ToString(), run.Revision), null, cancellation),
        _ => Task.CompletedTask,
    };

    private bool IsStale(DateTimeOffset? since, int areas) => clock.GetUtcNow() - since > Patience + areas * PatiencePerArea;
}
