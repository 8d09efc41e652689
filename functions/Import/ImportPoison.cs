namespace Reporting.Functions.Import;

/// <summary>Queue <c>import-poison</c>: an import that failed every time is marked as failed.</summary>
public sealed class ImportPoison(ImportRepository imports, PoisonRecorder recorder)
{
    /// <summary>Handles a message.</summary>
    [Function(nameof(ImportPoison))]
    public async Task Run([QueueTrigger(QueueNames.Import + "-poison")] string text, CancellationToken cancellation)
    {
        if (await recorder.TakeAsync<ImportMessage>(QueueNames.Import, text, cancellation) is not { } message) return;
        if (!Guid.TryParseExact(message.ImportId, "N", out _)) return;
        if (await imports.FindAsync(message.ImportId, cancellation) is not { } import) return;
        await imports.NoteAsync(import with
        {
            State = ImportState.Failed,
            Reason = import.Reason ?? "It failed every time it was tried; the log tells why.",
        }, cancellation);
    }
}
