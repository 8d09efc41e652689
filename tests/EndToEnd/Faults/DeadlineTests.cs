using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>Whatever is lost, and in whatever state it was: the timer alone brings every import, run, mail and order to an end.</summary>
[Collection(nameof(WorkerDriver))]
public sealed class DeadlineTests(WorkerDriver driver)
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromHours(3);

    private static DateTimeOffset Old => DateTimeOffset.UtcNow - LongAgo;

    [Theory]
    [InlineData(ImportState.Queued)]
    [InlineData(ImportState.Running)]
    public async Task AnImportWhoseMessageIsLostFails(ImportState state)
    {
        var (lost, young) = (Guid.CreateVersion7(Old).ToString("N"), Guid.CreateVersion7().ToString("N"));
        var imports = new ImportRepository(driver.Account);
        await imports.NoteAsync(new ImportJob(lost, state, Old, null, null), default);
        await imports.NoteAsync(new ImportJob(young, state, DateTimeOffset.UtcNow, null, null), default);
        await driver.WatchAsync();
        var ended = await driver.App.Http.GetFromJsonAsync<JsonElement>($"/api/imports/{lost}");
        Assert.Equal("failed", ended.Text("state"));
        Assert.Contains("its message was lost", ended.Text("reason"));
        Assert.Equal(state, (await imports.FindAsync(young, default))!.State);
    }

    [Theory]
    [InlineData("2024M05", RunState.Importing, RunState.Failed)]
    [InlineData("2024M06", RunState.Computing, RunState.Failed)]
    [InlineData("2024M07", RunState.Publishing, RunState.Completed)]
    public async Task ARunWhoseMessagesAreLostEndsByItsDeadline(string month, RunState state, RunState end)
    {
        await driver.ImportAsync(month);
        await LoseAsync();
        if (state == RunState.Publishing) await driver.DeleteWorkAsync(month, 1);
        await driver.ChangeRunAsync(month, 1, ("State", $"{state}"), ("Started", Old), ("PublishStarted", Old), ("Deadline", Old));
        for (var i = 0; i < 3; i++) await driver.WatchAndPumpAsync();
        Assert.Equal($"{end}", await driver.StateAsync(month));
        Assert.NotNull((await driver.RunRowAsync(month, 1))!.GetDateTimeOffset("Ended"));
    }

    [Fact]
    public async Task WhateverMessageIsLostAgainAndAgainTheRunEndsWithWhatIsDone()
    {
        const string month = "2024M08";
        await driver.ImportAsync(month);
        var first = (await driver.Pump.DrainAsync(QueueNames.Compute)).Order(StringComparer.Ordinal).First();
        Assert.True((await driver.App.CallAsync("ComputeOverview", first)).Succeeded);
        for (var i = 0; i < 3; i++)
        {
            await driver.ChangeWorkAsync(month, 1, ("Sent", Old));
            await driver.WatchAsync();
            Assert.Equal(SmallCatalogue.Messages - 1, (await driver.Pump.DrainAsync(QueueNames.Compute)).Count);
        }

        await driver.ChangeRunAsync(month, 1, ("Deadline", Old));
        await driver.WatchAsync();
        await LoseAsync(); // the message to publish as well
        await driver.WatchAndPumpAsync();
        var run = await driver.RunAsync(month);
        Assert.Equal(("CompletedWithFailures", 4, SmallCatalogue.Areas - 4), (run.Text("state"), run.Count("done"), run.Count("failed")));
    }

    [Theory]
    [InlineData(DeliveryState.Waiting)]
    [InlineData(DeliveryState.Sending)]
    public async Task AMailWhoseMessageIsLostIsSentAgainAndGivenUpAfterADay(DeliveryState state)
    {
        const string batch = DeliveryRepository.Subscriptions;
        var (repository, id) = (new DeliveryRepository(driver.Account, TimeProvider.System), $"{Guid.NewGuid():N}");
        var subscriber = await new SubscriberRepository(driver.Account, TimeProvider.System)
            .WantAsync($"{id}@example.dk", new(["851"], SubscriptionKinds.Overview, Language.Danish, false), default);
        await repository.AddAsync(new Delivery
        {
            Batch = batch, Id = id, Subscriber = subscriber.Id, Kind = DeliveryKind.Confirmation, Areas = ["851"], State = state,
            Created = Old - TimeSpan.FromDays(1), Changed = Old, NextTry = Old,
        }, default);
        await driver.WatchAsync();
        var again = await driver.Pump.DrainAsync(QueueNames.Deliver);
        Assert.Contains(id, Assert.Single(again));
        await driver.App.CallAsync("Deliver", again[0]);
        Assert.Equal(DeliveryState.Failed, (await repository.FindAsync(batch, id, default))!.State);
    }

    [Fact]
    public async Task AnOrderWhoseMessagesAreLostIsMade()
    {
        const string month = "2024M09";
        await driver.ImportAsync(month);
        await driver.FinishAsync();
        using var content = JsonContent.Create(new { areas = new[] { "851" }, month });
        using var answer = await driver.App.Http.PostAsync("/api/meeting-packs", content);
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("id");
        var orders = driver.Account.Tables.GetTableClient(TableNames.Orders);
        for (var i = 0; i < 3; i++)
        {
            Assert.Single(await driver.Pump.DrainAsync(QueueNames.Orders));
            await orders.TryMergeAsync(new TableEntity(id, "part|pack") { ["Changed"] = Old }, Azure.ETag.All);
            await driver.WatchAsync();
        }

        Assert.True(await driver.Pump.RunAsync());
        Assert.Equal("Done", (await orders.GetOrNullAsync(id, "order"))!.GetString("State"));
        await orders.TryMergeAsync(new TableEntity(id, "order") { ["State"] = "Building" }, Azure.ETag.All); // made, but nobody ended it
        await orders.PutAsync(new TableEntity("open", id));
        await driver.WatchAsync();
        Assert.Equal("Done", (await orders.GetOrNullAsync(id, "order"))!.GetString("State"));
    }

    private async Task LoseAsync()
    {
        foreach (var queue in QueueNames.All) await driver.Pump.DrainAsync(queue);
    }
}
