using Azure.Data.Tables;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Meetings;

/// <summary>Networks on a real table service. Each test has a region of its own.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class NetworkRepositoryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static int marks;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly string region = $"network{Interlocked.Increment(ref marks)}";
    private NetworkRepository networks = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // neither blobs nor queues are needed
        var account = new StorageAccount(null!, null!, new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        networks = new NetworkRepository(account, clock);
        await account.Tables.GetTableClient(TableNames.Networks).CreateIfNotExistsAsync(Token);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task EveryChangeIsKeptWithTimeAndByWhom()
    {
        await networks.SaveAsync(New(), "ABC", Token);
        await networks.SaveAsync(New() with { Version = 1, Name = "Vest" }, "DEF", Token);
        await networks.SaveAsync(New() with { Version = 2, Name = "Vest", Withdrawn = true }, "GHI", Token);
        var history = await networks.HistoryAsync(region, New().Id, Token);
        Assert.Equal([("GHI", 3), ("DEF", 2), ("ABC", 1)], history.Select(h => (h.By, h.Version)));
        Assert.All(history, h => Assert.Equal(clock.GetUtcNow(), h.Changed));
        Assert.True(Assert.Single(await networks.OfAsync(region, Token)).Withdrawn);
    }

    [Fact]
    public async Task TheSameTwiceIsOneAndAnOldVersionIsRefused()
    {
        await networks.SaveAsync(New(), "ABC", Token);
        Assert.Equal((ChangeOutcome.Done, 1), Told(await networks.SaveAsync(New(), "ABC", Token)));
        Assert.Equal((ChangeOutcome.Conflict, 1), Told(await networks.SaveAsync(New() with { Name = "Vest" }, "DEF", Token)));
        Assert.Equal((ChangeOutcome.Missing, null), Told(await networks.SaveAsync(New() with { Id = "00000000000a", Version = 1 }, "DEF", Token)));
        Assert.Single(await networks.HistoryAsync(region, New().Id, Token));
    }

    private static (ChangeOutcome, int?) Told((ChangeOutcome Outcome, Network? Now) done) => (done.Outcome, done.Now?.Version);

    private Network New() =>
        new() { Id = "0123456789ab", Region = region, Name = "Øst", Areas = ["751", "615"], From = new(2026, 1, 1) };
}
