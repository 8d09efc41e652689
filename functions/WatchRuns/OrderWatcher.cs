using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Takes up parts of orders whose messages were lost.</summary>
internal sealed class OrderWatcher(OrderLedger orders, OrderBuilder builder, OrderDesk desk, TimeProvider clock)
{
    /// <summary>Sends the messages of open orders' parts again that have waited for too long.</summary>
    /// <param name="patience">How long a message may take.</param>
    public async Task WatchAsync(TimeSpan patience, CancellationToken cancellation)
    {
        foreach (var order in await orders.OpenAsync(cancellation).ToListAsync(cancellation))
        {
            var lost = order.Parts.Where(p => p.State == OrderPartState.Waiting && clock.GetUtcNow() - p.Changed > patience).Select(p => p.Name).ToList();
            // Noted as of now, so that a long queue is not made longer each time.
            foreach (var part in lost) await orders.MarkAsync(order.Id, part, OrderPartState.Waiting, cancellation);
            await desk.SendAsync(order.Id, lost, cancellation);
            await builder.FinishAsync(order.Id, cancellation);
        }
    }
}
