using Microsoft.Extensions.Logging;

namespace Reporting.Application.Operations;

/// <summary>Keeps what the poison functions are given, before they act on it: nothing else would tell of it afterwards.</summary>
public sealed class PoisonRecorder(PoisonRepository repository, ILogger<PoisonRecorder> log)
{
    /// <summary>Notes a message that was given up, whatever it is.</summary>
    /// <param name="queue">The queue it was in: one of <see cref="QueueNames"/>.</param>
    /// <returns>The message, or null when it is not one.</returns>
    public async Task<T?> TakeAsync<T>(string queue, string text, CancellationToken cancellation) where T : class
    {
        log.IsGivenUp(queue, text);
        Telemetry.Poison.Add(1, new KeyValuePair<string, object?>("reporting.queue", queue));
        await repository.NoteAsync(queue, text, cancellation);
        return PoisonMessage.Read<T>(text);
    }
}
