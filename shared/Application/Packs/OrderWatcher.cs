using Microsoft.Extensions.Logging;
using Reporting.Application.Operations;

namespace Reporting.Application.Packs;

/// <summary>Takes up parts of orders whose messages were lost.</summary>
public sealed class OrderWatcher(OrderRepository orders, OrderBuilder builder, OrderService service, ILogger<OrderWatcher> log)
{
    /// <summary>Sends the messages of open orders' parts again that have waited for too long, and ends what nobody ended.</summary>
    /// <param name="patience">How long a message may take.</param>
    public async Task WatchAsync(TimeSpan patience, CancellationToken cancellation)
    {
        var failures = new Failures(log);
        await foreach (var order in orders.OpenAsync(cancellation))
        {
            await failures.TryAsync($"Order {order.Id}", async () =>
            {
                await service.SendLostAsync(order.Id, patience, cancellation);
                await builder.FinishAsync(order.Id, cancellation);
            });
        }

        failures.Throw();
    }
}
