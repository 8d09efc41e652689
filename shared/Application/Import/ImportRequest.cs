namespace Reporting.Application.Import;

/// <summary>Asks for an import, whoever wants it.</summary>
public sealed class ImportRequest(ImportRepository imports, Queues queues, TimeProvider clock)
{
    /// <summary>Puts an import in the queue.</summary>
    /// <param name="month">The month to make; the source's newest when null.</param>
    /// <returns>The import's id.</returns>
    public Task<string> SendAsync(string? month, CancellationToken cancellation) => SendAsync(month, null, cancellation);

    /// <summary>Puts an import in the queue that makes a served revision anew, unless another is served by then.</summary>
    /// <returns>The import's id.</returns>
    public Task<string> ReplaceAsync(RunKey served, CancellationToken cancellation) =>
        SendAsync(served.Month.ToString(), served.Revision, cancellation);

    private async Task<string> SendAsync(string? month, int? replaces, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7().ToString("N");
        await imports.NoteAsync(new ImportJob(id, ImportState.Queued, clock.GetUtcNow(), null, null), cancellation);
        await queues.SendAsync(QueueNames.Import, new ImportMessage(id, month, replaces), null, cancellation);
        return id;
    }
}
