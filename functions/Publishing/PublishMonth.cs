namespace Reporting.Functions.Publishing;

/// <summary>Queue <c>publish</c>: makes a month public when no area is left to do.</summary>
public sealed class PublishMonth(MonthPublisher publisher)
{
    /// <summary>Handles a message.</summary>
    [Function(nameof(PublishMonth))]
    public Task Run([QueueTrigger(QueueNames.Publish)] string message, CancellationToken cancellation) =>
        publisher.PublishAsync(QueueMessage.Read<PublishMessage>(message), cancellation);
}
