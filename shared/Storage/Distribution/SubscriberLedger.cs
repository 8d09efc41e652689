using System.Security.Cryptography;
using System.Text;
using Reporting.Domain;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>The subscribers. An address leads to one subscriber, however often and by however many it is signed up.</summary>
public sealed class SubscriberLedger(StorageAccount account, TimeProvider clock)
{
    private const string Subscribers = SubscriberRow.Partition;
    private const string Addresses = "address";
    private const int MostRefusals = 3;
    private readonly Table table = account.Tables.Table(TableNames.Subscribers);
    private readonly TableCopies copies = new(account);

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

    /// <summary>Some subscribers, by id.</summary>
    /// <param name="from">The first id that is wanted; empty for the very first.</param>
    /// <param name="most">How many are wanted at most.</param>
    public async Task<IReadOnlyList<Subscriber>> FromAsync(string from, int most, CancellationToken cancellation) =>
        await table.QueryAsync(TableFilter.Partition(Subscribers).And(TableFilter.RowFrom(from)), top: most, cancellation: cancellation)
            .Select(SubscriberRow.Read).ToListAsync(cancellation);

    /// <summary>
    /// Notes what an address wants. Nothing that is sent changes until the address confirms it: anybody may write anybody's
    /// address.
    /// </summary>
    /// <returns>The subscriber, new or known.</returns>
    public async Task<Subscriber> WantAsync(string mail, SubscriptionChoice wanted, CancellationToken cancellation)
    {
        while (true)
        {
            var asked = await NewAsync(mail, wanted, cancellation) with { Wanted = wanted, Asked = 1 };
            if (await CreateAsync(asked, cancellation)) return asked;
            if (await ChangeAsync(asked.Id, s => Want(s, asked), cancellation) is { } known) return known;
        }
    }

    /// <summary>Signs an address up that needs not confirm. One that is signed up already keeps its own choice.</summary>
    /// <returns>Whether it was added.</returns>
    public async Task<bool> AddAsync(string mail, SubscriptionChoice choice, CancellationToken cancellation)
    {
        while (true)
        {
            var added = await NewAsync(mail, choice, cancellation) with { State = SubscriberState.Active };
            if (await CreateAsync(added, cancellation)) return true;
            if (await FindAsync(added.Id, cancellation) is { State: not SubscriberState.Unconfirmed }) return false;
            if (await ChangeAsync(added.Id, s => s.State == SubscriberState.Unconfirmed ? added with { Asked = s.Asked, Settled = s.Settled } : s, cancellation) is not null) return true;
        }
    }

    /// <summary>The address confirms a choice by the newest question.</summary>
    /// <inheritdoc cref="ConfirmAsync(string, int, SubscriptionChoice, CancellationToken)"/>
    public async Task<Subscriber?> ConfirmAsync(string id, SubscriptionChoice choice, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } known ? (await ConfirmAsync(id, known.Asked, choice, cancellation)).Subscriber : null;

    /// <summary>
    /// The address confirms a choice that it was asked about, once: a question is settled by its answer and by that of a later
    /// one, and all are when the subscriber changes or ends something.
    /// </summary>
    /// <param name="number">The question's number.</param>
    /// <param name="choice">What the question said, which later ones may have replaced in <see cref="Subscriber.Wanted"/>.</param>
    /// <returns>The subscriber, or null when there is none any longer; and whether this confirmed it.</returns>
    public async Task<(Subscriber? Subscriber, bool IsConfirmed)> ConfirmAsync(
        string id, int number, SubscriptionChoice choice, CancellationToken cancellation)
    {
        var isOpen = false;
        var known = await ChangeAsync(id, s => (isOpen = number > s.Settled) ? Confirmed(s, number, choice) : s, cancellation);
        return (known, isOpen && known is not null);
    }

    /// <summary>Changes what is sent, as the subscriber says.</summary>
    /// <returns>The subscriber, or null when there is none any longer.</returns>
    public Task<Subscriber?> ChooseAsync(string id, SubscriptionChoice choice, CancellationToken cancellation) =>
        ChangeAsync(id, s => s with { Choice = choice, Wanted = null, Settled = s.Asked }, cancellation);

    /// <summary>Ends some kinds of mail; when none is left, the subscriber is deleted.</summary>
    public async Task LeaveAsync(string id, SubscriptionKinds kinds, CancellationToken cancellation)
    {
        while (await table.GetAsync(Subscribers, id, cancellation) is { } row)
        {
            var known = SubscriberRow.Read(row);
            var left = known with { Choice = known.Choice with { Kinds = known.Choice.Kinds & ~kinds }, Wanted = null, Settled = known.Asked };
            if (await (left.Choice.Kinds == SubscriptionKinds.None
                ? RemoveAsync(row, cancellation)
                : table.ReplaceAsync(SubscriberRow.Write(left), row.ETag, cancellation))) return;
        }
    }

    /// <summary>Deletes a subscriber and the address, here and in the table's copy.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellation)
    {
        var found = await DeleteRowsAsync(id, cancellation);
        if (found) await copies.RefreshAsync(TableNames.Subscribers, cancellation);
        return found;
    }

    private async Task<bool> DeleteRowsAsync(string id, CancellationToken cancellation)
    {
        for (var found = false; ; found = true)
        {
            if (await table.GetAsync(Subscribers, id, cancellation) is not { } row) return found;
            if (await RemoveAsync(row, cancellation)) return true;
        }
    }

    /// <summary>Deletes those that never confirmed, and addresses that a cut-off deletion left behind.</summary>
    /// <param name="before">Only what was last signed up for before this.</param>
    public async Task TidyAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var ids = new HashSet<string>();
        var removed = false;
        await foreach (var row in table.QueryAsync(TableFilter.Partition(Subscribers), cancellation: cancellation))
        {
            var subscriber = SubscriberRow.Read(row);
            if (subscriber.State != SubscriberState.Unconfirmed || subscriber.Created >= before || !await RemoveAsync(row, cancellation))
                ids.Add(row.RowKey);
            else removed = true;
        }

        // An address is noted before its subscriber is, so a young one may still be on its way.
        var lost = clock.GetUtcNow() - TimeSpan.FromHours(1);
        await foreach (var row in table.QueryAsync(TableFilter.Partition(Addresses), cancellation: cancellation))
            if (row.Timestamp < lost && !ids.Contains(row.GetString("Subscriber")!)) await RemoveAddressAsync(row, cancellation);
        if (removed) await copies.RefreshAsync(TableNames.Subscribers, cancellation);
    }

    /// <summary>Notes that the address refused a mail for good; the third time in a row the subscriber is suspended.</summary>
    public Task RefusedAsync(string id, CancellationToken cancellation) => ChangeAsync(id, s => s with
    {
        Refusals = s.Refusals + 1, State = s.Refusals + 1 >= MostRefusals ? SubscriberState.Suspended : s.State,
    }, cancellation);

    /// <summary>Notes that the address took a mail.</summary>
    public Task AcceptedAsync(Subscriber subscriber, CancellationToken cancellation) => subscriber.Refusals == 0
        ? Task.CompletedTask : ChangeAsync(subscriber.Id, s => s with { Refusals = 0 }, cancellation);

    // Who never confirmed has asked now: the days to confirm in begin anew.
    private static Subscriber Want(Subscriber known, Subscriber asked) => known.State == SubscriberState.Unconfirmed
        ? known with { Choice = asked.Choice, Wanted = asked.Wanted, Asked = known.Asked + 1, Created = asked.Created }
        : known with { Wanted = asked.Wanted, Asked = known.Asked + 1 };

    private Subscriber Confirmed(Subscriber known, int number, SubscriptionChoice choice) => known with
    {
        State = SubscriberState.Active, Choice = choice, Wanted = SubscriptionChoice.IsSame(known.Wanted, choice) ? null : known.Wanted, Refusals = 0,
        Asked = Math.Max(known.Asked, number), Settled = number, Confirmed = clock.GetUtcNow(),
    };

    private async Task<Subscriber> NewAsync(string mail, SubscriptionChoice choice, CancellationToken cancellation) =>
        new() { Id = await IdOfAsync(mail, cancellation), Mail = mail, Choice = choice, Created = clock.GetUtcNow() };

    private async Task<bool> CreateAsync(Subscriber subscriber, CancellationToken cancellation)
    {
        if (!await table.InsertAsync(SubscriberRow.Write(subscriber), cancellation)) return false;
        // Again, since a deletion that began before may be about to remove the address: it removes only the version it saw.
        await table.UpsertReplaceAsync(AddressRow(subscriber.Mail, subscriber.Id), cancellation);
        return true;
    }

    private async Task<Subscriber?> ChangeAsync(string id, Func<Subscriber, Subscriber> change, CancellationToken cancellation)
    {
        while (await table.GetAsync(Subscribers, id, cancellation) is { } row)
        {
            var known = SubscriberRow.Read(row);
            var changed = change(known);
            if (ReferenceEquals(changed, known)) return known;
            if (await table.ReplaceAsync(SubscriberRow.Write(changed), row.ETag, cancellation)) return changed;
        }

        return null;
    }

    // The subscriber first, so that mails end at once; if this is cut off, TidyAsync finds the address.
    private async Task<bool> RemoveAsync(TableEntity row, CancellationToken cancellation)
    {
        var address = await table.GetAsync(Addresses, Key(row.GetString("Mail")!), cancellation);
        if (!await table.DeleteAsync(Subscribers, row.RowKey, row.ETag, cancellation)) return false;
        if (address?.GetString("Subscriber") == row.RowKey) await RemoveAddressAsync(address, cancellation);
        return true;
    }

    private Task RemoveAddressAsync(TableEntity seen, CancellationToken cancellation) =>
        table.DeleteAsync(Addresses, seen.RowKey, seen.ETag, cancellation);

    private async Task<string> IdOfAsync(string mail, CancellationToken cancellation)
    {
        while (true)
        {
            var id = Guid.CreateVersion7().ToString("N");
            if (await table.InsertAsync(AddressRow(mail, id), cancellation)) return id;
            if (await table.GetAsync(Addresses, Key(mail), cancellation) is { } row) return row.GetString("Subscriber")!;
        }
    }

    private static TableEntity AddressRow(string mail, string id) => new(Addresses, Key(mail)) { ["Subscriber"] = id };

    // Addresses hold characters that keys cannot, and their capitals seldom mean anything.
    private static string Key(string mail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.ToLowerInvariant())));
}
