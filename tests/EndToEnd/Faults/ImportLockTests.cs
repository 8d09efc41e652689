using System.Diagnostics;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>Two imports at the same time make one run.</summary>
[Collection(nameof(WorkerDriver))]
public sealed class ImportLockTests(WorkerDriver driver)
{
    private const string Month = "2025M09";
    private static readonly TimeSpan NotBefore = TimeSpan.FromSeconds(4); // MonthImport lets it wait for five
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task TheSecondImportWaitsInTheQueueAndFindsNothingNew()
    {
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        driver.Source.Instead = async context =>
        {
            entered.TrySetResult();
            await release.Task;
            return false;
        };
        var first = driver.ImportAsync(Month);
        await entered.Task.WaitAsync(Soon);

        var (id, watch) = (WorkerDriver.NewId(), Stopwatch.StartNew());
        var second = await driver.App.CallAsync("ImportMonth", WorkerDriver.ImportText(id, Month));
        Assert.True(second.Succeeded, second.Body);
        Assert.Equal(1, await driver.Pump.CountAsync(QueueNames.Import));
        var isHidden = (await driver.Account.Queues.GetQueueClient(QueueNames.Import).PeekMessageAsync()).Value is null;
        Assert.True(isHidden || watch.Elapsed > NotBefore, $"It is to be tried again after only {watch.Elapsed}.");

        release.SetResult();
        Assert.Equal("madeRun", (await first).Text("state"));
        await driver.Pump.DrainAsync(QueueNames.Compute);
        await WaitForAsync(WorkerDriver.ImportText(id, Month));
        Assert.Equal(1, Assert.Single((await driver.RunAsync(Month)).GetProperty("revisions").EnumerateArray()).GetInt32());
    }

    private async Task WaitForAsync(string message)
    {
        List<string> visible = [];
        await Wait.UntilAsync(async () => (visible = await driver.Pump.DrainAsync(QueueNames.Import)).Count > 0, Soon,
            () => "The second import's message did not come back.");
        Assert.Equal(message, Assert.Single(visible));
        Assert.True((await driver.App.CallAsync("ImportMonth", message)).Succeeded);
    }
}
