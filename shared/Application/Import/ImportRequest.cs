namespace Reporting.Application.Import;

/// <summary>Asks for an import, whoever wants it.</summary>
public sealed class ImportRequest(ImportRepository imports, Queues queues, TimeProvider clock)
{
    /// <summary>Puts an import in the queue.</summary>
    /// <param name="month">The month to make; the source's newest when null.</param>
    /// <returns>The import's id.</returns>
    public async Task<string> SendAsync(string? month, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7().ToString("N");
        await imports.NoteAsync(new ImportJob(id, ImportState.Queued, clock.GetUtcNow(), null, null), cancellation);
        await queues.SendAsync(QueueNames.Import, new ImportMessage(id, month), null, cancellation);
        return id;
    }
}
