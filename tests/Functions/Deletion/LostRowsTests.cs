using Azure.Data.Tables;
using Xunit;

namespace Reporting.FunctionTests.Deletion;

/// <summary>Rows that are lost stay in the copy, and rows that are deleted do not, however many they are.</summary>
[Collection(nameof(DeletionWorld))]
public sealed class LostRowsTests(DeletionWorld world)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DeletingNearlyAllReachesTheCopyAndTheTimerGoesOn()
    {
        await world.ClearAsync();
        var stays = await world.SubscribeAsync();
        var old =
            await Task.WhenAll(Enumerable.Range(0, 40)
                .Select(_ => world.Parts.Subscribers.WantAsync(world.NewMail(), DeletionWorld.Choice, Token)));
        await Task.WhenAll(old.Select(s => world.AgeAsync(s.Id)));
        await world.Parts.CopyAsync();
        await world.Parts.TidyAsync();
        await world.AssertGoneAsync(old.Select(s => s.Mail));
        await world.Parts.CopyAsync();
        Assert.True(await world.Parts.Subscribers.DeleteAsync(stays.Id, Token));
        await world.AssertGoneAsync(stays.Mail);
    }

    [Fact]
    public async Task CountsThatAreForgottenAreNotTakenForLostRows()
    {
        await world.ClearAsync();
        await world.SubscribeAsync();
        var table = world.Account.Tables.GetTableClient(TableNames.Subscribers);
        for (var hour = 0; hour < 40; hour++) await table.TryAddAsync(new TableEntity("hour", $"20260301{hour}") { ["Count"] = 1 }, Token);
        await world.CopyAsBeforeAsync(TableNames.Subscribers);
        await new ConfirmationCount(world.Account, TimeProvider.System).TidyAsync(DateTimeOffset.UtcNow, Token);
        await world.Parts.CopyAsync();
        Assert.Equal(["address", "subscriber"],
            await world.Parts.Copies.ReadAsync(TableNames.Subscribers, Token).Select(r => r.PartitionKey).ToListAsync(Token));
    }

    [Fact]
    public async Task ACopyOfAnOlderVersionIsRestoredAndWhoIsDeletedGoesFromItToo()
    {
        await world.ClearAsync();
        var (stays, goes) = (await world.SubscribeAsync(), await world.SubscribeAsync());
        await world.CopyAsBeforeAsync(TableNames.Subscribers);
        Assert.True(await world.Parts.Subscribers.DeleteAsync(goes.Id, Token));
        await world.AssertGoneAsync(goes.Mail);
        await world.LoseAsync();
        await world.Parts.RestoreAsync();
        Assert.Equal(stays.Mail, Assert.Single(await world.Parts.Subscribers.AllAsync(Token).ToListAsync(Token)).Mail);
    }

    [Fact]
    public async Task ManyWhoLeaveAtOnceAreAllGone()
    {
        await world.ClearAsync();
        var all = new List<string>();
        for (var i = 0; i < 12; i++) all.Add((await world.SubscribeAsync()).Mail);
        await world.Parts.CopyAsync();
        var ids = await world.Parts.Subscribers.AllAsync(Token).Select(s => s.Id).ToListAsync(Token);
        await Task.WhenAll(
            [world.Parts.CopyAsync(), .. ids.Select(id => world.Parts.Subscribers.LeaveAsync(id, DeletionWorld.Choice.Kinds, Token))]);
        await world.AssertGoneAsync(all);
    }

    [Fact]
    public async Task WhoIsDeletedWhileOthersAreLostIsGoneAndTheOthersComeBack()
    {
        await world.ClearAsync();
        var people = new List<Domain.Distribution.Subscriber>();
        for (var i = 0; i < 24; i++) people.Add(await world.SubscribeAsync());
        await world.Parts.CopyAsync();
        var table = world.Account.Tables.GetTableClient(TableNames.Subscribers);
        foreach (var lost in people.Skip(2))
            await foreach (var row in table.RowsAsync(TableFilter.Of($"Subscriber eq {lost.Id} or RowKey eq {lost.Id}"),
                cancellation: Token))
                await table.TryDeleteAsync(row.PartitionKey, row.RowKey, cancellation: Token);
        // One whose row is there, and one whose row is lost.
        Assert.True(await world.Parts.Subscribers.DeleteAsync(people[0].Id, Token));
        Assert.True(await world.Parts.Subscribers.DeleteAsync(people[2].Id, Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Parts.CopyAsync());
        await world.Parts.TidyAsync();
        await world.Parts.RestoreAsync();
        await world.AssertGoneAsync(people[0].Mail, people[2].Mail);
        Assert.Equal(people.Where((_, i) => i is not (0 or 2)).Select(p => p.Mail).Order(),
            (await world.Parts.Subscribers.AllAsync(Token).Select(s => s.Mail).ToListAsync(Token)).Order());
        await world.Parts.CopyAsync();
    }

    [Fact]
    public async Task DeletingAgainFindsNobodyAndWritesNothing()
    {
        await world.ClearAsync();
        var subscriber = await world.SubscribeAsync();
        await world.Parts.CopyAsync();
        Assert.True(await world.Parts.Subscribers.DeleteAsync(subscriber.Id, Token));
        var copy = world.Account.Blobs.GetBlobContainerClient(ContainerNames.Copies).GetBlobClient("subscribers.jsonl.gz");
        var before = (await copy.GetPropertiesAsync(cancellationToken: Token)).Value.ETag;
        Assert.False(await world.Parts.Subscribers.DeleteAsync(subscriber.Id, Token));
        Assert.False(await world.Parts.Subscribers.DeleteAsync(Guid.NewGuid().ToString("N"), Token));
        await world.Parts.Subscribers.LeaveAsync(subscriber.Id, DeletionWorld.Choice.Kinds, Token);
        Assert.Equal(before, (await copy.GetPropertiesAsync(cancellationToken: Token)).Value.ETag);
    }

    [Fact]
    public async Task ThatSomebodyWasRemovedIsForgottenInTime()
    {
        await world.ClearAsync();
        var subscriber = await world.SubscribeAsync();
        await world.Parts.Subscribers.DeleteAsync(subscriber.Id, Token);
        Assert.Contains(subscriber.Id, await StoredText.OfAsync(world.Account));
        await world.Parts.TidyAsync(TimeSpan.FromDays(2));
        Assert.DoesNotContain(subscriber.Id, await StoredText.OfAsync(world.Account));
    }
}
