using Azure.Data.Tables;
using Reporting.FunctionTests.Tables;
using static Reporting.Unit.Meetings.SampleMeeting;
using Xunit;

namespace Reporting.FunctionTests.Meetings;

/// <summary>The links at which jobcentres write their items, on a real table service: what one may do, and how it ends.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class AgendaLinksTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private static int marks;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly string id = new MeetingId(2026, $"l{Interlocked.Increment(ref marks)}", "0123456789ab").ToString();
    private StorageAccount account = null!;
    private MeetingRepository repository = null!;
    private AgendaRepository agenda = null!;
    private AgendaLinks links = null!;

    public async ValueTask InitializeAsync()
    {
        Use(StorageAccount.FromConnectionString(azurite.ConnectionString));
        await repository.PlanAsync(Of(areas: ["751", "740"]) with { Id = id }, MeetingContacts.None, "ABC", Token);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task ALinkMakesAHundredChangesHoweverManyComeAtOnce()
    {
        for (var i = 0; i < AgendaLink.MaxChanges / 2; i++)
        {
            Assert.True(await AddAsync($"Punkt {i}"));
            if (i < (AgendaLink.MaxChanges / 2) - 2) await agenda.RemoveAsync(id, "751", 1, "Chefen", Token);
        }

        var added = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => AddAsync($"Sent {i}")));
        Assert.All(added, Assert.False);
        await RemoveAllAsync();
        Assert.False(await AddAsync("Et til"));
        Assert.Equal(AgendaLink.MaxChanges, (await links.OfAsync(id, "751", Token)).Changes);
        Assert.Equal(1 + AgendaLink.MaxChanges, (await repository.HistoryAsync(id, Token)).Count);

        Assert.True(await AddAsync("Fra et andet", "740"));
        Assert.Equal(ChangeOutcome.Done,
            (await repository.ChangeAsync(id, 1, m => m with { Agenda = ["Regionens"] }, "ABC", "changed", null, null, Token)).Outcome);
        await links.RenewAsync(id, "751", 0, "ABC", Token);
        Assert.True(await AddAsync("Et til"));
    }

    [Fact]
    public async Task WhatIsWrittenCanAlwaysBeRemoved()
    {
        for (var i = 0; await AddAsync($"Punkt {i}"); i++)
            if (i > 2) await agenda.RemoveAsync(id, "751", 4, "Chefen", Token);
        Assert.InRange((await agenda.OfAsync(id, Token)).Count, 3, 4);
        await RemoveAllAsync();
        Assert.Empty(await agenda.OfAsync(id, Token));
        Assert.InRange((await links.OfAsync(id, "751", Token)).Changes, 0, AgendaLink.MaxChanges);
    }

    [Fact]
    public async Task ARepeatedRequestUsesNothingUp()
    {
        for (var i = 0; i < 5; i++) Assert.True(await AddAsync("Unge"));
        for (var i = 0; i < 5; i++) await agenda.RemoveAsync(id, "751", 1, "Chefen", Token);
        Assert.Equal(2, (await links.OfAsync(id, "751", Token)).Changes);
    }

    [Fact]
    public async Task ARenewedLinkEndsTheOneBefore()
    {
        Assert.True((await links.OfAsync(id, "751", Token)).Opens(0));
        clock.Now += TimeSpan.FromMinutes(1);
        await AddAsync("Unge");
        clock.Now += TimeSpan.FromMinutes(1);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => links.RenewAsync(id, "751", 0, "ABC", Token)));
        Assert.Equal(new AgendaLink(1, false, 0), await links.OfAsync(id, "751", Token));
        Assert.Equal(AgendaLink.First, await links.OfAsync(id, "740", Token));
        Assert.Equal(["planned ", "item added 751: Unge", "link renewed 751"],
            (await repository.HistoryAsync(id, Token)).Select(h => $"{h.What} {h.Detail}"));
        Assert.Single(await agenda.OfAsync(id, Token));
    }

    [Fact]
    public async Task AWithdrawnLinkOpensNothingUntilItIsRenewed()
    {
        clock.Now += TimeSpan.FromMinutes(1);
        foreach (var _ in new[] { "once", "twice" }) await links.WithdrawAsync(id, "751", 0, "ABC", Token);
        clock.Now += TimeSpan.FromMinutes(1);
        var withdrawn = await links.OfAsync(id, "751", Token);
        Assert.False(withdrawn.Opens(0) || withdrawn.Opens(1));
        await links.WithdrawAsync(id, "751", 3, "ABC", Token);
        await links.RenewAsync(id, "751", 0, "ABC", Token);
        var renewed = await links.OfAsync(id, "751", Token);
        Assert.Equal((true, false), (renewed.Opens(1), renewed.Opens(0)));
        Assert.Equal(["planned", "link withdrawn", "link renewed"], (await repository.HistoryAsync(id, Token)).Select(h => h.What));
    }

    [Fact]
    public async Task EveryAnswerMayBeLostOnce()
    {
        var options = TableOptions.Create(transport: new LossyTransport());
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        Use(account with { Tables = new TableServiceClient(azurite.ConnectionString, options) });
        Assert.True(await AddAsync("Unge"));
        await agenda.RemoveAsync(id, "751", 1, "Chefen", Token);
        await links.WithdrawAsync(id, "751", 0, "ABC", Token);
        await links.RenewAsync(id, "751", 0, "ABC", Token);
        Assert.Equal(new AgendaLink(1, false, 0), await links.OfAsync(id, "751", Token));
        Assert.Equal(["item added", "item removed", "link renewed", "link withdrawn", "planned"],
            (await repository.HistoryAsync(id, Token)).Select(h => h.What).Order());
    }

    private void Use(StorageAccount used)
    {
        account = used;
        repository = new MeetingRepository(account, clock);
        agenda = new AgendaRepository(account, repository, clock);
        links = new AgendaLinks(account, clock);
    }

    private Task<bool> AddAsync(string text, string area = "751") => agenda.AddAsync(id, new(area, text, "Chefen"), Token);

    private async Task RemoveAllAsync()
    {
        foreach (var item in (await agenda.OfAsync(id, Token)).Where(i => i.Item.Area == "751"))
            await agenda.RemoveAsync(id, "751", item.Slot, "Chefen", Token);
    }
}
