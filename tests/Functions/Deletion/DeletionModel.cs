using Xunit;

namespace Reporting.FunctionTests.Deletion;

/// <summary>What people do and what should come of it: who is there, and who comes back when all rows are lost.</summary>
internal sealed class DeletionModel
{
    public const int People = 5;
    private readonly DeletionWorld world;
    private readonly string[] mails;
    private readonly HashSet<string> removed = [];
    private Meeting meeting = null!;
    private Dictionary<string, Person> there = [], copied = [];
    private string? contact, copiedContact;
    private bool hasRow = true, isRowCopied; // whether there is a row for contacts, empty or not

    private DeletionModel(DeletionWorld world) =>
        (this.world, mails) = (world, [.. Enumerable.Range(0, 2 * People).Select(_ => world.NewMail())]);

    /// <summary>What can be done. Removals are named often.</summary>
    public static string[] Steps { get; } =
    [
        "sign up", "sign up", "sign up", "confirm", "confirm", "leave one", "leave", "delete", "delete at once", "age", "tidy", "copy",
        "copy", "lose",
        "contact", "contact", "no contact", "kill",
    ];

    private DeletionParts Parts => world.Parts;

    /// <summary>A meeting that is in the copy, and nobody else.</summary>
    public static async Task<DeletionModel> BeginAsync(DeletionWorld world)
    {
        var model = new DeletionModel(world);
        model.meeting = await world.PlanAsync(model.contact = model.mails[People]);
        await model.DoAsync("copy", 0);
        return model;
    }

    /// <summary>Does a step with one of the people.</summary>
    public Task DoAsync(string what, int whom) => what switch
    {
        "sign up" => SignUpAsync(mails[whom]),
        "confirm" => ConfirmAsync(mails[whom]),
        "leave one" => LeaveAsync(mails[whom], SubscriptionKinds.Alerts),
        "leave" => LeaveAsync(mails[whom], DeletionWorld.Choice.Kinds),
        "delete" => DeleteAsync(mails[whom]),
        "delete at once" => DeleteAtOnceAsync(mails[whom]),
        "age" => AgeAsync(mails[whom]),
        "tidy" => TidyAsync(),
        "copy" => CopyAsync(),
        "lose" => LoseAsync(),
        "contact" => ContactAsync(mails[People + whom]),
        "no contact" => NoContactAsync(),
        _ => KillAsync(mails[whom], whom),
    };

    /// <summary>What is stored is what should be.</summary>
    public async Task CheckAsync()
    {
        await world.AssertGoneAsync(removed);
        var found = await Parts.Subscribers.AllAsync(default)
            .ToDictionaryAsync(s => s.Mail, s => new Person(s.State, s.Choice.Kinds, false));
        Assert.Equal(there.ToDictionary(p => p.Key, p => p.Value with { IsOld = false }), found);
        foreach (var mail in there.Keys) Assert.Equal(mail, (await FindAsync(mail))!.Mail);
        Assert.Equal(contact, (await Parts.Contacts.OfAsync(meeting.Id, default)).Region);
    }

    private async Task SignUpAsync(string mail)
    {
        var asked = await Parts.Subscribers.WantAsync(mail, DeletionWorld.Choice, default);
        await new DeliveryRepository(world.Account, TimeProvider.System).AddAsync(new Delivery
        {
            Batch = DeliveryRepository.Subscriptions, Id = $"{asked.Id}|confirmation|{Guid.NewGuid():N}", Subscriber = asked.Id,
            Kind = DeliveryKind.Confirmation,
            Areas = ["751"], Created = asked.Created, Changed = asked.Created, NextTry = asked.Created,
        }, default);
        if (there.GetValueOrDefault(mail) is not { State: not SubscriberState.Unconfirmed })
            there[mail] = new(SubscriberState.Unconfirmed, DeletionWorld.Choice.Kinds, false);
        removed.Remove(mail);
    }

    private async Task ConfirmAsync(string mail)
    {
        if (await FindAsync(mail) is not { } known) return;
        Assert.NotNull(await Parts.Subscribers.ConfirmAsync(known.Id, DeletionWorld.Choice, default));
        there[mail] = new(SubscriberState.Active, DeletionWorld.Choice.Kinds, there[mail].IsOld);
    }

    private async Task LeaveAsync(string mail, SubscriptionKinds kinds)
    {
        if (await FindAsync(mail) is not { } known) return;
        await Parts.Subscribers.LeaveAsync(known.Id, kinds, default);
        var left = there[mail] with { Kinds = there[mail].Kinds & ~kinds };
        if (left.Kinds == SubscriptionKinds.None) Remove(mail);
        else there[mail] = left;
    }

    private async Task DeleteAsync(string mail)
    {
        if (await FindAsync(mail) is not { } known) return;
        Assert.True(await Parts.Subscribers.DeleteAsync(known.Id, default));
        Remove(mail);
    }

    // With all that the timers and an operator may do meanwhile, and with another who goes.
    private async Task DeleteAtOnceAsync(string mail)
    {
        var other = mails.Take(People).First(m => m != mail);
        var (one, two) = (await FindAsync(mail), await FindAsync(other));
        await Task.WhenAll(Parts.CopyAsync(), DeleteAsync(one), Parts.RestoreAsync(), DeleteAsync(two), Parts.TidyAsync(),
            DeleteAsync(one));
        if (one is not null) Remove(mail);
        if (two is not null) Remove(other);
        foreach (var (old, _) in there.Where(p => p.Value is { IsOld: true, State: SubscriberState.Unconfirmed }).ToList()) Remove(old);
        await CopyAsync();

        Task DeleteAsync(Subscriber? who) => who is null ? Task.CompletedTask : Parts.Subscribers.DeleteAsync(who.Id, default);
    }

    private async Task AgeAsync(string mail)
    {
        if (await FindAsync(mail) is not { } known) return;
        await world.AgeAsync(known.Id);
        there[mail] = there[mail] with { IsOld = true };
    }

    private async Task TidyAsync()
    {
        await Parts.TidyAsync();
        foreach (var (old, _) in there.Where(p => p.Value is { IsOld: true, State: SubscriberState.Unconfirmed }).ToList()) Remove(old);
    }

    private async Task CopyAsync()
    {
        await Parts.CopyAsync();
        (copied, copiedContact, isRowCopied) = (new(there), contact, hasRow);
    }

    private async Task LoseAsync()
    {
        await world.LoseAsync();
        await Parts.RestoreAsync();
        (there, contact, hasRow) = (new(copied), copiedContact, isRowCopied);
        removed.ExceptWith(there.Keys);
    }

    private async Task ContactAsync(string mail)
    {
        var version = (await Parts.Meetings.FindAsync(meeting.Id, default))!.Version;
        await Parts.Meetings.ChangeAsync(meeting.Id, version, m => m, "ABC", "changed", null, new(mail, new Dictionary<string, string>()),
            default);
        if (contact is not null && contact != mail)
        {
            removed.Add(contact);
            if (isRowCopied) copiedContact = mail;
        }

        (contact, hasRow) = (mail, true);
        removed.Remove(mail);
    }

    private async Task NoContactAsync()
    {
        await Parts.Contacts.DeleteAsync(meeting.Id, "ABC", default);
        if (contact is not null) removed.Add(contact);
        if (copiedContact is not null) removed.Add(copiedContact);
        (contact, copiedContact, hasRow, isRowCopied) = (null, null, true, false);
    }

    // A deletion that is killed, and the timer that finishes it, unless it had not begun.
    private async Task KillAsync(string mail, int whom)
    {
        if (await FindAsync(mail) is not { } known) return;
        var (parts, _) = world.Hooked(3 + (2 * whom), () => throw new KilledException());
        try
        {
            await parts.Subscribers.DeleteAsync(known.Id, default);
        }
        catch (KilledException)
        {
        }

        await TidyAsync();
        if (there.ContainsKey(mail) && await FindAsync(mail) is null) Remove(mail);
        else await CopyAsync(); // it may be out of the copy already
    }

    private void Remove(string mail)
    {
        there.Remove(mail);
        copied.Remove(mail);
        removed.Add(mail);
    }

    private Task<Subscriber?> FindAsync(string mail) => Parts.Subscribers.FindByMailAsync(mail, default);

    private sealed record Person(SubscriberState State, SubscriptionKinds Kinds, bool IsOld);
}
