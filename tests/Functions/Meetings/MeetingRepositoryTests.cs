using Azure.Data.Tables;
using Reporting.FunctionTests.Tables;
using static Reporting.Unit.Meetings.SampleMeeting;
using Xunit;

namespace Reporting.FunctionTests.Meetings;

/// <summary>The repository on a real table service. Each test has a region of its own.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class MeetingRepositoryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private static int marks;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly string region = $"r{Interlocked.Increment(ref marks)}";
    private StorageAccount account = null!;
    private MeetingRepository repository = null!;

    public async ValueTask InitializeAsync()
    {
        account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        repository = new MeetingRepository(account, clock);
    }

    private AgendaRepository Agenda => new(account, repository, clock);

    private ContactRepository Contacts => new(account, clock);

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task AMeetingIsReadBackAsItWasPlanned()
    {
        var planned = await PlanAsync(New() with { Place = "Sal \"1\" <æøå> 🍏", Participants = ["A"], Agenda = ["B\nC"] });
        var found = (await repository.FindAsync(planned.Id, Token))!;
        Assert.Equivalent(planned, found, strict: true);
        Assert.Equal((1, "ABC", clock.Now), (found.Version, found.By, found.Changed));
        Assert.Equal(planned.Id, Assert.Single(await repository.OfAsync(2026, region, Token)).Id);
        Assert.Empty(await repository.OfAsync(2025, region, Token));
        Assert.Null(await repository.FindAsync("../etc", Token));
        Assert.Null(await repository.FindAsync($"2026-{region}-ffffffffffff", Token));
    }

    [Fact]
    public async Task OfTwoThatChangeOneVersionTheSecondIsToldSo()
    {
        var planned = await PlanAsync(New());
        var first = await ChangeAsync(planned, 1, m => m with { Place = "A" });
        var second = await ChangeAsync(planned, 1, m => m with { Place = "B" });
        Assert.Equal((ChangeOutcome.Done, ChangeOutcome.Conflict, "A", 2),
            (first.Outcome, second.Outcome, second.Meeting!.Place, second.Meeting.Version));
        Assert.Equal(ChangeOutcome.Missing,
            (await repository.ChangeAsync($"2026-{region}-ffffffffffff", 1, m => m, "X", "changed", null, null, Token)).Outcome);
    }

    [Fact]
    public async Task OfManyAtOnceExactlyOneWinsEachVersion()
    {
        var planned = await PlanAsync(New());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => ChangeAsync(planned, 1, m => m with { Place = $"{i}" })));
        Assert.Single(outcomes, o => o.Outcome == ChangeOutcome.Done);
        Assert.Equal(2, (await repository.HistoryAsync(planned.Id, Token)).Count);
    }

    [Fact]
    public async Task EveryChangeIsKeptWithTimeAuthorAndVersion()
    {
        var planned = await PlanAsync(New());
        clock.Now += TimeSpan.FromHours(1);
        await ChangeAsync(planned, 1, m => m with { Place = "A" });
        clock.Now += TimeSpan.FromHours(1);
        await Agenda.AddAsync(planned.Id, new("751", "Unge", "Chefen"), Token);
        clock.Now += TimeSpan.FromHours(1);
        await SetContactsAsync(planned, 2, new("region@region.example", new Dictionary<string, string>()));
        clock.Now += TimeSpan.FromHours(1);
        await Contacts.DeleteAsync(planned.Id, "DEF", Token);
        var history = await repository.HistoryAsync(planned.Id, Token);
        Assert.Equal(["planned ABC 1", "changed X 2", "item added Chefen ", "changed X 3", "contacts DEF "],
            history.Select(h => $"{h.What} {h.By} {h.Version}"));
        Assert.Equal([null, "A"], history.Take(2).Select(h => h.Meeting!.Place));
        Assert.Equal(history.Select(h => h.At).Order(), history.Select(h => h.At));
    }

    [Fact]
    public async Task AddressesStandInOneRowAndAreGoneWhenDeleted()
    {
        var planned = New();
        await repository.PlanAsync(planned,
            new("hemmelig@region.example", new Dictionary<string, string> { ["751"] = "hemmelig@jobcenter.example" }), "ABC", Token);
        Assert.Equal("hemmelig@jobcenter.example", (await Contacts.OfAsync(planned.Id, Token)).Of("751"));
        Assert.Single(await RowsWithAsync("hemmelig@"));
        await Contacts.DeleteAsync(planned.Id, "DEF", Token);
        await Contacts.DeleteAsync(planned.Id, "DEF", Token);
        Assert.Empty(await RowsWithAsync("hemmelig@"));
        Assert.Null((await Contacts.OfAsync(planned.Id, Token)).Of(MeetingReminder.Region));
    }

    [Fact]
    public async Task AddressesFollowTheMeetingAndNoOther()
    {
        var planned = New() with { Areas = ["751", "101"] };
        var addresses = new Dictionary<string, string> { ["751"] = "a@b.example", ["101"] = "hemmelig@jobcenter.example" };
        await repository.PlanAsync(planned, new(null, addresses), "ABC", Token);
        await ChangeAsync(planned, 1, m => m with { Areas = ["751"] });
        Assert.Equal(["751"], (await Contacts.OfAsync(planned.Id, Token)).Areas.Keys);
        Assert.Empty(await RowsWithAsync("hemmelig@"));
        Assert.Equal(ChangeOutcome.Conflict, (await SetContactsAsync(planned, 1, new("x@y.example", addresses))).Outcome);
        Assert.Null((await Contacts.OfAsync(planned.Id, Token)).Region);
        await SetContactsAsync(planned, 2, new("x@y.example", addresses));
        Assert.Equal("x@y.example", (await Contacts.OfAsync(planned.Id, Token)).Region);
    }

    [Fact]
    public async Task ItemsKeepTheirOrderAndAreNotDoubledByARepeatedRequest()
    {
        var planned = await PlanAsync(New());
        foreach (var text in new[] { "A", "B", "B", "C" })
            Assert.True(await Agenda.AddAsync(planned.Id, new("751", text, "Chefen"), Token));
        Assert.Equal(["A", "B", "C"], (await Agenda.OfAsync(planned.Id, Token)).Select(i => i.Item.Text));
        await Agenda.RemoveAsync(planned.Id, "751", 2, "Chefen", Token);
        await Agenda.RemoveAsync(planned.Id, "751", 2, "Chefen", Token);
        await Agenda.RemoveAsync(planned.Id, "101", 1, "Naboen", Token);
        Assert.Equal(["A", "C"], (await Agenda.OfAsync(planned.Id, Token)).Select(i => i.Item.Text));
    }

    [Fact]
    public async Task APackFindsTheItemsByAreaAndDay()
    {
        var area = $"d{region}";
        foreach (var (day, cancelled) in new[] { (Day, false), (Day.AddDays(1), false), (Day, true) })
        {
            var planned = await PlanAsync(New(area, day) with { Cancelled = cancelled });
            await Agenda.AddAsync(planned.Id, new(area, $"{day.Day} {cancelled}", "Chefen"), Token);
            await Agenda.AddAsync(planned.Id, new("other", "Andres", "Chefen"), Token);
        }

        Assert.Equal([$"{Day.Day} False"], (await Agenda.OnAsync(area, Day, Token)).Select(i => i.Text));
        Assert.Empty(await Agenda.OnAsync(area, Day.AddDays(2), Token));
    }

    [Fact]
    public async Task AnAreaHasTwentyItemsAtMostHoweverManyWriteAtOnce()
    {
        var planned = await PlanAsync(New());
        var added =
            await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Agenda.AddAsync(planned.Id, new("751", $"Punkt {i}", "Chefen"), Token)));
        Assert.Equal(AgendaRepository.MaxItems, added.Count(a => a));
        Assert.Equal(AgendaRepository.MaxItems, (await Agenda.OfAsync(planned.Id, Token)).Select(i => i.Slot).Distinct().Count());
        await Agenda.RemoveAsync(planned.Id, "751", 7, "Chefen", Token);
        Assert.True(await Agenda.AddAsync(planned.Id, new("751", "I hullet", "Chefen"), Token));
        Assert.True(await Agenda.AddAsync(planned.Id, new("101", "Af et andet område", "Chefen"), Token));
    }

    [Fact]
    public async Task APackOpensWithTheLastMeetingsAgreementsAndThoseStillOpen()
    {
        var area = $"a{region}";
        await HeldAsync(area, new(2022, 5, 1), Agreement("1", area: area));
        await HeldAsync(area, new(2025, 5, 1), Agreement("1", AgreementState.Done, area: area), Agreement("2", area: area));
        await HeldAsync(area, new(2026, 1, 10), Agreement("1", AgreementState.Done, area: area),
            Agreement("2", AgreementState.Dropped, area: area), Agreement("3", area: "other"));
        await HeldAsync(area, new(2026, 5, 1), Agreement("1", area: area));
        await PlanAsync(New(area: area, date: new(2026, 2, 1)));
        Assert.Equal(["2025-05-01 2", "2026-01-10 1", "2026-01-10 2"],
            (await repository.AgreementsBeforeAsync(area, [area], new(2026, 3, 24), Token)).Select(
                p => $"{p.Meeting:yyyy-MM-dd} {p.Agreement.Id}"));
        Assert.Empty(await repository.AgreementsBeforeAsync("unknown", ["unknown"], new(2026, 3, 24), Token));
    }

    [Fact]
    public async Task WhatAnAreaAgreedGoesOverToTheOneThatCarriesItOn()
    {
        var (old, neighbour, now) = ($"d{region}", $"e{region}", $"f{region}");
        IReadOnlyList<string> Lineage(string area) => area == now ? [now, old, neighbour] : [area];
        await HeldAsync(old, new(2026, 1, 10), Agreement("1", AgreementState.Done, area: old), Agreement("2", area: old));
        await HeldAsync(neighbour, new(2026, 1, 12), Agreement("3", area: neighbour));
        var carried = await repository.AgreementsBeforeAsync(now, [now], Day, Token, Lineage);
        Assert.Equal([("2", now), ("3", now)], carried.Select(p => (p.Agreement.Id, p.Area())));
        Assert.Empty(await repository.AgreementsBeforeAsync(now, [now], Day, Token));
        Assert.Empty(await repository.AgreementsBeforeAsync(now, [now, "other"], Day, Token, Lineage));
    }

    [Fact]
    public async Task AMeetingThatMovedToOtherAreasIsTheirs()
    {
        var (before, after) = ($"b{region}", $"c{region}");
        var planned = await HeldAsync(before, new(2026, 1, 10), Agreement("1", area: before), Agreement("2", area: after));
        await ChangeAsync(planned, planned.Version, m => m with { Areas = [after] });
        Assert.Empty(await repository.AgreementsBeforeAsync(before, [before], Day, Token));
        Assert.Equal("2", Assert.Single(await repository.AgreementsBeforeAsync(after, [after], Day, Token)).Agreement.Id);
    }

    [Fact]
    public async Task LongMinutesFit()
    {
        var planned = await PlanAsync(New());
        var text = string.Concat(Enumerable.Repeat("æ\"\n🍏", 4_000));
        await ChangeAsync(planned, 1,
            m => m with { Minutes = new(text, true, [.. Enumerable.Range(1, 50).Select(i => Agreement($"{i}"))], []) });
        Assert.Equal(text, (await repository.FindAsync(planned.Id, Token))!.Minutes!.Text);
    }

    [Fact]
    public async Task AQuarterIsReadByItsDays()
    {
        foreach (var day in new DateOnly[] { new(2026, 3, 31), new(2026, 4, 1), new(2026, 6, 30), new(2026, 7, 1) })
            await PlanAsync(New(date: day));
        Assert.Equal([new(2026, 4, 1), new(2026, 6, 30)],
            (await repository.BetweenAsync(region, new(2026, 4, 1), new(2026, 7, 1), Token)).Select(m => m.Date));
    }

    [Fact]
    public async Task EveryAnswerMayBeLostOnce()
    {
        var options = TableOptions.Create(transport: new LossyTransport());
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        account = account with { Tables = new TableServiceClient(azurite.ConnectionString, options) };
        repository = new MeetingRepository(account, clock);
        var planned = await PlanAsync(New());
        Assert.Equal(ChangeOutcome.Done, (await ChangeAsync(planned, 1, m => m with { Place = "A" })).Outcome);
        Assert.Equal(ChangeOutcome.Conflict, (await ChangeAsync(planned, 1, m => m with { Place = "B" })).Outcome);
        Assert.True(await Agenda.AddAsync(planned.Id, new("751", "A", "Chefen"), Token));
        await Agenda.RemoveAsync(planned.Id, "751", 1, "Chefen", Token);
        Assert.Equal(ChangeOutcome.Done,
            (await SetContactsAsync(planned, 2, new("a@b.example", new Dictionary<string, string>()))).Outcome);
        await Contacts.DeleteAsync(planned.Id, "ABC", Token);
        Assert.Equal("A", (await repository.FindAsync(planned.Id, Token))!.Place);
        Assert.Equal(["changed", "changed", "contacts", "item added", "item removed", "planned"],
            (await repository.HistoryAsync(planned.Id, Token)).Select(h => h.What).Order());
    }

    private Task<(ChangeOutcome Outcome, Meeting? Meeting)> SetContactsAsync(Meeting meeting, int version, MeetingContacts contacts) =>
        repository.ChangeAsync(meeting.Id, version, m => m, "X", "changed", null, contacts, Token);

    private Meeting New(string area = "751", DateOnly? date = null)
    {
        var id = new MeetingId((date ?? Day).Year, region, $"{Interlocked.Increment(ref marks):x12}").ToString();
        return Of(date: date, areas: area) with { Id = id };
    }

    private Task<Meeting> PlanAsync(Meeting meeting) => repository.PlanAsync(meeting, MeetingContacts.None, "ABC", Token);

    private async Task<Meeting> HeldAsync(string area, DateOnly date, params Agreement[] agreements)
    {
        var planned = await PlanAsync(New(area, date));
        return (await ChangeAsync(planned, 1, m => m with { Minutes = Minutes(agreements) })).Meeting!;
    }

    private Task<(ChangeOutcome Outcome, Meeting? Meeting)> ChangeAsync(Meeting meeting, int version, Func<Meeting, Meeting> change) =>
        repository.ChangeAsync(meeting.Id, version, change, "X", "changed", null, null, Token);

    private async Task<List<string>> RowsWithAsync(string text) => await account.Tables.GetTableClient(TableNames.Meetings)
        .RowsAsync(TableFilter.Partition($"2026-{region}"), cancellation: Token)
        .Where(r => r.Values().Any(p => $"{p.Value}".Contains(text))).Select(r => r.RowKey).ToListAsync(Token);
}
