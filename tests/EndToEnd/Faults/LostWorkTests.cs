using System.Net;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>Messages get lost and time runs out: the timer sends again what is missing, and every run comes to an end.</summary>
[Collection(nameof(WorkerDriver))]
public sealed class LostWorkTests(WorkerDriver driver)
{
    private static DateTimeOffset LongAgo => DateTimeOffset.UtcNow.AddMinutes(-10);

    [Fact]
    public async Task LostMessagesAreSentAgainOnce()
    {
        const string month = "2023M05";
        await driver.ImportAsync(month);
        var lost = await DrainAsync(month);
        Assert.Equal(SmallCatalogue.Messages, lost.Count);
        await driver.WatchAsync();
        Assert.Equal(0, await driver.Pump.CountAsync(QueueNames.Compute));

        await driver.ChangeWorkAsync(month, 1, ("Sent", LongAgo));
        await driver.WatchAsync();
        await driver.WatchAsync();
        Assert.Equal(lost.Order(), (await DrainAsync(month)).Order());

        await driver.DeleteWorkAsync(month, 1);
        await driver.WatchAndPumpAsync();
        Assert.Equal("Completed", await driver.StateAsync(month));
    }

    [Fact]
    public async Task ALostMessageToPublishIsSentAgain()
    {
        const string month = "2023M06";
        await driver.ImportAsync(month);
        await driver.Pump.DrainAsync(QueueNames.Compute);
        await driver.DeleteWorkAsync(month, 1);
        await driver.ChangeRunAsync(month, 1, ("State", "Publishing"), ("PublishStarted", LongAgo), ("Deadline", LongAgo));
        await driver.WatchAndPumpAsync();
        Assert.Equal("Completed", await driver.StateAsync(month));
    }

    [Fact]
    public async Task ARunPastItsDeadlineIsPublicWithoutWhatIsMissing()
    {
        const string month = "2023M07";
        await driver.ImportAsync(month);
        var messages = await DrainAsync(month);
        var first = messages.Order(StringComparer.Ordinal).First();
        Assert.True((await driver.App.CallAsync("ComputeOverview", first)).Succeeded);
        await driver.ChangeRunAsync(month, 1, ("Deadline", LongAgo));
        await driver.WatchAndPumpAsync();
        var run = await driver.RunAsync(month);
        Assert.Equal("CompletedWithFailures", run.Text("state"));
        Assert.Equal((SmallCatalogue.Together, SmallCatalogue.Areas - SmallCatalogue.Together), (run.Count("done"), run.Count("failed")));
        Assert.All(run.GetProperty("failedAreas").EnumerateArray(), a => Assert.Contains("deadline", a.Text("reason")));
    }

    [Fact]
    public async Task ARunThatFailedAsAWholeIsNotServedAndCanBeMadeAgain()
    {
        const string month = "2023M08";
        await driver.ImportAsync(month);
        await driver.ChangeRunAsync(month, 1, ("State", "Importing"), ("Deadline", LongAgo));
        await driver.WatchAsync();
        await AssertFailedAsync(month, "still Importing at its deadline");

        Assert.Equal("madeRun", (await driver.ImportAsync(month)).Text("state"));
        Assert.Equal("Computing", await driver.StateAsync(month));
        await driver.Pump.DrainAsync(QueueNames.Compute);
        await driver.ChangeRunAsync(month, 1, ("Deadline", LongAgo));
        await driver.WatchAndPumpAsync();
        await AssertFailedAsync(month, "Every area failed.");

        using var retry = await driver.App.Http.PostAsync($"/api/runs/{month}/retry", null);
        Assert.Equal(HttpStatusCode.Accepted, retry.StatusCode);
        await driver.FinishAsync();
        Assert.Equal("Completed", await driver.StateAsync(month));
        Assert.Equal(Documents.Count, (await driver.HashesAsync(month)).Count);
    }

    [Fact]
    public async Task AnImportThatWasLostWhilePlanningIsAskedForAgain()
    {
        const string month = "2023M09";
        await driver.ImportAsync(month);
        await driver.Pump.DrainAsync(QueueNames.Compute);
        await driver.ChangeRunAsync(month, 1, ("State", "Importing"), ("Started", LongAgo));
        await driver.WatchAsync();
        var message = Assert.Single(await driver.Pump.DrainAsync(QueueNames.Import));
        Assert.Contains(month, message);
        Assert.True((await driver.App.CallAsync("ImportMonth", message)).Succeeded);
        Assert.Equal("Computing", await driver.StateAsync(month));
        Assert.Equal(SmallCatalogue.Messages, (await driver.Pump.DrainAsync(QueueNames.Compute)).Count);
        await driver.DeleteWorkAsync(month, 1);
        await driver.WatchAndPumpAsync();
    }

    private async Task AssertFailedAsync(string month, string reason)
    {
        var run = await driver.RunAsync(month);
        Assert.Equal("Failed", run.Text("state"));
        Assert.Contains(reason, run.Text("reason"));
        foreach (var address in new[] { "851.pdf", "851.pdf?revision=1" })
        {
            using var answer = await driver.App.Http.GetAsync($"/api/overviews/{month}/{address}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    // What tests before this one left of other months is no message of this one.
    private async Task<List<string>> DrainAsync(string month) =>
        (await driver.Pump.DrainAsync(QueueNames.Compute)).FindAll(m => m.Contains(month, StringComparison.Ordinal));
}
