using Reporting.FunctionTests.Tables;
using Xunit;
using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.FunctionTests.Meetings;

/// <summary>A meeting's history in pages: the same as the whole, for work that grows as its length does.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class HistoryPageTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private static int marks;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_200)]
    [InlineData(12_000)]
    public void EachChangeIsLookedAtOnce(int length)
    {
        var looks = 0;
        var entries = HistoryEntry.Of(Random(length, seed: length).Select(c => (Looks: looks++, c).c), null).ToList();
        Assert.Equal((length, length), (entries.Count, looks));
    }

    [Fact]
    public void EachHasTheMeetingBeforeIt()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var history = Random(seed, seed).ToList();
            var expected =
                history.Select((c, i) => new HistoryEntry(c, history.Take(i).LastOrDefault(b => b.Meeting is not null)?.Meeting));
            Assert.Equal(expected, HistoryEntry.Of(history, null));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task ThePagesTogetherAreTheHistory(int size)
    {
        var (repository, id) = await WrittenAsync();
        var whole = HistoryEntry.Of(await repository.HistoryAsync(id, Token), null).ToList();
        Assert.Equal(13, whole.Count);

        List<HistoryEntry> newestFirst = [];
        for (HistoryPage? page = null; page is null || page.Older is not null; newestFirst.AddRange(page.Entries))
        {
            page = await repository.HistoryBeforeAsync(id, page?.Older, size, Token);
            Assert.InRange(page.Entries.Count, 1, size);
        }

        Assert.Equivalent(whole.AsEnumerable().Reverse(), newestFirst, strict: true);

        List<MeetingChange> oldestFirst = [];
        for (var (next, isFirst) = ((string?)null, true); isFirst || next is not null; isFirst = false)
        {
            (var changes, next) = await repository.HistoryAfterAsync(id, next, size, Token);
            Assert.InRange(changes.Count, 1, size);
            oldestFirst.AddRange(changes);
        }

        Assert.Equivalent(whole.Select(e => e.Change), oldestFirst, strict: true);
    }

    [Fact]
    public async Task NoMeetingHasNoHistory()
    {
        var repository = new MeetingRepository(StorageAccount.FromConnectionString(azurite.ConnectionString), TimeProvider.System);
        foreach (var id in new[] { "../etc", "2026-none-ffffffffffff" })
        {
            Assert.Empty((await repository.HistoryBeforeAsync(id, null, 5, Token)).Entries);
            Assert.Equal((0, (string?)null),
                ((await repository.HistoryAfterAsync(id, null, 5, Token)) is var (changes, next) ? (changes.Count, next) : (-1, null)));
        }
    }

    private static IEnumerable<MeetingChange> Random(int length, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, length)
            .Select(i => new MeetingChange(default, "ABC", "changed", null, $"{i}", random.Next(3) == 0 ? Of() : null));
    }

    // Two versions, a long stretch of items, one more version, and a few items more.
    private async Task<(MeetingRepository Ledger, string Id)> WrittenAsync()
    {
        var account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        var clock = new FixedClock(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
        var repository = new MeetingRepository(account, clock);
        var agenda = new AgendaRepository(account, repository, clock);
        var id = new MeetingId(2026, $"h{Interlocked.Increment(ref marks)}", "0123456789ab").ToString();
        await repository.PlanAsync(Of() with { Id = id }, MeetingContacts.None, "ABC", Token);
        await ChangeAsync(1, "A");
        for (var i = 0; i < 8; i++) await ItemAsync(i);
        await ChangeAsync(2, "B");
        for (var i = 8; i < 10; i++) await ItemAsync(i);
        return (repository, id);

        async Task ChangeAsync(int version, string place)
        {
            clock.Now += TimeSpan.FromMinutes(1);
            await repository.ChangeAsync(id, version, m => m with { Place = place }, "ABC", "changed", null, null, Token);
        }

        async Task ItemAsync(int number)
        {
            clock.Now += TimeSpan.FromMinutes(1);
            await agenda.AddAsync(id, new("751", $"Punkt {number}", "Chefen"), Token);
        }
    }
}
