using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.FunctionTests.Tables;

/// <summary>
/// Rows of every kind as the version of 28 November 2026 wrote them, the last that named their properties one by one: they are
/// read, and what is written anew has the same properties, types and values.
/// </summary>
public sealed class RecordedRowsTests : IAsyncLifetime
{
    private const string Round = "59a90df9641faa5ca587487b";
    private const string Meeting = "2026-082-4455e79b3626";
    private const string Subscriber = "01a224484425714b82f38b56d726460f";
    private static readonly Period Month = Period.Month(2026, 8);
    private readonly AzuriteFixture azurite = new();
    private readonly FixedClock clock = new(new(2026, 11, 28, 22, 35, 0, TimeSpan.Zero));
    private StorageAccount account = null!;
    private List<(string Table, TableEntity Row)> recorded = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await azurite.InitializeAsync();
        account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        var file = Repository.Path("tests", "EndToEnd", "Upgrades", "2026-11-28", "rows.json");
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file, Token));
        recorded = [.. json.RootElement.EnumerateObject()
            .SelectMany(t => t.Value.EnumerateArray().Select(r => (t.Name, CopyRow.Read(r.GetRawText(), check: false))))];
        var raw = new TableServiceClient(azurite.ConnectionString); // past the app's own way to write rows
        foreach (var (table, row) in recorded) await raw.GetTableClient(table).AddEntityAsync(row, Token);
    }

    public ValueTask DisposeAsync() => azurite.DisposeAsync();

    [Fact]
    public void EveryTableOfThatVersionHasARecordedRow() =>
        Assert.Equal(TableNames.All.Except([TableNames.Goals, TableNames.Networks]).Order(), recorded.Select(r => r.Table).Distinct().Order());

    [Fact]
    public async Task RunsAreRead()
    {
        var runs = new RunRepository(account, clock);
        var run = (await runs.FindAsync(Month, 1, Token))!;
        Assert.Equal((RunState.Completed, 104, 13), (run.State, run.Areas, run.Extracts.Count));
        Assert.Equal(1, await runs.PublishedAsync(Month, Token));
        Assert.True((await new SourceRepository(account).LastAsync("2026", Token))["y01a02"].Extract.Demo);
        var import = await new ImportRepository(account).FindAsync("01a22448481f7f1abe837e221d07650f", Token);
        Assert.Equal((ImportState.MadeRun, new RunKey(Month, 1)), (import!.State, import.Run));
        var work = await new WorkRepository(account, clock).LeftAsync(run, Token).ToListAsync(Token);
        Assert.Equal([("101", false, null), ("147", true, "Siden blev for lang: 3 sider, og én er plads til.")],
            work.Select(w => (w.Area, w.Failed, w.Error)));
        var poison = Assert.Single(await new PoisonRepository(account, clock).AllAsync(Token));
        Assert.Equal(("compute", 2, poison.Id), (poison.Queue, poison.Times, PoisonRepository.IdOf(poison.Queue, poison.Text)));
    }

    [Fact]
    public async Task SubscribersAndDeliveriesAreRead()
    {
        var subscribers = new SubscriberRepository(account, clock);
        var one = (await subscribers.FindByMailAsync("chef.aarhus@jobcenter.example", Token))!;
        Assert.Equal((Subscriber, 2, 1, 1, SubscriberState.Active), (one.Id, one.Asked, one.Settled, one.Refusals, one.State));
        Assert.Equal((Language.Danish, Language.English), (one.Choice.Language, one.Wanted!.Language));
        Assert.Equal(Subscriber, Assert.Single(await subscribers.AllAsync(Token).ToListAsync(Token)).Id); // and not who was removed
        var count = new ConfirmationCount(account, clock);
        Assert.Equal((true, false), (await count.TakeAsync(0, 4, Token), await count.TakeAsync(0, 3, Token)));
        Assert.Equal(2, await count.TakeAsync("2026112822", "5e884898da280471", 0, 9, Token));
        Assert.True(await count.ClaimAsync("2026112822", "0cc175b9c0f1b6a8", "92eb5ffee6ae2fec", 3, Token));
        Assert.False(await count.ClaimAsync("2026112822", "0cc175b9c0f1b6a8", "another", 3, Token));
        var deliveries = new DeliveryRepository(account, clock);
        Assert.Equal(DeliveryState.Sent, (await deliveries.FindAsync("2026M08-000001", $"{Subscriber}|overview|751", Token))!.State);
        Assert.Equal("451 Prøv igen senere", Assert.Single(await deliveries.OpenAsync(Token).ToListAsync(Token)).Error);
    }

    [Fact]
    public async Task OrdersAreRead()
    {
        var orders = new OrderRepository(account, clock);
        Assert.Equal(OrderState.Done, (await orders.FindAsync("4874f3e459e7d68d8102e8c1", Token))!.State);
        var round = (await orders.FindAsync(Round, Token))!;
        Assert.Equal(["region:082", "key"], round.OrderedBy);
        Assert.Equal([("746", OrderPartState.Failed, "Filen om 746 mangler."), ("751", OrderPartState.Done, null)],
            round.Parts.Select(p => (p.Name, p.State, p.Error)));
        Assert.Equal(Round, Assert.Single(await orders.OpenAsync(Token).ToListAsync(Token)).Id);
        var listed = (await orders.PacksAsync(Token))[0];
        Assert.Equal((Round, true, Meeting, new DateOnly(2026, 11, 20)), (listed.Id, listed.IsRound, listed.Meeting, listed.Date));
        Assert.Equal([1], await orders.EarlierAsync(Ordered with { Revision = 2 }, Token));
        var deleted = (await orders.LastDeletionAsync(Round, Token))!;
        Assert.Equal(("region:082", "751,746", Meeting), (deleted.By, string.Join(',', deleted.Areas), deleted.Meeting));
        Assert.Equal([deleted.Deleted], (await orders.DeletedAsync(Token)).Select(d => d.Deleted));
    }

    [Fact]
    public async Task MeetingsAreRead()
    {
        var meetings = new MeetingRepository(account, clock);
        var meeting = Assert.Single(await meetings.OfAreaAsync("751", 2026, Token));
        Assert.Equal((2, "DEF", 30_000), (meeting.Version, meeting.By, meeting.Minutes!.Text.Length));
        Assert.Equal(new AgreementAim("ledige-dagpenge", Period.Month(2026, 3), -5), Assert.Single(meeting.Minutes.Agreements).Aim);
        Assert.Equal(Meeting, Assert.Single(await meetings.BetweenAsync("082", new(2026, 11, 20), new(2026, 11, 21), Token)).Id);
        Assert.Equal(["planned", "item added"], (await meetings.HistoryAsync(Meeting, Token)).Select(c => c.What));
        Assert.Equal("chef@jobcenter.example", (await new ContactRepository(account, clock).OfAsync(Meeting, Token)).Of("751"));
        var item = Assert.Single(await new AgendaRepository(account, meetings, clock).OfAsync(Meeting, Token));
        Assert.Equal((1, "Sygedagpenge: flere længere forløb?"), (item.Slot, item.Item.Text));
        Assert.Equal(new AgendaLink(0, false, 1), await new AgendaLinks(account, clock).OfAsync(Meeting, "751", Token));
    }

    [Fact]
    public async Task WhatIsReadAndWrittenAnewIsTheSame()
    {
        await SameAsync<RunRow>(TableNames.Runs, "", r => RunRow.Write(RunRow.Read(r)));
        await SameAsync<DeliveryRow>(TableNames.Deliveries, "2026-082", r => DeliveryRow.Write(DeliveryRow.Read(r)));
        await SameAsync<SubscriberRow>(TableNames.Subscribers, Subscriber, r => SubscriberRow.Write(SubscriberRow.Read(r)));
        await SameAsync<SubscriberRow>(TableNames.Subscribers, "01a2244b",
            r => SubscriberRow.WriteRemoved(SubscriberRow.Read(r).Id) with { Removed = r.Removed });
        await SameAsync<AddressRow>(TableNames.Subscribers, "8327", r => AddressRow.Write(r.RowKey, AddressRow.OwnerOf(r)));
        await SameAsync<OrderRow>(TableNames.Orders, "order", r => OrderRow.Read(r, []) is { Id: Round } order
            ? OrderRow.Write(Round, Ordered, string.Join(',', order.OrderedBy), order.Ordered) : r);
        await SameAsync<OrderPartRow>(TableNames.Orders, "part|", r => OrderPartRow.Write(r.PartitionKey, OrderPartRow.Read(r)));
        var order = (await account.Tables.GetTableClient(TableNames.Orders).GetOrNullAsync<OrderRow>(Round, "order", Token))!;
        await SameAsync<DeletedOrderRow>(TableNames.Orders, "deleted|",
            r => DeletedOrderRow.Read(r) is var deleted ? DeletedOrderRow.Write(order, deleted.Deleted, deleted.By) : r);
        await SameAsync<KeyRow>(TableNames.Orders, "000001", r => r);
        await SameAsync<MeetingRow>(TableNames.Meetings, "m|", r => MeetingRow.Write(r.PartitionKey, MeetingRow.Read(r), r.Change!));
        await SameAsync<MeetingContactsRow>(
            TableNames.Meetings, "c|", r => MeetingContactsRow.Write(Meeting, MeetingContactsRow.Read(r)));
        await SameAsync<AgendaItemRow>(TableNames.Meetings, "i|", r => AgendaItemRow.Write(Meeting, AgendaItemRow.Read(r)));
        await SameAsync<AgendaLinkRow>(TableNames.Meetings, "l|", r => AgendaLinkRow.Write(Meeting, "751", AgendaLinkRow.Read(r)));
        await SameAsync<MeetingChangeRow>(TableNames.Meetings, "h|", r =>
        {
            var change = (MeetingChangeRow)MeetingChangeRow.Note(Meeting, MeetingChangeRow.Read(r)).Entity;
            return change with { RowKey = r.RowKey }; // a part of it is chance
        });
        await SameAsync<PoisonRow>(TableNames.Poison, "", r => PoisonRow.Read(r) is var message
            ? PoisonRow.Write(message.Id, message.Queue, message.Text, message.At, message.Times, r.Mark!) : r);
    }

    // But for the columns that came later; and without a property that every row has it is refused, with its name.
    private async Task SameAsync<T>(string table, string keyBegin, Func<T, T> rewrite)
        where T : Row, new()
    {
        var (source, scratch) = (account.Tables.GetTableClient(table), await azurite.TableAsync());
        var rows = recorded.Where(r => r.Table == table && r.Row.RowKey.StartsWith(keyBegin, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows.Select(r => r.Row))
        {
            var read = (await source.GetOrNullAsync<T>(row.PartitionKey, row.RowKey, Token))!;
            await scratch.PutAsync(rewrite(read), Token);
            var written = (await scratch.GetOrNullAsync(row.PartitionKey, row.RowKey, Token))!.Values();
            Assert.Equal(row.Values(), written.Where(v => row.ContainsKey(v.Key)));
            Assert.Equal(read with { Timestamp = row.As<T>().Timestamp, ETag = row.ETag }, row.As<T>());
            foreach (var property in typeof(T).GetProperties().Where(p => p.IsDefined(typeof(RequiredAttribute), false)))
            {
                var broken = read with { };
                property.SetValue(broken, null);
                var error = Assert.Throws<InvalidOperationException>(() => rewrite(broken));
                Assert.Contains($"({row.PartitionKey}, {row.RowKey}) of the table {table} has no {property.Name},", error.Message);
            }
        }
    }

    private static OrderContent Ordered => new(Month, 1)
    {
        IsRound = true,
        Pack = new MeetingPackOrder(MeetingKind.Individual, ["751", "746"]) { Meeting = Meeting, Date = new DateOnly(2026, 11, 20) },
    };
}
