namespace Reporting.Functions.Import;

/// <summary>Queue <c>import</c>: brings in what is new at the source and plans the run.</summary>
public sealed class ImportMonth(MonthImport import)
{
    /// <summary>Handles a message.</summary>
    [Function(nameof(ImportMonth))]
    public Task Run([QueueTrigger(QueueNames.Import)] string message, CancellationToken cancellation) =>
        import.RunAsync(QueueMessage.Read<ImportMessage>(message), cancellation);
}
