using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Subscriptions;

/// <summary>Counting, by many at a time.</summary>
[Collection(nameof(AzuriteFixture))]
public class ConfirmationCountTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Hour = "2026032417";
    private readonly string name = Guid.NewGuid().ToString("N");
    private ConfirmationCount count = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        count = new(account, TimeProvider.System);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task ManyAtOnceGetNoMoreThanThereIs()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => count.TakeAsync(Hour, name, 1, 8, Stop)));
        Assert.Equal(Enumerable.Range(0, 8), taken.OfType<int>().Order());
        Assert.Null(await count.TakeAsync(Hour, name, 0, 8, Stop));
        await count.GiveBackAsync(Hour, name, Stop);
        Assert.Equal(7, await count.TakeAsync(Hour, name, 0, 8, Stop));
        for (var i = 0; i < 20; i++) await count.GiveBackAsync(Hour, name, Stop);
        Assert.Equal(0, await count.TakeAsync(Hour, name, 0, 8, Stop));
    }

    [Fact]
    public async Task AMailboxIsOnePersonsInAnHourAndThreeTimesADay()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(who => count.ClaimAsync(Hour, name, $"{who}", 3, Stop)));
        Assert.Single(claims, c => c);
        var first = Array.IndexOf(claims, true);
        Assert.True(await count.ClaimAsync(Hour, name, $"{first}", 3, Stop)); // what was cut off is ended by whom it was begun
        Assert.False(await count.IsFreeAsync(Hour, name, 3, Stop));
        Assert.True(await count.ClaimAsync("2026032418", name, "a", 3, Stop));
        Assert.True(await count.ClaimAsync("2026032419", name, "b", 3, Stop));
        Assert.False(await count.IsFreeAsync("2026032420", name, 3, Stop));
        Assert.False(await count.ClaimAsync("2026032420", name, "c", 3, Stop));
        Assert.True(await count.ClaimAsync("2026032500", name, "c", 3, Stop));
    }

    [Fact]
    public async Task WhatIsOldIsForgotten()
    {
        await count.TakeAsync(Hour, name, 1, 1, Stop);
        await count.TakeAsync("20260324", name, 1, 1, Stop);
        await count.TakeAsync("20260325", name, 1, 1, Stop);
        await count.TidyAsync(new(2026, 3, 25, 12, 0, 0, TimeSpan.Zero), Stop);
        Assert.Equal(0, await count.TakeAsync(Hour, name, 0, 1, Stop));
        Assert.Equal(0, await count.TakeAsync("20260324", name, 0, 1, Stop));
        Assert.Null(await count.TakeAsync("20260325", name, 0, 1, Stop));
    }
}
