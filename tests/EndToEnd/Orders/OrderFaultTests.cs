using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Reporting.EndToEnd.Faults;
using Xunit;

namespace Reporting.EndToEnd.Orders;

/// <summary>Orders whose messages come twice, get lost or fail, and whose makers are killed.</summary>
public sealed class OrderFaultTests(WorkerDriver driver) : IClassFixture<WorkerDriver>
{
    private const string Month = "2024M05";
    private const string Round = """{"round":"081","month":"2024M05"}""";
    private static DateTimeOffset LongAgo => DateTimeOffset.UtcNow.AddMinutes(-10);

    [Fact]
    public async Task WhateverHappensOnTheWayTheDocumentsAreTheSame()
    {
        await driver.ImportAsync(Month);
        await driver.FinishAsync();
        var id = await OrderAsync(Round);
        Assert.True(await driver.Pump.RunAsync());
        var undisturbed = await EndAsync(id, "done");

        await ForgetAsync(id);
        Assert.Equal(id, await OrderAsync(Round));
        foreach (var writes in new[] { 1, 5, 14, 9 }) await KillAfterAsync(writes);
        Assert.True(await driver.Pump.RunAsync());
        Assert.Equal(undisturbed, await EndAsync(id, "done"));

        await ForgetAsync(id);
        await OrderAsync(Round);
        foreach (var message in await driver.Pump.DrainAsync(QueueNames.Orders))
        {
            var twice = await Task.WhenAll(driver.App.CallAsync("BuildOrder", message), driver.App.CallAsync("BuildOrder", message));
            Assert.All(twice, reply => Assert.True(reply.Succeeded, reply.Body));
        }

        Assert.Equal(undisturbed, await EndAsync(id, "done"));
        await LostMessagesAreSentAgainAsync(id, undisturbed);
        await AnOrderThatCannotBeReadHoldsNoOtherUpAsync(id, undisturbed);
        await AFailedPartIsTriedAgainWhenTheSameIsOrderedAsync(id, undisturbed);
    }

    private async Task LostMessagesAreSentAgainAsync(string id, string undisturbed)
    {
        await ForgetAsync(id);
        await OrderAsync(Round);
        Assert.Equal(11, (await driver.Pump.DrainAsync(QueueNames.Orders)).Count);
        await OrderAsync(Round);
        Assert.Equal(0, await driver.Pump.CountAsync(QueueNames.Orders)); // who asks again within a moment waits for the same
        await driver.WatchAsync();
        Assert.Equal(0, await driver.Pump.CountAsync(QueueNames.Orders));
        await LetPartsWaitAsync(id);
        await driver.WatchAndPumpAsync();
        Assert.Equal(undisturbed, await EndAsync(id, "done"));

        await ForgetAsync(id);
        await OrderAsync(Round);
        await driver.Pump.DrainAsync(QueueNames.Orders);
        await LetPartsWaitAsync(id);
        await OrderAsync(Round);
        Assert.Equal(11, await driver.Pump.CountAsync(QueueNames.Orders)); // and later has lost messages sent again
        Assert.True(await driver.Pump.RunAsync());
        Assert.Equal(undisturbed, await EndAsync(id, "done"));
    }

    private async Task AnOrderThatCannotBeReadHoldsNoOtherUpAsync(string id, string undisturbed)
    {
        const string Broken = "000000000000000000000000"; // before every other
        await Table.PutAsync(new TableEntity("open", Broken));
        await Table.PutAsync(new TableEntity(Broken, "order")
        {
            ["Month"] = Month, ["Revision"] = 1, ["State"] = "Building", ["Ordered"] = LongAgo,
        });
        await Table.PutAsync(new TableEntity(Broken, "part|pack") { ["State"] = "Done", ["Changed"] = LongAgo });
        await ForgetAsync(id);
        await OrderAsync(Round);
        await driver.Pump.DrainAsync(QueueNames.Orders);
        await LetPartsWaitAsync(id);
        Assert.False((await driver.App.TimerAsync("WatchRuns")).Succeeded);
        Assert.True(await driver.Pump.RunAsync());
        Assert.Equal(undisturbed, await EndAsync(id, "done"));
        await Table.TryDeleteAsync("open", Broken);
    }

    private async Task LetPartsWaitAsync(string id)
    {
        foreach (var row in (await RowsAsync(id)).Where(r => r.RowKey.StartsWith("part|", StringComparison.Ordinal)))
            await Table.TryMergeAsync(new TableEntity(id, row.RowKey) { ["Changed"] = LongAgo }, Azure.ETag.All);
    }

    private async Task AFailedPartIsTriedAgainWhenTheSameIsOrderedAsync(string id, string undisturbed)
    {
        await ForgetAsync(id);
        var slice = await LostSlice.OfAsync(driver.Account, Month, "851");
        driver.App.Kill(); // so that nothing of the slice is remembered
        await driver.App.RestartAsync();
        await OrderAsync(Round);
        Assert.True(await driver.Pump.RunAsync());
        var order = await StatusAsync(id);
        Assert.Equal("doneWithFailures", order.Text("state"));
        var failed = order.GetProperty("parts").EnumerateArray().Where(p => p.Text("state") == "failed").ToList();
        Assert.NotEmpty(failed); // its own, and those of the areas that are compared with it
        Assert.All(failed, p => Assert.Contains("851", p.Text("error")));

        await slice.PutBackAsync();
        await OrderAsync(Round);
        Assert.True(await driver.Pump.RunAsync());
        Assert.Equal(undisturbed, await EndAsync(id, "done"));
    }

    private TableClient Table => driver.Account.Tables.GetTableClient(TableNames.Orders);

    private async Task<List<TableEntity>> RowsAsync(string id) => await Table.RowsAsync(TableFilter.Partition(id)).ToListAsync();

    private async Task<string> OrderAsync(string body)
    {
        using var content = new StringContent(body, null, "application/json");
        using var answer = await driver.App.Http.PostAsync("/api/meeting-packs", content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("id");
    }

    private Task<JsonElement> StatusAsync(string id) => driver.App.Http.GetFromJsonAsync<JsonElement>($"/api/meeting-packs/{id}");

    private async Task KillAfterAsync(int writes)
    {
        driver.KillAfter(writes);
        Assert.False(await driver.Pump.RunAsync(), $"It was done before it was killed at {writes} writes.");
        (driver.Storage.Instead, driver.Storage.Done) = (null, null);
        await driver.App.RestartAsync();
    }

    private async Task<string> EndAsync(string id, string state)
    {
        Assert.Equal(state, (await StatusAsync(id)).Text("state"));
        var container = driver.Account.Blobs.GetBlobContainerClient(ContainerNames.Orders);
        var documents = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, id + "/documents/", CancellationToken.None))
        {
            var content = (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content;
            documents.Add(blob.Name + " " + Convert.ToHexString(SHA256.HashData(content)));
        }

        Assert.Equal(34, documents.Count);
        return string.Join('\n', documents);
    }

    private async Task ForgetAsync(string id)
    {
        foreach (var row in await RowsAsync(id)) await Table.TryDeleteAsync(id, row.RowKey);
        var container = driver.Account.Blobs.GetBlobContainerClient(ContainerNames.Orders);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, id + "/", CancellationToken.None))
            await container.DeleteBlobAsync(blob.Name);
    }
}
