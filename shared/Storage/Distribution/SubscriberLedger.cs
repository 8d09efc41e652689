using System.Security.Cryptography;
using System.Text;
using Reporting.Domain;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>The subscribers. An address leads to one subscriber, however often and by however many it is signed up.</summary>
public sealed class SubscriberLedger(StorageAccount account, TimeProvider clock)
{
    private const string Subscribers = "subscriber";
    private const string Addresses = "address";
    private const int MostRefusals = 3;
    private readonly Table table = account.Tables.Table(TableNames.Subscribers);

    /// <summary>A subscriber, or null.</summary>
    public async Task<Subscriber?> FindAsync(string id, CancellationToken cancellation) =>
        await table.GetAsync(Subscribers, id, cancellation) is { } row ? SubscriberRow.Read(row) : null;

    /// <summary>The subscriber with an address, or null.</summary>
    public async Task<Subscriber?> FindByMailAsync(string mail, CancellationToken cancellation) =>
        await table.GetAsync(Addresses, Key(mail), cancellation) is { } row
            ? await FindAsync(row.GetString("Subscriber")!, cancellation) : null;

    /// <summary>All subscribers, by id.</summary>
    public IAsyncEnumerable<Subscriber> AllAsync(CancellationToken cancellation) =>
        table.QueryAsync(TableFilter.Partition(Subscribers), cancellation: cancellation).Select(SubscriberRow.Read);

    /// <summary>
    /// Notes what an address wants. Nothing else changes until the address confirms it: anybody may write anybody's address.
    /// </summary>
    /// <returns>The subscriber, new or known.</returns>
    public async Task<Subscriber> WantAsync(string mail, SubscriptionChoice wanted, CancellationToken cancellation)
    {
        var id = await IdOfAsync(mail, cancellation);
        while (true)
        {
            var created = new Subscriber { Id = id, Mail = mail, Choice = wanted, Wanted = wanted, Created = clock.GetUtcNow() };
            if (await table.InsertAsync(SubscriberRow.Write(created), cancellation)) return created;
            if (await ChangeAsync(id, s => s with { Wanted = wanted }, cancellation) is { } known) return known;
        }
    }

    /// <summary>The address confirms what was asked for.</summary>
    /// <returns>The subscriber, or null when there is none any longer.</returns>
    public Task<Subscriber?> ConfirmAsync(string id, CancellationToken cancellation) => ChangeAsync(id, s => s with
    {
        State = SubscriberState.Active, Choice = s.Wanted ?? s.Choice, Wanted = null, Refusals = 0, Confirmed = clock.GetUtcNow(),
    }, cancellation);

    /// <summary>Ends some kinds of mail; when none is left, the subscriber is deleted.</summary>
    public async Task LeaveAsync(string id, SubscriptionKinds kinds, CancellationToken cancellation)
    {
        var left = await ChangeAsync(id, s => s with { Choice = s.Choice with { Kinds = s.Choice.Kinds & ~kinds } }, cancellation);
        if (left?.Choice.Kinds == SubscriptionKinds.None) await DeleteAsync(id, cancellation);
    }

    /// <summary>Deletes a subscriber and the address. Does nothing when there is none.</summary>
    public async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        // The address first: what is then left, if this is cut off, still leads here.
        if (await FindAsync(id, cancellation) is not { } subscriber) return;
        await table.DeleteAsync(Addresses, Key(subscriber.Mail), cancellation: cancellation);
        await table.DeleteAsync(Subscribers, id, cancellation: cancellation);
    }

    /// <summary>Notes that the address refused a mail for good; the third time in a row the subscriber is suspended.</summary>
    public Task RefusedAsync(string id, CancellationToken cancellation) => ChangeAsync(id, s => s with
    {
        Refusals = s.Refusals + 1, State = s.Refusals + 1 >= MostRefusals ? SubscriberState.Suspended : s.State,
    }, cancellation);

    /// <summary>Notes that the address took a mail.</summary>
    public Task AcceptedAsync(Subscriber subscriber, CancellationToken cancellation) => subscriber.Refusals == 0
        ? Task.CompletedTask : ChangeAsync(subscriber.Id, s => s with { Refusals = 0 }, cancellation);

    private async Task<Subscriber?> ChangeAsync(string id, Func<Subscriber, Subscriber> change, CancellationToken cancellation)
    {
        while (await table.GetAsync(Subscribers, id, cancellation) is { } row)
        {
            var changed = change(SubscriberRow.Read(row));
            if (await table.ReplaceAsync(SubscriberRow.Write(changed), row.ETag, cancellation)) return changed;
        }

        return null;
    }

    private async Task<string> IdOfAsync(string mail, CancellationToken cancellation)
    {
        while (true)
        {
            var id = Guid.CreateVersion7().ToString("N");
            if (await table.InsertAsync(new TableEntity(Addresses, Key(mail)) { ["Subscriber"] = id }, cancellation)) return id;
            if (await table.GetAsync(Addresses, Key(mail), cancellation) is { } row) return row.GetString("Subscriber")!;
        }
    }

    // Addresses hold characters that keys cannot, and their capitals seldom mean anything.
    private static string Key(string mail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.ToLowerInvariant())));
}
