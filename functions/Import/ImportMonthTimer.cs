namespace Reporting.Functions.Import;

/// <summary>Timer: asks every day for an import.</summary>
public sealed class ImportMonthTimer(ImportRequest request)
{
    /// <summary>Handles the moment.</summary>
    [Function(nameof(ImportMonthTimer))]
    public Task Run([TimerTrigger("%ImportSchedule%")] TimerInfo timer, CancellationToken cancellation) =>
        request.SendAsync(null, cancellation);
}
