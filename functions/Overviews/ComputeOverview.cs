namespace Reporting.Functions.Overviews;

/// <summary>Queue <c>compute</c>: makes the overviews of some areas and their documents.</summary>
public sealed class ComputeOverview(OverviewBuilder maker)
{
    /// <summary>Handles a message.</summary>
    [Function(nameof(ComputeOverview))]
    public Task Run([QueueTrigger(QueueNames.Compute)] string message, CancellationToken cancellation) =>
        maker.MakeAsync(QueueMessage.Read<ComputeMessage>(message), cancellation);
}
