using Azure.Data.Tables;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Goals;

/// <summary>Goals on a real table service. Each test has an area of its own.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class GoalRepositoryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static int marks;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly string area = $"goal{Interlocked.Increment(ref marks)}";
    private GoalRepository goals = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // neither blobs nor queues are needed
        var account = new StorageAccount(null!, null!, new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        goals = new GoalRepository(account, clock);
        await account.Tables.GetTableClient(TableNames.Goals).CreateIfNotExistsAsync(Token);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task EveryChangeIsKeptWithTimeAndByWhom()
    {
        await SaveAsync("ABC", Goal("a"));
        await SaveAsync("DEF", Goal("a") with { Version = 1, Why = "Planen" });
        await SaveAsync("GHI", (await OneAsync()) with { Withdrawn = true });
        await SaveAsync("JKL", (await OneAsync()) with { Withdrawn = false });
        var history = await goals.HistoryAsync(area, Token);
        Assert.Equal([GoalDeed.Added, GoalDeed.Withdrawn, GoalDeed.Changed, GoalDeed.Added], history.Select(h => h.Deed));
        Assert.Equal(["JKL", "GHI", "DEF", "ABC"], history.Select(h => h.Goal.By));
        Assert.All(history, h => Assert.Equal(clock.GetUtcNow(), h.Goal.Changed));
        Assert.Equal(4, (await OneAsync()).Version);
    }

    [Fact]
    public async Task TheSameTwiceChangesNothing()
    {
        await SaveAsync("ABC", Goal("a"), Goal("b"));
        Assert.Equal(GoalOutcome.Done, await SaveAsync("DEF", Goal("a"), Goal("b")));
        Assert.Equal(2, (await goals.HistoryAsync(area, Token)).Count);
    }

    [Fact]
    public async Task WhoComesSecondIsToldAndNothingIsWritten()
    {
        await SaveAsync("ABC", Goal("a"));
        await SaveAsync("DEF", Goal("a") with { Version = 1, Why = "først" });
        Assert.Equal(GoalOutcome.Conflict, await SaveAsync("GHI", Goal("b"), Goal("a") with { Version = 1, Why = "bagefter" }));
        Assert.Equal("først", (await OneAsync()).Why);
    }

    [Fact]
    public async Task OfManyAtTheSameTimeOneWins()
    {
        await SaveAsync("ABC", Goal("a"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SaveAsync($"{i}", Goal("a") with { Version = 1, Why = $"{i}" })));
        Assert.Single(outcomes, o => o == GoalOutcome.Done);
        Assert.Equal(2, (await goals.HistoryAsync(area, Token)).Count);
    }

    [Fact]
    public async Task AnAreaHasNoMoreThanFitIntoABatch()
    {
        Assert.Equal(GoalOutcome.Done, await SaveAsync("ABC", [.. Enumerable.Range(0, GoalRepository.MaxGoals).Select(i => Goal($"g{i}"))]));
        Assert.Equal(GoalOutcome.TooMany, await SaveAsync("ABC", Goal("more")));
        Assert.Equal(GoalRepository.MaxGoals, (await goals.OfAsync(area, Token)).Count);
    }

    private async Task<Goal> OneAsync() => (await goals.OfAsync(area, Token)).Single();

    private async Task<GoalOutcome> SaveAsync(string by, params Goal[] asked) => (await goals.SaveAsync(area, asked, by, Token)).Outcome;

    private Goal Goal(string id) => new(id, area, GoalKind.Municipal, Period.Month(2026, 12)) { Text = $"Mål {id}" };
}
