namespace Reporting.Functions.Mail;

/// <summary>Queue <c>deliver-poison</c>: a mail of which every try broke off is given up.</summary>
public sealed class DeliverPoison(DeliveryRepository deliveries, PoisonRecorder recorder)
{
    /// <summary>Handles a message.</summary>
    [Function(nameof(DeliverPoison))]
    public async Task Run([QueueTrigger(QueueNames.Deliver + "-poison")] string text, CancellationToken cancellation)
    {
        if (await recorder.TakeAsync<DeliverMessage>(QueueNames.Deliver, text, cancellation) is not { } message) return;
        if (await deliveries.FindAsync(message.Batch, message.Delivery, cancellation) is not { } delivery) return;
        if (Deliveries.IsEnded(delivery.State)) return;
        var reason = delivery.Error ?? "It broke off every time it was tried; the log tells why.";
        await deliveries.EndAsync(delivery, DeliveryState.Failed, reason, cancellation);
    }
}
