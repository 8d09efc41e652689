using System.Net;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>Of many areas only some wait in the queue; each is followed by the next, whatever happens to it.</summary>
[Collection(nameof(WorkerDriver))]
public sealed class TurnTests(WorkerDriver driver, TurnTests.FewAtATime few) : IClassFixture<TurnTests.FewAtATime>
{
    private const int Max = 8;
    private readonly WorkerApp app = few.App;

    private MessagePump Pump => new(driver.Account, app);

    [Fact]
    public async Task OnlySoManyWaitAtATime()
    {
        const string month = "2025M06";
        await ImportAsync(month);
        var (waiting, made) = (new Queue<string>(), new List<string>());
        while (true)
        {
            foreach (var message in await Pump.DrainAsync(QueueNames.Compute)) waiting.Enqueue(message);
            Assert.True(waiting.Count <= Max / SmallCatalogue.Together, $"{waiting.Count} waited.");
            if (!waiting.TryDequeue(out var next)) break;
            for (var i = 0; i < 2; i++) Assert.True((await app.CallAsync("ComputeOverview", next)).Succeeded); // comes twice
            made.Add(next);
        }

        Assert.Equal(SmallCatalogue.Messages, made.Distinct().Count());
        Assert.Equal(SmallCatalogue.Messages, made.Count);
        await EndAsync(month, "Completed");
    }

    [Fact]
    public async Task OneThatIsGivenUpIsFollowedAndCanBeTriedAgain()
    {
        const string month = "2025M07";
        await ImportAsync(month);
        var slices = new List<LostSlice>();
        foreach (var area in (await driver.WorkAsync(month, 1)).Select(r => r.RowKey).Order(StringComparer.Ordinal).Skip(1).Take(Max))
            slices.Add(await LostSlice.OfAsync(driver.Account, month, area));

        await EndAsync(month, "CompletedWithFailures");
        var run = await driver.RunAsync(month);
        Assert.Equal((SmallCatalogue.Areas - Max, Max), (run.Count("done"), run.Count("failed")));
        foreach (var slice in slices) await slice.PutBackAsync();
        using var retry = await app.Http.PostAsync($"/api/runs/{month}/retry", null);
        Assert.Equal(HttpStatusCode.Accepted, retry.StatusCode);
        await EndAsync(month, "Completed");
    }

    [Fact]
    public async Task WhatIsLostOnTheWayIsTakenUpThere()
    {
        const string month = "2025M08";
        await ImportAsync(month);
        for (var left = SmallCatalogue.Messages; left > 0; left -= Max / SmallCatalogue.Together)
        {
            var messages = await Pump.DrainAsync(QueueNames.Compute);
            Assert.Equal(Math.Min(left, Max / SmallCatalogue.Together), messages.Count);
            foreach (var message in messages) Assert.True((await app.CallAsync("ComputeOverview", message)).Succeeded);
            await Pump.DrainAsync(QueueNames.Compute);
            await driver.ChangeWorkAsync(month, 1, ("Sent", DateTimeOffset.UtcNow.AddHours(-1)));
            Assert.True((await app.TimerAsync("WatchRuns")).Succeeded);
        }

        await EndAsync(month, "Completed");
    }

    private async Task ImportAsync(string month) =>
        Assert.True((await app.CallAsync("ImportMonth", WorkerDriver.ImportText(WorkerDriver.NewId(), month))).Succeeded);

    private async Task EndAsync(string month, string state)
    {
        Assert.True(await Pump.RunAsync());
        Assert.True((await app.TimerAsync("WatchRuns")).Succeeded);
        Assert.True(await Pump.RunAsync());
        Assert.Equal(state, await driver.StateAsync(month));
    }

    /// <summary>An instance of the app that lets few areas wait.</summary>
    public sealed class FewAtATime(WorkerDriver driver) : IAsyncLifetime
    {
        public WorkerApp App { get; } = driver.NewApp(("Compute__MostAreasWaiting", $"{Max}"));

        public async ValueTask InitializeAsync() => await App.StartAsync();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
