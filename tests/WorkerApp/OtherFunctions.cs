using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace Reporting.WorkerApp;

/// <summary>Queue and timer functions: they write down what they were given and do what a message says.</summary>
public class OtherFunctions(Journal journal)
{
    [Function("Work")]
    public async Task Work([QueueTrigger("%QUEUE%")] string message, FunctionContext context, CancellationToken cancellation)
    {
        journal.Write("Work", new { message, metadata = context.BindingContext.BindingData, trace = context.TraceContext.TraceParent });
        await (message switch
        {
            "fail" => throw new InvalidOperationException("failed on purpose"),
            "crash" => CrashAsync(),
            "long" => Task.Delay(TimeSpan.FromSeconds(6), cancellation),
            "obedient" => ObeyAsync(cancellation),
            "endless" => Task.Delay(TimeSpan.FromMinutes(1), CancellationToken.None),
            _ => Task.CompletedTask,
        });
    }

    [Function("Bytes")]
    public void Bytes([QueueTrigger("%BYTES%")] BinaryData message) => journal.Write("Bytes", new { message = message.ToString() });

    [Function("Whole")]
    public void Whole([QueueTrigger("%WHOLE%")] QueueMessage message) =>
        journal.Write("Whole", new { message.MessageId, message.DequeueCount, message.MessageText });

    [Function("Tick")]
    public void Tick([TimerTrigger("%WHEN%")] TimerInfo timer) => journal.Write("Tick", timer);

    [Function("Begin")]
    public void Begin([TimerTrigger("%WHEN%", RunOnStartup = true)] TimerInfo timer) => journal.Write("Begin", timer);

    [Function("Unwatched")]
    public void Unwatched([TimerTrigger("%WHEN%", UseMonitor = false)] TimerInfo timer) => journal.Write("Unwatched", timer);

    private static Task CrashAsync()
    {
        Environment.Exit(3);
        return Task.CompletedTask;
    }

    private async Task ObeyAsync(CancellationToken cancellation)
    {
        await Task.Delay(TimeSpan.FromMinutes(1), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        journal.Write("obeyed", JsonSerializer.SerializeToElement(cancellation.IsCancellationRequested));
    }
}
