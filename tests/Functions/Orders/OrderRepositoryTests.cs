using Azure.Data.Tables;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Orders;

/// <summary>The repository on a real table service. Each test has orders of its own.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class OrderRepositoryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private static int marks;
    private readonly FixedClock clock = new(DateTimeOffset.UtcNow);
    private readonly OrderContent content = new(Period.Parse("2024M05"), 1)
    {
        IsRound = true,
        Pack = new MeetingPackOrder(MeetingKind.Individual, ["751", "101"]) { Place = $"{Interlocked.Increment(ref marks)}" },
    };

    private StorageAccount account = null!;
    private OrderRepository repository = null!;

    private string Id => OrderIds.Of(content);

    public async ValueTask InitializeAsync()
    {
        // neither blobs nor queues are needed
        account = new StorageAccount(null!, null!, new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        repository = new OrderRepository(account, clock);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task AnOrderIsWrittenOnceAndWaits()
    {
        Assert.True(await repository.AddAsync(Id, content, "key", Token));
        Assert.False(await repository.AddAsync(Id, content, "key", Token));
        var order = await FindAsync();
        Assert.Equal((OrderState.Building, 2, false), (order.State, order.Count(OrderPartState.Waiting), order.IsEnded));
        Assert.Contains(Id, await OpenAsync());
        Assert.Null(await repository.FindAsync("../etc", Token));
    }

    [Fact]
    public async Task WhatIsMadeOrGivenUpStaysSo()
    {
        await AddAsync();
        await repository.NoteAsync(Id, "751", new string('x', 5_000), Token);
        await repository.MadeAsync(Id, "751", Token);
        await repository.GiveUpAsync(Id, "751", Token);
        await repository.NoteAsync(Id, "101", "No slice.", Token);
        await repository.GiveUpAsync(Id, "101", Token);
        await repository.MadeAsync(Id, "101", Token);
        await repository.NoteAsync(Id, "101", "Something else.", Token);
        await repository.MadeAsync(Id, "999", Token);
        Assert.Equal(["101 Failed No slice.", "751 Done "], (await FindAsync()).Parts.Select(p => $"{p.Name} {p.State} {p.Error}"));
    }

    [Fact]
    public async Task AnOrderOfWhichAPartFailedIsBuildingAgainInTheWriteThatTakesThePartUp()
    {
        await AddAsync();
        await repository.NoteAsync(Id, "101", "No slice.", Token);
        await repository.GiveUpAsync(Id, "101", Token);
        await repository.MadeAsync(Id, "751", Token);
        Assert.True(await repository.EndAsync(await FindAsync(), Token));
        Assert.Equal((OrderState.DoneWithFailures, true), ((await FindAsync()).State, (await FindAsync()).IsEnded));
        Assert.DoesNotContain(Id, await OpenAsync());

        Assert.Empty(await repository.TakeUpAsync(Id, Patience, failedToo: false, Token));
        Assert.Equal(["101"], await repository.TakeUpAsync(Id, Patience, failedToo: true, Token));
        Assert.Equal(OrderState.Building, (await FindAsync()).State);
        Assert.Equal(["101 Waiting ", "751 Done "], (await FindAsync()).Parts.Select(p => $"{p.Name} {p.State} {p.Error}"));
        Assert.Contains(Id, await OpenAsync());
    }

    [Fact]
    public async Task OnlyWhatHasWaitedForTooLongIsTakenUpAndByOneAlone()
    {
        await AddAsync();
        clock.Now += Patience;
        Assert.Empty(await repository.TakeUpAsync(Id, Patience, failedToo: true, Token));
        clock.Now += TimeSpan.FromSeconds(1);
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => repository.TakeUpAsync(Id, Patience, failedToo: true, Token)));
        Assert.Equal(["101", "751"], Assert.Single(taken, t => t.Count > 0));
    }

    [Fact]
    public async Task WhoSawAnOlderOrderDoesNotEndIt()
    {
        await AddAsync();
        foreach (var part in content.Parts) await repository.GiveUpAsync(Id, part, Token);
        var seen = await FindAsync();
        await repository.TakeUpAsync(Id, Patience, failedToo: true, Token);
        Assert.False(await repository.EndAsync(seen, Token));
        Assert.Equal(OrderState.Building, (await FindAsync()).State);
        Assert.Contains(Id, await OpenAsync());
    }

    [Fact]
    public async Task AnEndedOrderThatStandsAmongTheOpenOnesIsPassedOverAndTidiedAway()
    {
        await AddAsync();
        foreach (var part in content.Parts) await repository.MadeAsync(Id, part, Token);
        await repository.EndAsync(await FindAsync(), Token);
        await AddAsync(); // ordered once more
        Assert.DoesNotContain(Id, await OpenAsync());
        Assert.NotNull(await account.Tables.GetTableClient(TableNames.Orders).GetOrNullAsync("open", Id, Token));
        clock.Now += TimeSpan.FromHours(2);
        Assert.DoesNotContain(Id, await OpenAsync());
        Assert.Null(await account.Tables.GetTableClient(TableNames.Orders).GetOrNullAsync("open", Id, Token));
    }

    [Fact]
    public async Task NothingIsLeftOfAnOrderThatIsRemoved()
    {
        await AddAsync();
        Assert.Equal([1], await repository.EarlierAsync(content with { Revision = 2 }, Token));
        var order = await FindAsync();
        await repository.RemoveAsync(order, content, Token);
        await repository.RemoveAsync(order, null, Token);
        Assert.Null(await repository.FindAsync(Id, Token));
        Assert.Empty(await repository.EarlierAsync(content with { Revision = 2 }, Token));
        Assert.Empty(await repository.TakeUpAsync(Id, TimeSpan.Zero, failedToo: true, Token));
    }

    [Fact]
    public async Task WhoOrderedIsKnownAndTakesItBack()
    {
        foreach (var by in new[] { "region:081", "area:751", "region:081" }) await repository.AddAsync(Id, content, by, Token);
        var order = await FindAsync();
        Assert.Equal(["region:081", "area:751"], order.OrderedBy);
        Assert.True(await repository.TakeBackAsync(order, ["area:751"], Token));
        Assert.False(await repository.TakeBackAsync(order, [], Token)); // it was changed since it was read
        Assert.Equal(["area:751"], (await FindAsync()).OrderedBy);
        Assert.Equal(["area:751", "region:082"], await TogetherAsync("region:082"));
    }

    [Fact]
    public async Task WhoDeletedWhatAndWhenIsKept()
    {
        await AddAsync();
        clock.Now += TimeSpan.FromDays(1);
        // cut short, and asked for again
        foreach (var by in new[] { "key", "region:081" }) await repository.NoteDeletionAsync(Id, by, Token);
        await repository.RemoveAsync(await FindAsync(), content, Token);
        await repository.NoteDeletionAsync(Id, "operator", Token);
        var deleted = Assert.Single(await repository.DeletedAsync(Token), d => d.Id == Id);
        Assert.Equal(("region:081", clock.Now, "751 101", true),
            (deleted.By, deleted.Deleted, string.Join(' ', deleted.Areas), deleted.IsRound));
        Assert.Null(await repository.FindAsync(Id, Token));
        await AddAsync();
        await repository.NoteDeletionAsync(Id, "operator", Token);
        Assert.Equal(2, (await repository.DeletedAsync(Token)).Count(d => d.Id == Id));
    }

    // As many at the same time as the other.
    private async Task<IReadOnlyList<string>> TogetherAsync(string by)
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => repository.AddAsync(Id, content, by, Token)));
        return (await FindAsync()).OrderedBy;
    }

    private Task AddAsync() => repository.AddAsync(Id, content, "key", Token);

    private async Task<DocumentOrder> FindAsync() => (await repository.FindAsync(Id, Token))!;

    private async Task<List<string>> OpenAsync() => await repository.OpenAsync(Token).Select(o => o.Id).ToListAsync(Token);
}
