namespace Reporting.Local.Host;

/// <summary>Runs queue and timer functions that an operator asked for, beside their queues and schedules.</summary>
internal sealed class ManualRuns(
    IReadOnlyList<QueueFunction> queues, IReadOnlyDictionary<string, TimerListener> timers, FunctionInvoker invoker, TimeProvider clock,
    CancellationToken hardStop)
{
    /// <summary>Starts a run without waiting for it. False when the function is started by HTTP.</summary>
    internal bool Start(string name, string input)
    {
        if (timers.TryGetValue(name, out var timer))
        {
            _ = Task.Run(() => timer.RunByHandAsync(hardStop), hardStop);
            return true;
        }

        var queue = queues.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (queue is not null)
        {
            _ = Task.Run(() => invoker.InvokeAsync(queue, QueuedMessage.ByHand(input, clock.GetUtcNow()), hardStop), hardStop);
        }

        return queue is not null;
    }
}
