namespace Reporting.Functions.Mail;

/// <summary>Queue <c>deliver</c>: sends one mail.</summary>
public sealed class Deliver(Deliverer deliverer)
{
    /// <summary>Handles a message.</summary>
    [Function(nameof(Deliver))]
    public Task Run([QueueTrigger(QueueNames.Deliver)] string message, CancellationToken cancellation) =>
        deliverer.DeliverAsync(QueueMessage.Read<DeliverMessage>(message), cancellation);
}
