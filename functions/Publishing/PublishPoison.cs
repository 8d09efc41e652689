namespace Reporting.Functions.Publishing;

/// <summary>Queue <c>publish-poison</c>: a month that could not be made public has failed.</summary>
public sealed class PublishPoison(RunRepository runs, PoisonRecorder recorder, ILogger<PoisonRecorder> log)
{
    /// <summary>Handles a message.</summary>
    [Function(nameof(PublishPoison))]
    public async Task Run([QueueTrigger(QueueNames.Publish + "-poison")] string text, CancellationToken cancellation)
    {
        if (await recorder.TakeAsync<PublishMessage>(QueueNames.Publish, text, cancellation) is not { } message) return;
        if (message.Run is not { } key) return;
        if (await runs.FindAsync(key.Month, key.Revision, cancellation) is not { State: RunState.Publishing } run) return;
        await runs.FailAsync(run, "It could not be made public; the log tells why.", log, cancellation);
    }
}
