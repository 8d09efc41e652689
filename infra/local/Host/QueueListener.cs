using System.Collections.Concurrent;
using Azure.Storage.Queues.Models;

namespace Reporting.Local.Host;

/// <summary>Fetches one function's messages and runs it for each, by the settings of host.json.</summary>
/// <param name="messageLease">How long a received message stays hidden at a time; the host's is ten minutes.</param>
internal sealed class QueueListener(
    QueueFunction function, QueueSettings settings, TimeSpan messageLease, FunctionInvoker invoker, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan AfterNudge = TimeSpan.FromMilliseconds(100);

    private readonly MessageStore store = new(function, settings.IsBase64);
    private readonly BackOff backOff = new(settings.MaxPollingInterval);
    private readonly ConcurrentDictionary<Task, bool> inFlight = new();
    private readonly SemaphoreSlim nudged = new(0, 1);

    /// <summary>Fetches until stopped, then waits for what is in flight; hard stop abandons that too.</summary>
    internal async Task RunAsync(CancellationToken stop, CancellationToken hardStop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await invoker.ReadyAsync(stop);
                await RoomAsync(stop);
                await FetchAsync(stop, hardStop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                log.LogWarning("Queue {Queue} cannot be read: {Reason}", function.Queue, e.Message);
                await Task.Delay(settings.MaxPollingInterval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(inFlight.Keys);
    }

    /// <summary>Says that there may be new messages: the next poll is near.</summary>
    internal void Nudge()
    {
        try
        {
            if (nudged.CurrentCount == 0)
            {
                nudged.Release();
            }
        }
        catch (SemaphoreFullException)
        {
            // Someone else was first.
        }
    }

    private async Task RoomAsync(CancellationToken stop)
    {
        while (inFlight.Keys.Where(t => !t.IsCompleted).ToList() is var running && running.Count > settings.NewBatchThreshold)
        {
            await Task.WhenAny(running).WaitAsync(stop);
        }
    }

    private async Task FetchAsync(CancellationToken stop, CancellationToken hardStop)
    {
        // Never cancelled: messages of an answer that nobody reads would stay hidden for ten minutes.
        var messages = await store.ReceiveAsync(settings.BatchSize, messageLease);
        foreach (var message in messages)
        {
            Track(ProcessAsync(message, hardStop));
        }

        if (messages.Length > 0)
        {
            backOff.Reset();
        }
        else if (await nudged.WaitAsync(backOff.Next(), stop))
        {
            backOff.Reset();
            await Task.Delay(AfterNudge, stop);
        }
    }

    private void Track(Task processing)
    {
        inFlight[processing] = true;
        _ = processing.ContinueWith(done => inFlight.TryRemove(done, out _), TaskScheduler.Default);
    }

    private async Task ProcessAsync(QueueMessage message, CancellationToken hardStop)
    {
        try
        {
            await HandleAsync(message, hardStop);
        }
        catch (Exception e)
        {
            log.LogWarning("{Function}: message {Id} could not be settled and may be delivered again: {Reason}", function.Name,
                message.MessageId, e.Message);
        }
    }

    private Task HandleAsync(QueueMessage message, CancellationToken hardStop)
    {
        if (message.DequeueCount > settings.MaxDequeueCount)
        {
            return PoisonAsync(message, message.PopReceipt, $"was received more than {settings.MaxDequeueCount} times");
        }

        return store.Decode(message) is { } text
            ? InvokeAsync(message, text, hardStop)
            : PoisonAsync(message, message.PopReceipt, "is not base64 of UTF-8 text");
    }

    private async Task InvokeAsync(QueueMessage message, string text, CancellationToken hardStop)
    {
        var lease = new MessageLease(store, message.MessageId, message.PopReceipt, messageLease, log);
        var succeeded = await invoker.InvokeAsync(function, Queued(message, text), hardStop);
        var receipt = await lease.EndAsync();
        if (succeeded)
        {
            await store.DeleteAsync(message.MessageId, receipt);
        }
        else if (message.DequeueCount >= settings.MaxDequeueCount)
        {
            await PoisonAsync(message, receipt, $"failed {message.DequeueCount} times");
        }
        else
        {
            await store.HideAsync(message.MessageId, receipt, settings.VisibilityTimeout);
        }
    }

    private Task PoisonAsync(QueueMessage message, string receipt, string why)
    {
        log.LogError("{Function}: message {Id} {Why}; moved to {Queue}-poison.", function.Name, message.MessageId, why, function.Queue);
        return store.PoisonAsync(message, receipt);
    }

    private QueuedMessage Queued(QueueMessage message, string text)
    {
        var now = clock.GetUtcNow();
        return new QueuedMessage(
            message.MessageId,
            message.PopReceipt,
            text,
            message.DequeueCount,
            message.InsertedOn ?? now,
            message.ExpiresOn ?? DateTimeOffset.MaxValue,
            message.NextVisibleOn ?? now + messageLease);
    }
}
