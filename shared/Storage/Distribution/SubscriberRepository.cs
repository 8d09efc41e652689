using Azure.Data.Tables;

namespace Reporting.Storage.Distribution;

/// <summary>The subscribers. An address leads to one subscriber, however often and by however many it is signed up.</summary>
public sealed class SubscriberRepository(StorageAccount account, TimeProvider clock)
{
    private const string Subscribers = SubscriberRow.Partition;
    private const int MaxRefusals = 3;
    private const int MaxWaits = 20;
    // The links of older mails know no reports.
    private const SubscriptionKinds AllKinds = SubscriptionKinds.Overview | SubscriptionKinds.Alerts | SubscriptionKinds.Digest;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Subscribers);
    private readonly TableCopies copies = new(account);
    private readonly SubscriberRemoval removal = new(account);

    /// <summary>A subscriber, or null.</summary>
    public async Task<Subscriber?> FindAsync(string id, CancellationToken cancellation) =>
        await RowAsync(id, cancellation) is { } row ? SubscriberRow.Read(row) : null;

    /// <summary>The subscriber with an address, or null.</summary>
    public async Task<Subscriber?> FindByMailAsync(string mail, CancellationToken cancellation) =>
        await AddressAsync(mail, cancellation) is { } row ? await FindAsync(AddressRow.OwnerOf(row), cancellation) : null;

    /// <summary>All subscribers, by id.</summary>
    public IAsyncEnumerable<Subscriber> AllAsync(CancellationToken cancellation) =>
        FromAsync(TableFilter.Partition(Subscribers), cancellation);

    /// <summary>Some subscribers, by id.</summary>
    /// <param name="from">The first id that is wanted; empty for the very first.</param>
    /// <param name="max">How many are wanted at most.</param>
    public async Task<IReadOnlyList<Subscriber>> FromAsync(string from, int max, CancellationToken cancellation) =>
        await FromAsync(TableFilter.Partition(Subscribers).And(TableFilter.RowFrom(from)), cancellation).Take(max)
            .ToListAsync(cancellation);

    /// <summary>
    /// Notes what an address wants. Nothing that is sent changes until the address confirms it: anybody may write anybody's
    /// address.
    /// </summary>
    /// <returns>The subscriber, new or known.</returns>
    public async Task<Subscriber> WantAsync(string mail, SubscriptionChoice wanted, CancellationToken cancellation)
    {
        while (true)
        {
            var asked = New(mail, wanted) with { Wanted = wanted, Asked = 1 };
            if (await OwnerAsync(asked, cancellation) is not { } owner)
            {
                if (await CreateAsync(asked, cancellation)) return asked;
            }
            else if (await ChangeAsync(owner, s => Want(s, asked), cancellation) is { } known) return known;
        }
    }

    /// <summary>Signs an address up that needs not confirm. One that is signed up already keeps its own choice.</summary>
    /// <returns>Whether it was added.</returns>
    public async Task<bool> AddAsync(string mail, SubscriptionChoice choice, CancellationToken cancellation)
    {
        while (true)
        {
            var added = New(mail, choice) with { State = SubscriberState.Active };
            if (await OwnerAsync(added, cancellation) is not { } owner)
            {
                if (await CreateAsync(added, cancellation)) return true;
                continue;
            }

            if (await FindAsync(owner, cancellation) is { State: not SubscriberState.Unconfirmed }) return false;
            if (await ChangeAsync(owner,
                s => s.State == SubscriberState.Unconfirmed ? added with { Id = owner, Asked = s.Asked, Settled = s.Settled } : s,
                cancellation) is not null) return true;
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

    /// <summary>Carries a subscriber on from areas that have ended to those that carry them on. May be done again.</summary>
    public Task CarryAsync(string id, Func<Subscriber, Subscriber> carry, CancellationToken cancellation) =>
        ChangeAsync(id, carry, cancellation);

    /// <summary>Ends some kinds of mail; when none is left, the subscriber is deleted as in <see cref="DeleteAsync"/>.</summary>
    public async Task LeaveAsync(string id, SubscriptionKinds kinds, CancellationToken cancellation)
    {
        while (await RowAsync(id, cancellation) is { } row)
        {
            var left = Without(SubscriberRow.Read(row), kinds);
            if (await (left.Choice.Kinds == SubscriptionKinds.None
                ? removal.RemoveAsync(id, s => Without(s, kinds).Choice.Kinds == SubscriptionKinds.None, cancellation)
                : table.TryReplaceAsync(SubscriberRow.Write(left), row.ETag, cancellation))) return;
        }

        // Cut off before, perhaps. And whoever leaves all while the table is lost is not to come back from its copy.
        if (kinds.HasFlag(AllKinds) || await table.GetOrNullAsync<KeyRow>(Subscribers, id, cancellation) is not null)
            await removal.RemoveAsync(id, null, cancellation);
    }

    /// <summary>Deletes a subscriber and the address, here and in the table's copy. What was cut off before is finished.</summary>
    /// <returns>False when there was none.</returns>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellation) => removal.RemoveAsync(id, null, cancellation);

    /// <summary>Deletes those that never confirmed, and what a cut-off deletion or sign-up left behind.</summary>
    /// <param name="before">Only what was last signed up for before this.</param>
    public async Task TidyAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var old = await AllAsync(cancellation).Where(IsOld).Select(s => s.Id).ToListAsync(cancellation);
        await removal.RemoveAsync(old, IsOld, cancellation);
        await removal.SweepAsync(clock.GetUtcNow() - Remembered, cancellation);
        await ForgetLostAddressesAsync(cancellation);

        bool IsOld(Subscriber subscriber) => subscriber.State == SubscriberState.Unconfirmed && subscriber.Created < before;
    }

    /// <summary>Takes away what a restore brought back of those that were removed while it ran.</summary>
    public Task SweepAsync(CancellationToken cancellation) => removal.SweepAsync(DateTimeOffset.MinValue, cancellation);

    /// <summary>Notes that the address refused a mail for good; the third time in a row the subscriber is suspended.</summary>
    public Task RefusedAsync(string id, CancellationToken cancellation) => ChangeAsync(id, s => s with
    {
        Refusals = s.Refusals + 1, State = s.Refusals + 1 >= MaxRefusals ? SubscriberState.Suspended : s.State,
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
        State = SubscriberState.Active, Choice = choice, Wanted = SubscriptionChoice.IsSame(known.Wanted, choice) ? null : known.Wanted,
        Refusals = 0,
        Asked = Math.Max(known.Asked, number), Settled = number, Confirmed = clock.GetUtcNow(),
    };

    private static Subscriber Without(Subscriber subscriber, SubscriptionKinds kinds) =>
        subscriber with { Choice = subscriber.Choice.Without(kinds), Wanted = null, Settled = subscriber.Asked };

    // Always with a new id: one that was removed never comes back.
    private Subscriber New(string mail, SubscriptionChoice choice) =>
        new() { Id = Guid.CreateVersion7().ToString("N"), Mail = mail, Choice = choice, Created = clock.GetUtcNow() };

    private async Task<SubscriberRow?> RowAsync(string id, CancellationToken cancellation) =>
        await table.GetOrNullAsync<SubscriberRow>(Subscribers, id, cancellation) is { } row && !SubscriberRow.IsRemoved(row) ? row : null;

    private Task<AddressRow?> AddressAsync(string mail, CancellationToken cancellation) =>
        table.GetOrNullAsync<AddressRow>(AddressRow.Partition, MailKey.Of(mail), cancellation);

    private IAsyncEnumerable<Subscriber> FromAsync(TableFilter filter, CancellationToken cancellation) =>
        table.RowsAsync<SubscriberRow>(filter, cancellation: cancellation).Where(r => !SubscriberRow.IsRemoved(r))
            .Select(SubscriberRow.Read);

    // The id of the subscriber that an address leads to; null when it leads to the new one from now on.
    private async Task<string?> OwnerAsync(Subscriber asked, CancellationToken cancellation)
    {
        var mine = AddressRow.Write(MailKey.Of(asked.Mail), asked.Id);
        for (var waits = 0; ;)
        {
            if (await table.TryAddAsync(mine, cancellation)) return null;
            if (await AddressAsync(asked.Mail, cancellation) is not { } row) continue;
            if (AddressRow.OwnerOf(row) is var owner && owner == asked.Id) return null;
            if (await RowAsync(owner, cancellation) is not null) return owner;
            // Somebody is being signed up or removed this very moment; where that was cut off, the address is taken over.
            if (waits++ < MaxWaits) await Task.Delay(Pause, cancellation);
            else if (await table.TryReplaceAsync(mine, row.ETag, cancellation)) return null;
        }
    }

    // The address is written once more, so that nobody takes it over who saw it without its subscriber. False when somebody has.
    private async Task<bool> CreateAsync(Subscriber subscriber, CancellationToken cancellation)
    {
        await table.TryAddAsync(SubscriberRow.Write(subscriber), cancellation);
        while (await AddressAsync(subscriber.Mail, cancellation) is { } row && row.Subscriber == subscriber.Id)
            if (await table.TryReplaceAsync(AddressRow.Write(row.RowKey, subscriber.Id), row.ETag, cancellation)) return true;
        await removal.RemoveAsync(subscriber.Id, null, cancellation);
        return false;
    }

    private async Task<Subscriber?> ChangeAsync(string id, Func<Subscriber, Subscriber> change, CancellationToken cancellation)
    {
        while (await RowAsync(id, cancellation) is { } row)
        {
            var known = SubscriberRow.Read(row);
            var changed = change(known);
            if (ReferenceEquals(changed, known)) return known;
            if (await table.TryReplaceAsync(SubscriberRow.Write(changed), row.ETag, cancellation)) return changed;
        }

        return null;
    }

    // An address is noted before its subscriber is, so a young one may still be on its way.
    private async Task ForgetLostAddressesAsync(CancellationToken cancellation)
    {
        var (lost, ids) =
            (clock.GetUtcNow() - TimeSpan.FromHours(1),
                await AllAsync(cancellation).Select(s => s.Id).ToHashSetAsync(cancellationToken: cancellation));
        var removed = false;
        await foreach (var row in table.RowsAsync<AddressRow>(TableFilter.Partition(AddressRow.Partition), cancellation: cancellation))
            if (row.Timestamp < lost && !(row.Subscriber is { } owner && ids.Contains(owner)))
                removed |= await table.TryDeleteAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation);
        // As the timer does, so that lost rows stay in the copy: who is missing here was not removed by the app.
        if (removed) await copies.WriteAsync(TableNames.Subscribers, cancellation);
    }
}
