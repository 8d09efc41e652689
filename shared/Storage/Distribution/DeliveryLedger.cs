using Azure;
using Reporting.Domain;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>
/// Every mail, written down before it is sent. A delivery is sent by whoever claims it, one at a time; a claim that is
/// neither ended nor given back within its lease was cut off, and may be taken over.
/// </summary>
public sealed class DeliveryLedger(StorageAccount account, TimeProvider clock)
{
    private const string Open = "open";
    private readonly Table table = account.Tables.Table(TableNames.Deliveries);

    /// <summary>The batch of the confirmations.</summary>
    public const string Subscriptions = "subscriptions";

    /// <summary>The batch of a run's mails.</summary>
    public static string BatchOf(string month, int revision) => RunRow.Name(month, revision);

    /// <summary>Writes a delivery down; false when it is there already.</summary>
    public async Task<bool> AddAsync(Delivery delivery, CancellationToken cancellation)
    {
        // Noted as open first, so that no delivery can wait unseen.
        await table.UpsertReplaceAsync(OpenRow(delivery.Batch, delivery.Id), cancellation);
        return await table.InsertAsync(DeliveryRow.Write(delivery), cancellation);
    }

    /// <summary>A delivery, or null.</summary>
    public async Task<Delivery?> FindAsync(string batch, string id, CancellationToken cancellation) =>
        await table.GetAsync(batch, id, cancellation) is { } row ? DeliveryRow.Read(row) : null;

    /// <summary>The deliveries of a batch, by id.</summary>
    public IAsyncEnumerable<Delivery> OfBatchAsync(string batch, CancellationToken cancellation) =>
        table.QueryAsync(TableFilter.Partition(batch), cancellation: cancellation).Select(DeliveryRow.Read);

    /// <summary>The deliveries that are not ended, of all batches.</summary>
    public async IAsyncEnumerable<Delivery> OpenAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in table.QueryAsync(TableFilter.Partition(Open), cancellation: cancellation))
        {
            var (batch, id) = (row.GetString("Batch")!, row.GetString("Delivery")!);
            if (await FindAsync(batch, id, cancellation) is { } delivery && !Deliveries.IsEnded(delivery.State)) yield return delivery;
            else if (clock.GetUtcNow() - row.Timestamp > TimeSpan.FromMinutes(5)) await CloseAsync(batch, id, cancellation);
        }
    }

    /// <summary>Takes a delivery to send it.</summary>
    /// <param name="lease">How long a claim holds.</param>
    /// <returns>The delivery as claimed; null when it is ended, not due, or claimed by another.</returns>
    public async Task<Delivery?> ClaimAsync(string batch, string id, TimeSpan lease, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await table.GetAsync(batch, id, cancellation) is not { } row) return null;
        var delivery = DeliveryRow.Read(row);
        if (!Deliveries.IsDue(delivery, lease, now)) return null;
        var claimed = delivery with { State = DeliveryState.Sending, Tries = delivery.Tries + 1, Changed = now };
        return await table.ReplaceAsync(DeliveryRow.Write(claimed), row.ETag, cancellation) ? claimed : null;
    }

    /// <summary>Ends a delivery.</summary>
    public async Task EndAsync(Delivery delivery, DeliveryState state, string? error, CancellationToken cancellation)
    {
        await SetAsync(delivery with { State = state, Error = error, Changed = clock.GetUtcNow() }, cancellation);
        await CloseAsync(delivery.Batch, delivery.Id, cancellation);
    }

    /// <summary>Gives a claimed delivery back, to be tried again.</summary>
    public Task GiveBackAsync(Delivery delivery, DateTimeOffset nextTry, string error, CancellationToken cancellation) =>
        SetAsync(delivery with { State = DeliveryState.Waiting, NextTry = nextTry, Error = error, Changed = clock.GetUtcNow() }, cancellation);

    /// <summary>Makes an ended delivery as new, to be sent once more.</summary>
    public async Task ReopenAsync(Delivery delivery, CancellationToken cancellation)
    {
        await table.UpsertReplaceAsync(OpenRow(delivery.Batch, delivery.Id), cancellation);
        await SetAsync(delivery with { State = DeliveryState.Waiting, Tries = 0, Error = null, Changed = clock.GetUtcNow(), NextTry = clock.GetUtcNow() }, cancellation);
    }

    private Task SetAsync(Delivery delivery, CancellationToken cancellation) =>
        table.ReplaceAsync(DeliveryRow.Write(delivery), ETag.All, cancellation);

    private Task CloseAsync(string batch, string id, CancellationToken cancellation) =>
        table.DeleteAsync(Open, OpenKey(batch, id), cancellation: cancellation);

    private static TableEntity OpenRow(string batch, string id) =>
        new(Open, OpenKey(batch, id)) { ["Batch"] = batch, ["Delivery"] = id };

    private static string OpenKey(string batch, string id) => $"{batch}|{id}";
}
