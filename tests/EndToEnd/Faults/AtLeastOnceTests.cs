using System.Text.Json;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>
/// One month made three times from the same extracts: killed again and again, undisturbed, and with every message twice.
/// Nobody can tell the results apart.
/// </summary>
public sealed class AtLeastOnceTests(WorkerDriver driver) : IClassFixture<WorkerDriver>
{
    private const string Month = "2024M05";

    // After how many writes to the storage each life ends: within the fetching, the planning, the sending, the computing.
    private static readonly int[] Lives = [1, 6, 30, 60, 12, 8, 3, 7, 5];

    [Fact]
    public async Task WhateverHappensOnTheWayTheResultIsTheSame()
    {
        await MakeWithKillsAsync();
        var killed = await EndAsync();

        await driver.ForgetAsync(Month);
        await driver.ImportAsync(Month);
        await driver.FinishAsync();
        Assert.Equal(await EndAsync(), killed);

        await driver.ForgetAsync(Month);
        await MakeWithEveryMessageTwiceAsync();
        Assert.Equal(await EndAsync(), killed);
        await LateMessagesChangeNothingAsync();
    }

    private async Task MakeWithKillsAsync()
    {
        var queue = driver.Account.Queues.GetQueueClient(QueueNames.Import);
        var id = WorkerDriver.NewId();
        await queue.SendMessageAsync(WorkerDriver.ImportText(id, Month));
        var states = new List<string>();
        foreach (var writes in Lives)
        {
            driver.KillAfter(writes);
            Assert.False(await driver.Pump.RunAsync(), $"It was done before it was killed at {writes} writes.");
            (driver.Storage.Instead, driver.Storage.Done) = (null, null);
            await driver.App.RestartAsync();
            await Imports.BreakLockAsync(driver.Account);
            states.Add((await driver.RunRowAsync(Month, 1))?.GetString("State") ?? "none");
        }

        Assert.Equal(["none", "Importing", "Computing"], states.Distinct());
        await driver.FinishAsync();
        var import = await driver.App.Http.GetStringAsync($"/api/imports/{id}");
        Assert.Contains("madeRun", import);
    }

    private async Task MakeWithEveryMessageTwiceAsync()
    {
        var id = WorkerDriver.NewId();
        await CallAllAsync("ImportMonth", [WorkerDriver.ImportText(id, Month)]);
        var messages = await driver.Pump.DrainAsync(QueueNames.Compute);
        Assert.Equal(SmallCatalogue.Messages, messages.Count);
        await CallAllAsync("ImportMonth", [WorkerDriver.ImportText(id, Month)]);
        Assert.Empty(await driver.Pump.DrainAsync(QueueNames.Compute));

        string[] twice = [.. messages, .. messages];
        new Random(1).Shuffle(twice);
        await CallAllAsync("ComputeOverview", twice);
        await driver.WatchAsync();
        await CallAllAsync("PublishMonth", [PublishText, PublishText, PublishText]);
        await driver.FinishAsync();
    }

    private async Task LateMessagesChangeNothingAsync()
    {
        var before = await driver.RunRowAsync(Month, 1);
        var text = JsonSerializer.Serialize(new ComputeMessage(Month, 1, "851", true), JsonSerializerOptions.Web);
        await CallAllAsync("ComputeOverview", [text, text]);
        await CallAllAsync("ComputePoison", [text]);
        await CallAllAsync("PublishMonth", [PublishText]);
        await CallAllAsync("PublishPoison", [PublishText]);
        var after = await driver.RunRowAsync(Month, 1);
        Assert.Equal(before!.ETag, after!.ETag);
        Assert.Equal(before.GetDateTimeOffset("Ended"), after.GetDateTimeOffset("Ended"));
        Assert.Equal(0, await driver.Pump.CountAsync(QueueNames.Publish));
    }

    private static string PublishText => JsonSerializer.Serialize(new PublishMessage(Month, 1), JsonSerializerOptions.Web);

    private async Task CallAllAsync(string function, IReadOnlyList<string> messages)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = 8 };
        await Parallel.ForEachAsync(messages, options, async (message, _) =>
        {
            var reply = await driver.App.CallAsync(function, message);
            Assert.True(reply.Succeeded, reply.Body);
        });
    }

    private async Task<SortedDictionary<string, string>> EndAsync()
    {
        var run = await driver.RunAsync(Month);
        Assert.Equal("Completed", run.Text("state"));
        Assert.Equal(SmallCatalogue.Areas, run.Count("done"));
        Assert.Equal(0, run.GetProperty("quarantine").GetProperty("count").GetInt32());
        Assert.Empty(run.GetProperty("sourceProblems").EnumerateArray());
        Assert.Equal(1, Assert.Single(run.GetProperty("revisions").EnumerateArray()).GetInt32());
        Assert.Empty(await driver.WorkAsync(Month, 1));
        var documents = await driver.HashesAsync(Month);
        Assert.Equal(Documents.Count, documents.Count);
        return documents;
    }
}
