using Azure.Data.Tables;
using Reporting.FunctionTests.Tables;
using Reporting.FunctionTests.Meetings;
using Xunit;

namespace Reporting.FunctionTests.Poison;

/// <summary>The repository on a real table service. Each test has messages of its own.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class PoisonRepositoryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private static int marks;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly string text = $"message {Interlocked.Increment(ref marks)}";
    private StorageAccount account = null!;
    private PoisonRepository repository = null!;

    public async ValueTask InitializeAsync()
    {
        // neither blobs nor queues are needed
        account = new StorageAccount(null!, null!, new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        repository = new PoisonRepository(account, clock);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task ARepeatIsOneRowAndIsCounted()
    {
        await repository.NoteAsync(QueueNames.Compute, text, Token);
        clock.Now += TimeSpan.FromHours(1);
        await repository.NoteAsync(QueueNames.Compute, text, Token);
        await repository.NoteAsync(QueueNames.Publish, text, Token);
        var kept = (await FindAsync(QueueNames.Compute, text))!;
        Assert.Equal((QueueNames.Compute, text, clock.Now, 2), (kept.Queue, kept.Text, kept.At, kept.Times));
        Assert.Equal(1, (await FindAsync(QueueNames.Publish, text))!.Times);
        Assert.Equal(2, (await repository.AllAsync(Token)).Count(m => m.Text == text));
    }

    [Fact]
    public async Task EveryTextIsKeptInFull()
    {
        var longest = string.Concat(Enumerable.Repeat("\u0001\"\\", 64 * 1024 / 3));
        var apples = string.Concat(Enumerable.Repeat("🍏", 16 * 1024));
        foreach (var odd in new[] { "", " \r\n ", "not json", "\u0000\u0001", "<script>alert(1)</script>", "æøå", longest, apples,
            "x" + apples, new string('x', 64 * 1024) })
        {
            await repository.NoteAsync(QueueNames.Deliver, text + odd, Token);
            Assert.Equal(text + odd, (await FindAsync(QueueNames.Deliver, text + odd))!.Text);
        }
    }

    [Fact]
    public async Task TheLastComesFirst()
    {
        foreach (var part in new[] { "a", "b", "c" })
        {
            clock.Now += TimeSpan.FromMinutes(1);
            await repository.NoteAsync(QueueNames.Import, text + part, Token);
        }

        Assert.Equal(["c", "b", "a"], (await repository.AllAsync(Token)).Where(m => m.Queue == QueueNames.Import)
            .Select(m => m.Text[^1..]));
    }

    [Fact]
    public async Task ARemovedOneIsGoneUnlessItWasGivenUpAgain()
    {
        await repository.NoteAsync(QueueNames.Orders, text, Token);
        var seen = (await FindAsync(QueueNames.Orders, text))!;
        await repository.NoteAsync(QueueNames.Orders, text, Token);
        await repository.RemoveAsync(seen, Token);
        var again = (await FindAsync(QueueNames.Orders, text))!;
        Assert.Equal(2, again.Times);
        foreach (var _ in new[] { "once", "twice" }) await repository.RemoveAsync(again, Token);
        Assert.Null(await FindAsync(QueueNames.Orders, text));
    }

    [Fact]
    public async Task OfManyAtOnceAllAreCounted()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => repository.NoteAsync(QueueNames.Compute, text, Token)));
        Assert.Equal(8, (await FindAsync(QueueNames.Compute, text))!.Times);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public async Task WhatIsNoIdFindsNothing(string id) => Assert.Null(await repository.FindAsync(id, Token));

    [Fact]
    public async Task EveryAnswerMayBeLostOnce()
    {
        var options = TableOptions.Create(transport: new LossyTransport());
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        repository = new PoisonRepository(account with { Tables = new TableServiceClient(azurite.ConnectionString, options) }, clock);
        await repository.NoteAsync(QueueNames.Compute, text, Token);
        var kept = (await FindAsync(QueueNames.Compute, text))!;
        Assert.Equal(1, kept.Times);
        await repository.RemoveAsync(kept, Token);
        Assert.Null(await FindAsync(QueueNames.Compute, text));
    }

    private Task<GivenUpMessage?> FindAsync(string queue, string message) =>
        repository.FindAsync(PoisonRepository.IdOf(queue, message), Token);
}
