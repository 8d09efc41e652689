using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.FunctionTests.Deletion;

/// <summary>
/// Two things at once: the other happens as a whole before one request of the first, before each of them in turn. And a process
/// that is killed before each of its requests in turn.
/// </summary>
[Collection(nameof(DeletionWorld))]
public sealed class DeletionMomentTests(DeletionWorld world)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private const int Max = 60;
    private static readonly TimeSpan Later = TimeSpan.FromHours(2);

    public static TheoryData<string, string> Pairs => new(
        from pair in new[] { ("delete", "copy"), ("delete", "restore"), ("leave", "copy"), ("tidy", "copy"), ("tidy", "restore") }
        from order in new[] { pair, (pair.Item2, pair.Item1) }
        select order);

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task WhoIsRemovedWhileTheTableIsCopiedOrRestoredIsNowhere(string first, string second)
    {
        await EveryMomentAsync(async both =>
        {
            await world.ClearAsync();
            var stays = await world.SubscribeAsync();
            var goes = await world.SubscribeAsync();
            if (first == "tidy" || second == "tidy") await MakeOldAsync(goes);
            await world.Parts.CopyAsync();
            if (first == "restore" || second == "restore") await world.LoseAsync();
            if (first == "restore" && second == "tidy") await world.Parts.RestoreAsync();
            await both(parts => DoAsync(first, parts, goes), parts => DoAsync(second, parts, goes));
            // Whom a restore brought after all were looked at, the timer finds the next time.
            if (first == "tidy" || second == "tidy") await world.Parts.TidyAsync();
            await world.AssertGoneAsync(goes.Mail);
            await world.Parts.RestoreAsync();
            await world.AssertGoneAsync(goes.Mail);
            Assert.Equal(stays.Mail, Assert.Single(await world.Parts.Subscribers.AllAsync(Token).ToListAsync(Token)).Mail);
        });
    }

    [Fact]
    public async Task WhoIsRemovedWhileTheFirstCopyIsMadeIsNotInIt()
    {
        await EveryMomentAsync(async both =>
        {
            await world.ClearAsync();
            var (stays, goes) = (await world.SubscribeAsync(), await world.SubscribeAsync());
            await both(parts => parts.CopyAsync(TableNames.Subscribers), parts => DoAsync("delete", parts, goes));
            await world.AssertGoneAsync(goes.Mail);
            await AssertCopiedAsync(stays);
        });
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("leave")]
    [InlineData("tidy")]
    public async Task WhoSignsUpWhileBeingRemovedIsThereOnceOrNowhere(string removal)
    {
        await world.ClearAsync();
        await EveryMomentAsync(async both =>
        {
            var goes = await world.SubscribeAsync();
            await MakeOldAsync(goes);
            await both(parts => DoAsync(removal, parts, goes),
                parts => parts.Subscribers.WantAsync(goes.Mail, DeletionWorld.Choice, Token));
            var all = await world.Parts.Subscribers.AllAsync(Token).Where(s => s.Mail == goes.Mail).ToListAsync(Token);
            Assert.Equal((await world.Parts.Subscribers.FindByMailAsync(goes.Mail, Token))?.Id, all.SingleOrDefault()?.Id);
            if (all.Count == 0) await world.AssertGoneAsync(goes.Mail);
            else if (removal == "tidy") Assert.Equal(SubscriberState.Unconfirmed, all[0].State);
            foreach (var left in all) await world.Parts.Subscribers.DeleteAsync(left.Id, Token);
            await world.AssertGoneAsync(goes.Mail);
        });
    }

    [Fact]
    public async Task WhoIsSignedUpTwiceAtOnceIsOneSubscriber()
    {
        await world.ClearAsync();
        await EveryMomentAsync(async both =>
        {
            var mail = world.NewMail();
            var asked = new List<Subscriber>();
            await both(AskAsync, AskAsync);
            var one = Assert.Single(await world.Parts.Subscribers.AllAsync(Token).Where(s => s.Mail == mail).ToListAsync(Token));
            Assert.All(asked, a => Assert.Equal(one.Id, a.Id));
            Assert.Equal(one.Id, (await world.Parts.Subscribers.FindByMailAsync(mail, Token))!.Id);

            async Task AskAsync(DeletionParts parts) => asked.Add(await parts.Subscribers.WantAsync(mail, DeletionWorld.Choice, Token));
        });
    }

    [Theory]
    [InlineData("delete", "retry")]
    [InlineData("leave", "retry")]
    [InlineData("delete", "tidy")]
    [InlineData("leave", "tidy")]
    [InlineData("tidy", "tidy")]
    public async Task ARemovalThatIsKilledIsFinished(string removal, string how)
    {
        await world.ClearAsync();
        var stays = await world.SubscribeAsync();
        await EveryKillAsync(async parts =>
        {
            var goes = await world.SubscribeAsync();
            if (removal == "tidy") await MakeOldAsync(goes);
            await world.Parts.CopyAsync();
            await Assert.ThrowsAsync<KilledException>(() => DoAsync(removal, parts, goes));
            if (how == "retry") await DoAsync(removal, world.Parts, goes);
            else await world.Parts.TidyAsync(Later);
            // It never began, which only a deletion that nobody asked for a second time can be.
            if (how == "tidy" && await world.Parts.Subscribers.FindAsync(goes.Id, Token) is not null)
                Assert.True(await world.Parts.Subscribers.DeleteAsync(goes.Id, Token));
            await world.AssertGoneAsync(goes.Mail);
            await world.LoseAsync();
            await world.Parts.RestoreAsync();
            await world.AssertGoneAsync(goes.Mail);
            Assert.NotNull(await world.Parts.Subscribers.FindByMailAsync(stays.Mail, Token));
        });
    }

    [Fact]
    public async Task WhoWasGoneWhenARemovalWasKilledIsNotRestoredWhateverElseIsLost()
    {
        await world.ClearAsync();
        await EveryKillAsync(async parts =>
        {
            var goes = await world.SubscribeAsync();
            await world.Parts.CopyAsync();
            await Assert.ThrowsAsync<KilledException>(() => DoAsync("delete", parts, goes));
            var gone = await world.Parts.Subscribers.FindAsync(goes.Id, Token) is null;
            await world.LoseAsync();
            await world.Parts.RestoreAsync();
            if (gone) await world.AssertGoneAsync(goes.Mail);
        });
    }

    [Fact]
    public async Task ASignUpThatIsKilledKeepsNobodyOutAndLeavesNoAddress()
    {
        await world.ClearAsync();
        await EveryKillAsync(async parts =>
        {
            var mail = world.NewMail();
            await Assert.ThrowsAsync<KilledException>(() => parts.Subscribers.WantAsync(mail, DeletionWorld.Choice, Token));
            var asked = await world.Parts.Subscribers.WantAsync(mail, DeletionWorld.Choice, Token);
            Assert.Equal(asked.Id,
                Assert.Single(await world.Parts.Subscribers.AllAsync(Token).Where(s => s.Mail == mail).ToListAsync(Token)).Id);
            Assert.True(await world.Parts.Subscribers.DeleteAsync(asked.Id, Token));
            await world.AssertGoneAsync(mail);
        });
    }

    [Theory]
    [InlineData("contacts", "copy")]
    [InlineData("copy", "contacts")]
    [InlineData("contacts", "restore")]
    [InlineData("restore", "contacts")]
    [InlineData("change", "copy")]
    [InlineData("copy", "change")]
    public async Task AContactThatIsDeletedWhileTheTableIsCopiedOrRestoredIsNowhere(string first, string second)
    {
        await EveryMomentAsync(async both =>
        {
            await world.ClearAsync();
            var (goes, stays) = (world.NewMail(), world.NewMail());
            var meeting = await world.PlanAsync(goes, stays);
            await world.Parts.CopyAsync();
            if (first == "restore" || second == "restore") await world.LoseAsync();
            await both(parts => DoAsync(first, parts, meeting, stays), parts => DoAsync(second, parts, meeting, stays));
            await world.AssertGoneAsync(goes);
            await world.LoseAsync();
            await world.Parts.RestoreAsync();
            await world.AssertGoneAsync(goes);
            if (first != "change" && second != "change") await world.AssertGoneAsync(stays);
            else Assert.Equal([stays], (await world.Parts.Contacts.OfAsync(meeting.Id, Token)).Areas.Values);
        });
    }

    [Fact]
    public async Task ContactsWhoseDeletionIsKilledAreGoneWhenItIsRepeated()
    {
        await world.ClearAsync();
        await EveryKillAsync(async parts =>
        {
            var goes = world.NewMail();
            var meeting = await world.PlanAsync(goes);
            await world.Parts.CopyAsync();
            await Assert.ThrowsAsync<KilledException>(() => DoAsync("contacts", parts, meeting, goes));
            var gone = (await world.Parts.Contacts.OfAsync(meeting.Id, Token)).IsNone;
            if (gone) await world.Parts.CopyAsync();
            else await DoAsync("contacts", world.Parts, meeting, goes);
            await world.AssertGoneAsync(goes);
        });
    }

    // One table is copied, which is where the person is: a moment in which another is copied is the one after it.
    private static Task DoAsync(string what, DeletionParts parts, Subscriber subscriber) => what switch
    {
        "delete" => parts.Subscribers.DeleteAsync(subscriber.Id, Token),
        "leave" => parts.Subscribers.LeaveAsync(subscriber.Id, (SubscriptionKinds)7, Token),
        "tidy" => parts.TidyAsync(),
        "copy" => parts.CopyAsync(TableNames.Subscribers),
        _ => parts.RestoreAsync(),
    };

    private static Task DoAsync(string what, DeletionParts parts, Meeting meeting, string stays) => what switch
    {
        "contacts" => parts.Contacts.DeleteAsync(meeting.Id, "DEF", Token),
        "change" => parts.Meetings.ChangeAsync(
            meeting.Id, 1, m => m, "DEF", "changed", null, new(null, new Dictionary<string, string> { ["751"] = stays }), Token),
        "copy" => parts.CopyAsync(TableNames.Meetings),
        _ => parts.RestoreAsync(),
    };

    // One who signed up long ago and never confirmed.
    private async Task MakeOldAsync(Subscriber subscriber)
    {
        var table = world.Account.Tables.GetTableClient(TableNames.Subscribers);
        await table.TryMergeAsync(new TableEntity("subscriber", subscriber.Id) { ["State"] = nameof(SubscriberState.Unconfirmed) },
            ETag.All);
        await world.AgeAsync(subscriber.Id);
    }

    private async Task AssertCopiedAsync(Subscriber subscriber) => Assert.True(await world.Parts.Copies
        .ReadAsync(TableNames.Subscribers, Token).AnyAsync(r => r.GetString("Mail") == subscriber.Mail, Token));

    // As often as the first of the two has requests, and once with the second after it.
    private async Task EveryMomentAsync(Func<Func<Func<DeletionParts, Task>, Func<DeletionParts, Task>, Task>, Task> attempt)
    {
        for (var (at, reached) = (1, true); reached; at++)
        {
            await attempt(async (first, second) =>
            {
                var (parts, transport) = world.Hooked(at, () => second(world.Parts));
                await first(parts);
                reached = transport.Reached;
                if (!reached) await second(world.Parts);
            });
            Assert.InRange(at, 1, Max);
        }
    }

    private async Task EveryKillAsync(Func<DeletionParts, Task> attempt)
    {
        for (var (at, reached) = (1, true); reached; at++)
        {
            var (parts, transport) = world.Hooked(at, () => throw new KilledException());
            try
            {
                await attempt(parts);
            }
            catch (Xunit.Sdk.ThrowsException) when (!transport.Reached)
            {
                // It ended before it was to be killed.
            }

            reached = transport.Reached;
            Assert.InRange(at, 1, Max);
        }
    }
}
