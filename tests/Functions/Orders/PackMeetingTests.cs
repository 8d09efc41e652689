using Azure.Data.Tables;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Orders;

/// <summary>What a pack takes over from the meetings, on a real table service. Each test has areas of its own.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class PackMeetingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 24);
    private static int marks;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly string mark = $"p{Interlocked.Increment(ref marks)}";
    private MeetingRepository repository = null!;
    private AgendaRepository agenda = null!;
    private GoalRepository goals = null!;
    private KnowledgeRepository knowledge = null!;
    private TrialRepository trials = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string A => $"{mark}a";

    private string B => $"{mark}b";

    private string C => $"{mark}c";

    public async ValueTask InitializeAsync()
    {
        // neither blobs nor queues are needed
        var account = new StorageAccount(null!, null!, new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        repository = new MeetingRepository(account, clock);
        agenda = new AgendaRepository(account, repository, clock);
        goals = new GoalRepository(account, clock);
        trials = new TrialRepository(account, clock);
        knowledge = new KnowledgeRepository(account, clock); // of which there are none, so that no findings are read
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task What_was_agreed_alone_is_not_for_the_others_to_read()
    {
        await HeldAsync(MeetingKind.Collective, new(2025, 11, 4), [A, B], Agreed("1", A, "A og B var der"), Agreed("2", B, "B sagde ja"));
        await HeldAsync(MeetingKind.Network, new(2025, 12, 4), [A, B, C], Agreed("1", A, "Alle var der"));
        await HeldAsync(MeetingKind.Director, new(2026, 1, 6), [A], Agreed("1", A, "Kun A"));
        Assert.Equal(["A og B var der", "Alle var der", "B sagde ja"], await AgreementsAsync(MeetingKind.Collective, false, A, B));
        Assert.Equal(["Alle var der"], await AgreementsAsync(MeetingKind.Network, false, A, B, C));
        Assert.Empty(await AgreementsAsync(MeetingKind.Collective, false, A, $"{mark}new"));
    }

    [Fact]
    public async Task An_area_alone_reads_all_of_its_own_in_a_round_too()
    {
        await HeldAsync(MeetingKind.Collective, new(2025, 11, 4), [A, B], Agreed("1", A, "A sammen"), Agreed("2", B, "B sammen"));
        await HeldAsync(MeetingKind.Individual, new(2026, 1, 6), [A], Agreed("1", A, "Kun A"));
        Assert.Equal(["A sammen", "Kun A"], await AgreementsAsync(MeetingKind.Director, false, A));
        Assert.Equal(["A sammen", "B sammen", "Kun A"], await AgreementsAsync(MeetingKind.Individual, true, A, B));
    }

    [Fact]
    public async Task Items_are_those_of_the_meeting_that_is_named_and_else_of_the_day()
    {
        var (first, second) = (await PlanAsync(MeetingKind.Collective, Day, A, B), await PlanAsync(MeetingKind.Individual, Day, A));
        await agenda.AddAsync(first.Id, new(A, "Fælles", "x"), Token);
        await agenda.AddAsync(first.Id, new(B, "Fra B", "x"), Token);
        await agenda.AddAsync(second.Id, new(A, "Alene", "x"), Token);
        Assert.Equal(["Fra B", "Fælles"], await ItemsAsync(first.Id, Day, A, B));
        Assert.Equal(["Fælles"], await ItemsAsync(first.Id, Day.AddDays(3), A));
        Assert.Equal(["Alene"], await ItemsAsync(second.Id, Day, A));
        Assert.Equal(["Alene", "Fælles"], await ItemsAsync(null, Day, A));
        Assert.Empty(await ItemsAsync(null, null, A));
    }

    private async Task<IEnumerable<string>> AgreementsAsync(MeetingKind kind, bool isRound, params string[] areas) =>
        (await WithAsync(new(kind, areas) { Date = Day }, isRound, null)).Agreements.Select(a => a.Agreement.What)
            .Order(StringComparer.Ordinal);

    private async Task<IEnumerable<string>> ItemsAsync(string? meeting, DateOnly? day, params string[] areas) =>
        (await WithAsync(new(MeetingKind.Collective, areas) { Date = day }, false, meeting)).Items.Select(i => i.Text)
            .Order(StringComparer.Ordinal);

    private Task<OrderContent> WithAsync(MeetingPackOrder pack, bool isRound, string? meeting) => new PackMeeting(SeedFolders.Of2026, repository, agenda,
        new GoalFinder(SeedFolders.Of2026, goals),
        new KnowledgeFinder(SeedFolders.Of2026, knowledge, trials, null!), clock)
        .WithProcessAsync(new OrderContent(Period.Month(2026, 1), 1) { Pack = pack, IsRound = isRound }, meeting, Token);

    private Task<Meeting> PlanAsync(MeetingKind kind, DateOnly date, params string[] areas) => repository.PlanAsync(
        SampleMeeting.Of(kind: kind, date: date,
            areas: areas) with { Id = new MeetingId(date.Year, mark, $"{Interlocked.Increment(ref marks):x12}").ToString() },
        MeetingContacts.None, "ABC", Token);

    private async Task HeldAsync(MeetingKind kind, DateOnly date, string[] areas, params Agreement[] agreements)
    {
        var planned = await PlanAsync(kind, date, areas);
        await repository.ChangeAsync(planned.Id, 1, m => m with { Minutes = SampleMeeting.Minutes(agreements) }, "X", "minutes", null, null,
            Token);
    }

    private static Agreement Agreed(string id, string area, string what) => SampleMeeting.Agreement(id, area: area) with { What = what };
}
