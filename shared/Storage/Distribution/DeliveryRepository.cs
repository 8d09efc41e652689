using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Reporting.Storage.Distribution;

/// <summary>
/// Every mail, written down before it is sent. A delivery is sent by whoever claims it, one at a time; a claim that is
/// neither ended nor given back within its lease was cut off, and may be taken over.
/// </summary>
public sealed class DeliveryRepository(StorageAccount account, TimeProvider clock)
{
    private const string Open = "open";
    private const int MaxNameLength = 200;
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Deliveries);

    /// <summary>The batch of the confirmations.</summary>
    public const string Subscriptions = "subscriptions";

    /// <summary>
    /// The batch of the mails that tell of areas that have ended. They belong to no run: whichever run comes to them, and however
    /// often, they are the same.
    /// </summary>
    public const string Successions = "successions";

    /// <summary>The batch of the reminders to the contacts of a region's meetings in a year.</summary>
    public static string RemindersOf(int year, string region) =>
        string.Create(CultureInfo.InvariantCulture, $"{Reminders}{year:D4}-{region}");

    /// <summary>The batch of the invitations and the material of a region's meetings in a year.</summary>
    public static string MeetingMailsOf(int year, string region) =>
        string.Create(CultureInfo.InvariantCulture, $"{MeetingMails}{year:D4}-{region}");

    /// <summary>What the batches of invitations and material begin with.</summary>
    public const string MeetingMails = "meetings-";

    /// <summary>What the batches of reminders begin with.</summary>
    public const string Reminders = "reminders-";

    /// <summary>The batch of newsletters' plans, each by its newsletter's id; and what the batches of their mails begin with.</summary>
    public const string Newsletters = "newsletters";

    /// <summary>The batch of a newsletter's mails.</summary>
    public static string NewsletterMailsOf(string newsletter) => $"{Newsletters}-{newsletter}";

    /// <summary>The batch of a run's mails.</summary>
    public static string BatchOf(RunKey run) => RunRow.Name(run);

    /// <summary>The run that a batch belongs to, or null when it is another.</summary>
    public static RunKey? RunOf(string batch) =>
        batch.Split('-') is [var month, var revision] && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? RunKey.Read(month, number) : null;

    /// <summary>Writes a delivery down; false when it is there already.</summary>
    public async Task<bool> AddAsync(Delivery delivery, CancellationToken cancellation)
    {
        // Noted as open first, so that no delivery can wait unseen.
        await table.PutAsync(Noted(delivery.Batch, delivery.Id), cancellation);
        return await table.TryAddAsync(DeliveryRow.Write(delivery), cancellation);
    }

    /// <summary>A delivery; null when there is none, or none can have such a name.</summary>
    public async Task<Delivery?> FindAsync(string batch, string id, CancellationToken cancellation) =>
        batch != Open && IsName(batch) && IsName(id) && await table.GetOrNullAsync<DeliveryRow>(batch, id, cancellation) is { } row
            ? DeliveryRow.Read(row) : null;

    /// <summary>The ids of a batch's deliveries that begin in a certain way.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string batch, string beginning, CancellationToken cancellation) =>
        await table.RowsAsync<KeyRow>(
            TableFilter.Partition(batch).And(TableFilter.RowPrefix(beginning)), ["State"], cancellation: cancellation)
            .Select(r => r.RowKey).ToListAsync(cancellation);

    /// <summary>The deliveries of a batch whose ids begin in a certain way, by id.</summary>
    public IAsyncEnumerable<Delivery> BeginningAsync(string batch, string beginning, CancellationToken cancellation) =>
        table.RowsAsync<DeliveryRow>(TableFilter.Partition(batch).And(TableFilter.RowPrefix(beginning)), cancellation: cancellation)
            .Select(DeliveryRow.Read);

    /// <summary>The deliveries of a batch, by id.</summary>
    public IAsyncEnumerable<Delivery> OfBatchAsync(string batch, CancellationToken cancellation) =>
        table.RowsAsync<DeliveryRow>(TableFilter.Partition(batch), cancellation: cancellation).Select(DeliveryRow.Read);

    /// <summary>The deliveries that are not ended, of all batches.</summary>
    public async IAsyncEnumerable<Delivery> OpenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var noted = await table.RowsAsync<OpenRow>(TableFilter.Partition(Open), cancellation: cancellation).ToListAsync(cancellation);
        foreach (var batch in noted.GroupBy(r => r.Batch))
        {
            var open = await OpenOfAsync(batch.Key).ToDictionaryAsync(d => d.Id, cancellationToken: cancellation);
            foreach (var delivery in open.Values) yield return delivery;
            await ForgetAsync(batch.Where(r => !open.ContainsKey(r.Delivery)), cancellation);
        }

        IAsyncEnumerable<Delivery> OpenOfAsync(string batch) => table.RowsAsync<DeliveryRow>(TableFilter.Partition(batch)
            .And(TableFilter.Of($"State eq {nameof(DeliveryState.Waiting)} or State eq {nameof(DeliveryState.Sending)}")),
            cancellation: cancellation).Select(DeliveryRow.Read);
    }

    /// <summary>Takes a delivery to send it.</summary>
    /// <param name="lease">How long a claim holds.</param>
    /// <returns>The delivery as claimed; null when it is not there, ended, not due, or claimed by another.</returns>
    public async Task<Delivery?> ClaimAsync(string batch, string id, TimeSpan lease, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(batch, id, cancellation) is not { } delivery || !Deliveries.IsDue(delivery, lease, now)) return null;
        return await ReplaceAsync(
            delivery with { State = DeliveryState.Sending, Tries = delivery.Tries + 1, Changed = now }, delivery.Version, cancellation);
    }

    /// <summary>
    /// Ends a delivery. What was sent is sent, whoever has changed the delivery since; any other end does nothing when it
    /// was changed since it was read or claimed.
    /// </summary>
    public async Task EndAsync(Delivery delivery, DeliveryState state, string? error, CancellationToken cancellation)
    {
        var ended = delivery with { State = state, Error = error, Changed = clock.GetUtcNow() };
        if (await ReplaceAsync(ended, state == DeliveryState.Sent ? null : delivery.Version, cancellation) is null) return;
        Telemetry.Deliveries.Add(1, new("reporting.state", state.ToString()), new("reporting.kind", delivery.Kind.ToString()));
        await table.TryDeleteAsync(Open, OpenKey(delivery.Batch, delivery.Id), cancellation: cancellation);
    }

    /// <summary>Gives a delivery back, to be tried again. Does nothing when it was changed since it was read or claimed.</summary>
    public Task<Delivery?> GiveBackAsync(Delivery delivery, DateTimeOffset nextTry, string? error, CancellationToken cancellation) =>
        ReplaceAsync(delivery with { State = DeliveryState.Waiting, NextTry = nextTry, Error = error, Changed = clock.GetUtcNow() },
            delivery.Version, cancellation);

    /// <summary>Makes an ended delivery as new, to be sent once more.</summary>
    /// <returns>Null when somebody else changed it first.</returns>
    public async Task<Delivery?> ReopenAsync(Delivery delivery, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await table.PutAsync(Noted(delivery.Batch, delivery.Id), cancellation);
        return await ReplaceAsync(
            delivery with { State = DeliveryState.Waiting, Tries = 0, Error = null, Created = now, Changed = now, NextTry = now },
            delivery.Version, cancellation);
    }

    private async Task<Delivery?> ReplaceAsync(Delivery delivery, string? version, CancellationToken cancellation)
    {
        var row = DeliveryRow.Write(delivery);
        var replaced = await table.TryReplaceAsync(row, version is null ? ETag.All : new ETag(version), cancellation);
        return replaced ? delivery with { Version = row.ETag.ToString() } : null;
    }

    // Notes of what has ended. One that is young may belong to a delivery that is about to be written or opened again.
    private async Task ForgetAsync(IEnumerable<OpenRow> notes, CancellationToken cancellation)
    {
        foreach (var note in notes.Where(n => clock.GetUtcNow() - n.Timestamp > Settled))
            await table.TryDeleteAsync(Open, note.RowKey, note.ETag, cancellation);
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= MaxNameLength && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '|');

    private static OpenRow Noted(string batch, string id) =>
        new() { PartitionKey = Open, RowKey = OpenKey(batch, id), Batch = batch, Delivery = id };

    private static string OpenKey(string batch, string id) => $"{batch}|{id}";

    private sealed record OpenRow : Row
    {
        public string Batch { get; set; } = "";

        public string Delivery { get; set; } = "";
    }
}
