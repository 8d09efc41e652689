using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using Azure.Data.Tables;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Meetings;
using Reporting.Local.Launcher;
using Reporting.FunctionTests.Deletion;
using Xunit;

namespace Reporting.EndToEnd.Operation;

/// <summary>Every row is lost, and comes back from blobs alone; nobody gets a mail again. Who was deleted stays deleted.</summary>
public sealed class RestoreTests(WorkerDriver driver) : IClassFixture<WorkerDriver>
{
    private const string Month = "2024M05";
    private static readonly string[] Compared = [TableNames.Runs, TableNames.Published, TableNames.Work, .. TableCopies.Tables];
    private static readonly DateTimeOffset Later = DateTimeOffset.UtcNow.AddDays(1);
    private readonly SubscriberRepository subscribers = new(driver.Account, TimeProvider.System);
    private readonly DeliveryRepository deliveries = new(driver.Account, TimeProvider.System);

    [Fact]
    public async Task WhatWasLostComesBackAndNoMailIsSentAgain()
    {
        using var folder = WorkFolder.Create(); // goes after the catcher, which writes there
        await using var catcher = await MailCatcher.StartAsync(Unit.Repository.Path(), folder.FullPath);
        await using var app =
            driver.NewApp(("Smtp__Host", "127.0.0.1"), ("Smtp__Port", $"{catcher.SmtpPort}"), ("Mail__From", "overblik@example.dk"));
        await app.StartAsync();
        var pump = new MessagePump(driver.Account, app);
        await FillAsync(app, pump);
        var sent = await catcher.CountAsync(default);
        Assert.Equal(1, sent);
        Assert.True((await app.TimerAsync("CopyTables")).Succeeded);
        var before = await RowsAsync();

        await LoseAllAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await app.Http.GetAsync($"/api/runs/{Month}")).StatusCode);
        Assert.All(await RestoreAsync(app), t => Assert.Equal(0, t.Value.There));
        Assert.Equal(before, await RowsAsync());
        Assert.All(await RestoreAsync(app), t => Assert.Equal(0, t.Value.Restored));
        Assert.Equal(HttpStatusCode.OK, (await app.Http.GetAsync($"/api/overviews/{Month}/851.pdf")).StatusCode);

        Assert.True((await app.CallAsync("ImportMonth", WorkerDriver.ImportText(WorkerDriver.NewId(), Month))).Succeeded);
        Assert.True((await app.TimerAsync("WatchRuns")).Succeeded);
        Assert.True(await pump.RunAsync());
        Assert.Equal(before[TableNames.Runs], (await RowsAsync())[TableNames.Runs]);
        Assert.Equal(sent, await catcher.CountAsync(default));
    }

    [Fact]
    public async Task WhoIsDeletedIsInNoCopyEither()
    {
        Assert.True(await subscribers.AddAsync("slet.mig@example.dk", Choice, default));
        var subscriber = (await subscribers.FindByMailAsync("slet.mig@example.dk", default))!;
        Assert.True((await driver.App.TimerAsync("CopyTables")).Succeeded);
        Assert.Contains("slet.mig", await CopyAsync(TableNames.Subscribers));
        using var deleted = await driver.App.Http.DeleteAsync($"/api/subscribers/{subscriber.Id}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.DoesNotContain("slet.mig", await CopyAsync(TableNames.Subscribers));

        Assert.True(await subscribers.AddAsync("forlad.alt@example.dk", Choice, default));
        var leaves = (await subscribers.FindByMailAsync("forlad.alt@example.dk", default))!;
        Assert.True((await driver.App.TimerAsync("CopyTables")).Succeeded);
        await subscribers.LeaveAsync(leaves.Id, SubscriptionKinds.Overview, default);
        Assert.DoesNotContain("forlad.alt", await CopyAsync(TableNames.Subscribers));

        var api = new MeetingApi(driver.App.Http);
        var meeting = await PlanAsync(api, "slet.os@example.dk");
        Assert.True((await driver.App.TimerAsync("CopyTables")).Succeeded);
        Assert.Contains("slet.os", await CopyAsync(TableNames.Meetings));
        Assert.Equal(HttpStatusCode.NoContent, await api.DeleteContactsAsync(meeting, "ABC"));
        Assert.DoesNotContain("slet.os", await CopyAsync(TableNames.Meetings));
    }

    [Fact]
    public async Task AddressesOfAMeetingThatHasAPackAreInNothingThatWasMadeOfIt()
    {
        Assert.True((await driver.App.CallAsync("ImportMonth", WorkerDriver.ImportText(WorkerDriver.NewId(), "2024M04"))).Succeeded);
        var (api, pump) = (new MeetingApi(driver.App.Http), new MessagePump(driver.Account, driver.App));
        var meeting = await PlanAsync(api, "i.pakken@example.dk");
        Assert.True(await pump.RunAsync());
        using var order = await driver.App.Http.PostAsJsonAsync("/api/meeting-packs", new { areas = new[] { "851" }, date = Day });
        Assert.Equal(HttpStatusCode.Accepted, order.StatusCode);
        Assert.True(await pump.RunAsync());
        Assert.True((await driver.App.TimerAsync("CopyTables")).Succeeded);
        Assert.Contains("i.pakken", await StoredText.OfAsync(driver.Account));
        Assert.Equal(HttpStatusCode.NoContent, await api.DeleteContactsAsync(meeting, "ABC"));
        Assert.DoesNotContain("i.pakken", await StoredText.OfAsync(driver.Account));
        Assert.DoesNotContain("i.pakken", driver.App.Said);
    }

    [Fact]
    public async Task HundredsWhoNeverConfirmedGoFromTheCopyTooAndNobodyElseIsKept()
    {
        var old = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => subscribers.WantAsync($"aldrig{i}@example.dk", Choice, default)));
        var table = driver.Account.Tables.GetTableClient(TableNames.Subscribers);
        foreach (var one in old)
            await table.TryMergeAsync(new TableEntity("subscriber", one.Id) { ["Created"] = DateTimeOffset.UtcNow.AddDays(-31) },
                Azure.ETag.All);
        Assert.True(await subscribers.AddAsync("bliver@example.dk", Choice, default));
        Assert.True((await driver.App.TimerAsync("CopyTables")).Succeeded);
        Assert.True((await driver.App.TimerAsync("TidySubscribers")).Succeeded);
        Assert.DoesNotContain("aldrig", await StoredText.OfAsync(driver.Account));
        Assert.Contains("bliver", await CopyAsync(TableNames.Subscribers));
        Assert.True((await driver.App.TimerAsync("CopyTables")).Succeeded);
        await subscribers.DeleteAsync((await subscribers.FindByMailAsync("bliver@example.dk", default))!.Id, default);
    }

    [Fact]
    public async Task ATableThatLostItsRowsIsNotCopiedOverItsCopy()
    {
        var table = driver.Account.Tables.GetTableClient(TableNames.Orders);
        for (var i = 0; i < 30; i++) await table.TryAddAsync(new TableEntity("kept", $"{i:D2}"));
        Assert.True((await driver.App.TimerAsync("CopyTables")).Succeeded);
        await foreach (var row in table.RowsAsync()) await table.TryDeleteAsync(row.PartitionKey, row.RowKey);
        var refused = await driver.App.TimerAsync("CopyTables");
        Assert.False(refused.Succeeded);
        Assert.Contains("restore them", refused.Body);
        Assert.Contains("Copy failed: orders: ", driver.App.Said);
        Assert.Equal(30, (await CopyAsync(TableNames.Orders)).Split("\"kept\"").Length - 1);
        var restored = await RestoreAsync(driver.App);
        Assert.True(restored[TableNames.Orders].Restored >= 30);
        await foreach (var row in table.RowsAsync(TableFilter.Partition("kept"))) await table.TryDeleteAsync(row.PartitionKey, row.RowKey);
        await driver.Account.Blobs.GetBlobContainerClient(ContainerNames.Copies).DeleteBlobAsync(TableNames.Orders + ".jsonl.gz");
    }

    private static string Day => DateTime.UtcNow.AddDays(60).ToString("yyyy-MM-dd");

    private static SubscriptionChoice Choice => new(["851"], SubscriptionKinds.Overview, Language.Danish, false);

    // A month with an area that failed, a mail that was sent and one that waits, a meeting, a pack.
    private async Task FillAsync(WorkerApp app, MessagePump pump)
    {
        Assert.True(await subscribers.AddAsync("chef@example.dk", Choice, default));
        Assert.True((await app.CallAsync("ImportMonth", WorkerDriver.ImportText(WorkerDriver.NewId(), Month))).Succeeded);
        await driver.Account.Blobs.GetBlobContainerClient(ContainerNames.Runs).DeleteBlobAsync($"{Month}/1/areas/813.json.gz");
        Assert.True(await pump.RunAsync());
        Assert.True((await app.TimerAsync("WatchRuns")).Succeeded);
        Assert.True(await pump.RunAsync());
        Assert.Equal("CompletedWithFailures", (await driver.RunRowAsync(Month, 1))!.GetString("State"));
        await PlanAsync(new MeetingApi(app.Http));
        using var order = await app.Http.PostAsJsonAsync("/api/meeting-packs", new { areas = new[] { "851" } });
        Assert.Equal(HttpStatusCode.Accepted, order.StatusCode);
        Assert.True(await pump.RunAsync());
        await deliveries.AddAsync(new Delivery
        {
            Batch = DeliveryRepository.Subscriptions, Id = "waits", Subscriber = "nobody", Kind = DeliveryKind.Confirmation, Areas = [],
            Created = Later, Changed = Later, NextTry = Later,
        }, default);
    }

    private static async Task<string> PlanAsync(MeetingApi api, string contact = "region@example.dk")
    {
        var planned = await api.PlanAsync(new
        {
            areas = new[] { "851" }, date = Day, kind = "individual", by = "ABC",
            contacts = new { region = contact },
        });
        Assert.True(planned.Status == HttpStatusCode.Created, planned.Body.ToString());
        return planned.Id;
    }

    private static async Task<Dictionary<string, RestoredTable>> RestoreAsync(WorkerApp app)
    {
        using var answer = await app.Http.PostAsync("/api/tables/restore", null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<Dictionary<string, RestoredTable>>())!;
    }

    private async Task LoseAllAsync()
    {
        foreach (var name in TableNames.All)
        {
            var table = driver.Account.Tables.GetTableClient(name);
            await foreach (var row in table.RowsAsync()) await table.TryDeleteAsync(row.PartitionKey, row.RowKey);
        }
    }

    // As text, in the order of their keys; without what cannot be the same again: when a run ended, and the mail that waits.
    private async Task<Dictionary<string, string>> RowsAsync()
    {
        var all = new Dictionary<string, string>();
        foreach (var name in Compared)
        {
            var rows = await driver.Account.Tables.GetTableClient(name).RowsAsync().ToListAsync();
            all[name] = string.Join('\n', rows.Where(r => r.RowKey != "waits" && r.PartitionKey != "open").Select(Text));
        }

        Assert.Equal("CompletedWithFailures", (await driver.RunRowAsync(Month, 1))?.GetString("State"));
        return all;

        static string Text(TableEntity row) => $"{row.PartitionKey} {row.RowKey} " + string.Join(' ',
            row.Values().Where(p => p.Key is not "Ended").Select(p => $"{p.Key}={p.Value}"));
    }

    private async Task<string> CopyAsync(string table)
    {
        var blob = driver.Account.Blobs.GetBlobContainerClient(ContainerNames.Copies).GetBlobClient(table + ".jsonl.gz");
        await using var content = new GZipStream(await blob.OpenReadAsync(), CompressionMode.Decompress);
        return await new StreamReader(content).ReadToEndAsync();
    }
}
