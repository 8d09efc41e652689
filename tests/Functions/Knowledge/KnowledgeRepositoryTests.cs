using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Knowledge;

/// <summary>What is learnt, on a real table service. Each test has an entry of its own.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class KnowledgeRepositoryTests
{
    private static int marks;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly string id = $"2026-{Interlocked.Increment(ref marks):x12}";
    private readonly StorageAccount account;
    private readonly KnowledgeRepository entries;
    private readonly KnowledgeAddresses addresses;

    public KnowledgeRepositoryTests(AzuriteFixture azurite)
    {
        account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        (entries, addresses) = (new KnowledgeRepository(account, clock), new KnowledgeAddresses(account));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryChangeIsKeptWithTimeAndByWhom()
    {
        await SaveAsync("ABC", Entry);
        await SaveAsync("DEF", Entry with { Version = 1, Title = "Ny" });
        await SaveAsync("GHI", Entry with { Version = 2, Title = "Ny", Removed = true });
        var history = await entries.HistoryAsync(id, Token);
        Assert.Equal([("GHI", 3, true), ("DEF", 2, false), ("ABC", 1, false)], history.Select(h => (h.By, h.Version, h.Removed)));
        Assert.All(history, h => Assert.Equal(clock.GetUtcNow(), h.Changed));
        Assert.Equal(history[0], await entries.FindAsync(id, Token));
        Assert.Contains(history[0], await entries.AllAsync(Token));
    }

    [Fact]
    public async Task TheSameTwiceChangesNothingAndWhoComesSecondIsTold()
    {
        await SaveAsync("ABC", Entry);
        Assert.Equal(KeptOutcome.Done, await SaveAsync("DEF", Entry));
        await SaveAsync("DEF", Entry with { Version = 1, Title = "Først" });
        var (outcome, now) = await entries.SaveAsync(Entry with { Version = 1, Title = "Bagefter" }, "GHI", Token);
        Assert.Equal((KeptOutcome.Conflict, "Først", 2), (outcome, now!.Title, (await entries.HistoryAsync(id, Token)).Count));
        Assert.Equal(KeptOutcome.Conflict, (await entries.SaveAsync(Entry with { Id = "2026-ffffffffffff", Version = 4 }, "X", Token)).Outcome);
    }

    [Fact]
    public async Task OfManyAtTheSameTimeOneWins()
    {
        await SaveAsync("ABC", Entry);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SaveAsync($"{i}", Entry with { Version = 1, Title = $"{i}" })));
        Assert.Single(outcomes, o => o == KeptOutcome.Done);
        Assert.Equal(2, (await entries.HistoryAsync(id, Token)).Count);
    }

    [Fact]
    public async Task AnAddressIsInOneRowAndGoesFromTheCopyToo()
    {
        await SaveAsync("ABC", Entry);
        await addresses.KeepAsync(id, "team@jobcenter.example", Token);
        Assert.Equal("team@jobcenter.example", await addresses.OfAsync(id, Token));
        await new TableCopies(account).WriteAsync(TableNames.Knowledge, Token);
        await addresses.DeleteAsync(id, Token);
        Assert.Null(await addresses.OfAsync(id, Token));
        var copied = await new TableCopies(account).ReadAsync(TableNames.Knowledge, Token).ToListAsync(Token);
        Assert.DoesNotContain(copied, r => r.RowKey == $"c|{id}");
        Assert.Contains(copied, r => r.RowKey == $"e|{id}");
    }

    [Fact]
    public async Task KindsAreKeptApartAndANameOfAnotherRowFindsNothing()
    {
        var cases = new CaseRepository(account, clock);
        await SaveAsync("ABC", Entry);
        await cases.SaveAsync(new InterventionCase(id, "101", "x", "dialog", new(2026, 3, 1)), "ABC", Token);
        Assert.Equal("101", (await cases.FindAsync(id, Token))!.Area);
        Assert.Equal("751", (await entries.FindAsync(id, Token))!.Area);
        Assert.Null(await entries.FindAsync($"{id}|", Token));
        Assert.Null(await entries.FindAsync("", Token));
    }

    [Fact]
    public async Task ATrialComesBackWithItsScoresAndOfTwoScoringAtOnceTheSecondIsTold()
    {
        var trials = new TrialRepository(account, clock);
        var trial = new Trial(id, "Fælles indgang", new(2026, 3, 1)) { Areas = ["751", "101"], Criteria = [new(2, "Opbakning"), new(4, "Metoder")] };
        await trials.SaveAsync(trial, "ABC", Token);
        var scored = trial with { Version = 1, Criteria = [new(2, "Opbakning") { Scores = [new("751", TrialTime.Start, 2)] }, new(4, "Metoder")] };
        Assert.Equal(KeptOutcome.Done, (await trials.SaveAsync(scored, "DEF", Token)).Outcome);
        Assert.Equal(KeptOutcome.Done, (await trials.SaveAsync(scored, "DEF", Token)).Outcome); // sent twice
        var (outcome, now) = await trials.SaveAsync(trial with { Version = 1, Title = "Bagefter" }, "GHI", Token);
        Assert.Equal((KeptOutcome.Conflict, 2, 2), (outcome, now!.Version, (await trials.HistoryAsync(id, Token)).Count));
        Assert.Equal((2, null), (now.Criteria[0].Of("751", TrialTime.Start), now.Criteria[1].Of("751", TrialTime.Start)));
    }

    private KnowledgeEntry Entry => new(id, "751", "x", KnowledgeKind.Practice, "Tidlig kontakt") { Measured = new("ledige", Period.Month(2025, 3), null) };

    private async Task<KeptOutcome> SaveAsync(string by, KnowledgeEntry asked) => (await entries.SaveAsync(asked, by, Token)).Outcome;
}
