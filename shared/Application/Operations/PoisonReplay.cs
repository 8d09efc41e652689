using Reporting.Application.Mail;
using Reporting.Application.Packs;

namespace Reporting.Application.Operations;

/// <summary>What came of sending a message again that was given up.</summary>
public enum ReplayOutcome
{
    /// <summary>It is on its way, or the work it stands for is taken up again.</summary>
    Again,

    /// <summary>There is nothing left to do: the work is done, or what it belonged to is gone.</summary>
    NothingLeft,

    /// <summary>The run it belongs to has not ended, and only then can its failed parts be tried again.</summary>
    Later,

    /// <summary>It is no message that the function of its queue could read, and would be given up again.</summary>
    Unreadable,
}

/// <summary>
/// Sends messages again that were given up. What was marked as failed meanwhile is made to wait first, since its message
/// alone would be dropped as a duplicate. Every part may be done twice.
/// </summary>
public sealed class PoisonReplay(
    PoisonRepository poison, RunReplay runs, ImportRepository imports, DeliveryRepository deliveries, Deliverer deliverer,
    OrderRepository orders,
    OrderService service, Queues queues)
{
    /// <summary>Sends a message again and forgets that it was given up; it is kept when it cannot be sent.</summary>
    public async Task<ReplayOutcome> ReplayAsync(GivenUpMessage message, CancellationToken cancellation)
    {
        var outcome = await (PoisonMessage.Read(message.Queue, message.Text) switch
        {
            ImportMessage import => ImportAsync(import, cancellation),
            ComputeMessage compute => runs.ComputeAsync(compute, cancellation),
            PublishMessage publish => runs.PublishAsync(publish, cancellation),
            DeliverMessage deliver => DeliverAsync(deliver, cancellation),
            OrderMessage order => OrderAsync(order, cancellation),
            _ => Task.FromResult(ReplayOutcome.Unreadable),
        });
        // Last, so that what is cut short here can be asked for again.
        if (outcome is ReplayOutcome.Again or ReplayOutcome.NothingLeft) await poison.RemoveAsync(message, cancellation);
        return outcome;
    }

    private async Task<ReplayOutcome> ImportAsync(ImportMessage message, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(message.ImportId, "N", out _)) return ReplayOutcome.Unreadable;
        var import = await imports.FindAsync(message.ImportId, cancellation);
        if (import is { State: ImportState.MadeRun or ImportState.NothingNew }) return ReplayOutcome.NothingLeft;
        if (import is not null) await imports.NoteAsync(import with { State = ImportState.Queued, Reason = null }, cancellation);
        await queues.SendAsync(QueueNames.Import, message, null, cancellation);
        return ReplayOutcome.Again;
    }

    private async Task<ReplayOutcome> DeliverAsync(DeliverMessage message, CancellationToken cancellation)
    {
        if (await deliveries.FindAsync(message.Batch, message.Delivery, cancellation) is not { } delivery) return ReplayOutcome.NothingLeft;
        if (delivery.State is DeliveryState.Sent or DeliveryState.NotNeeded or DeliveryState.Cancelled) return ReplayOutcome.NothingLeft;
        await (Deliveries.IsEnded(delivery.State)
            ? deliverer.SendAgainAsync(delivery, cancellation) : deliverer.AskAgainAsync(delivery, cancellation));
        return ReplayOutcome.Again;
    }

    private async Task<ReplayOutcome> OrderAsync(OrderMessage message, CancellationToken cancellation)
    {
        var order = await orders.FindAsync(message.Order, cancellation);
        var part = order?.Parts.FirstOrDefault(p => p.Name == message.Part);
        if (part is null or { State: OrderPartState.Done }) return ReplayOutcome.NothingLeft;
        await (part.State == OrderPartState.Failed
            ? service.RetryAsync(message.Order, cancellation) : queues.SendAsync(QueueNames.Orders, message, null, cancellation));
        return ReplayOutcome.Again;
    }
}
