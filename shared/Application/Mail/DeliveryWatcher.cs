using Microsoft.Extensions.Options;

namespace Reporting.Application.Mail;

/// <summary>Takes up deliveries whose messages were lost.</summary>
public sealed class DeliveryWatcher(DeliveryRepository deliveries, Deliverer deliverer, IOptions<SmtpOptions> server, TimeProvider clock)
{
    /// <summary>Sends the messages of open deliveries again that have been due for too long.</summary>
    /// <param name="patience">How long a message may take.</param>
    public async Task WatchAsync(TimeSpan patience, CancellationToken cancellation)
    {
        await foreach (var delivery in deliveries.OpenAsync(cancellation))
        {
            var now = clock.GetUtcNow();
            if (!Deliveries.IsLost(delivery, server.Value.Lease, patience, now)) continue;
            // Noted as of now, so that a long queue is not made longer each time.
            if (await deliveries.GiveBackAsync(delivery, now, delivery.Error, cancellation) is { } open)
                await deliverer.AskAgainAsync(open, cancellation);
        }
    }
}
