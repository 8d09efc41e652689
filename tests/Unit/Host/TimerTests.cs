using System.Text.Json;
using Azure.Storage.Blobs;
using Xunit;

namespace Reporting.Unit.Host;

public sealed class TimerTests(StorageEmulator storage) : IAsyncLifetime
{
    private readonly TestApp app = new();
    private BlobClient status = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var connection = await storage.ConnectionStringAsync();
        app.Settings["AzureWebJobsStorage"] = connection;
        var container = new BlobContainerClient(connection, "azure-webjobs-hosts");
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        status = container.GetBlobClient($"timers/{app.Settings["AzureFunctionsWebHost__hostid"]}/Tick/status");
    }

    public ValueTask DisposeAsync()
    {
        app.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task RunsOnScheduleAndKeepsItsStatus()
    {
        app.Timer("Tick", "* * * * * *");
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(() => app.Calls("Tick").Count >= 3, "three runs");

        var runs = app.Calls("Tick").Select(c => c.Body.GetProperty("Data").GetProperty("timer")).ToList();
        Assert.All(runs, run => Assert.False(run.GetProperty("IsPastDue").GetBoolean()));
        Assert.Equal("0001-01-01T00:00:00+00:00", runs[0].GetProperty("ScheduleStatus").GetProperty("Last").GetString());
        Assert.Equal(3, runs.Take(3).Select(run => run.GetProperty("ScheduleStatus").GetProperty("Next").GetDateTimeOffset()).Distinct().Count());
        await Eventually.HoldsAsync(async () => (await StoredAsync()).GetProperty("Last").GetDateTimeOffset().Year > 2000, "the status is kept");
    }

    [Fact]
    public async Task AMissedRunIsMadeUpOnce()
    {
        await status.UploadAsync(BinaryData.FromString("""{"Last":"2026-01-01T00:00:00+00:00","Next":"2026-01-02T00:00:00+00:00","LastUpdated":"2026-01-01T00:00:00+00:00"}"""), Cancellation);
        app.Timer("Tick", "0 0 0 1 1 *");
        await using (await app.StartAsync())
        {
            await Eventually.HoldsAsync(() => app.Calls("Tick").Count == 1, "the missed run");
            await Eventually.HoldsAsync(async () => (await StoredAsync()).GetProperty("Next").GetDateTimeOffset() > DateTimeOffset.UtcNow, "the status is kept");
        }

        Assert.True(app.Calls("Tick").Single().Body.GetProperty("Data").GetProperty("timer").GetProperty("IsPastDue").GetBoolean());
        await using (await app.StartAsync())
        {
            await Task.Delay(500, Cancellation);
        }

        Assert.Single(app.Calls("Tick"));
    }

    [Fact]
    public async Task OnlyOneOfTwoHostsRunsATimer()
    {
        app.Timer("Tick", "0 0 0 1 1 *", ",\"runOnStartup\":true");
        await using var first = await app.StartAsync();
        await Eventually.HoldsAsync(() => app.Calls("Tick").Count == 1, "the run at the start");
        await using var second = await app.StartAsync();
        await Task.Delay(700, Cancellation);
        Assert.Single(app.Calls("Tick"));
    }

    [Fact]
    public async Task WithoutMonitorNothingIsKept()
    {
        app.Timer("Tick", "* * * * * *", ",\"useMonitor\":false");
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(() => app.Calls("Tick").Count >= 1, "one run");
        Assert.Equal(JsonValueKind.Null, app.Calls("Tick")[0].Body.GetProperty("Data").GetProperty("timer").GetProperty("ScheduleStatus").ValueKind);
        Assert.False(await status.ExistsAsync(Cancellation));
    }

    private async Task<JsonElement> StoredAsync() =>
        (await status.DownloadContentAsync(Cancellation)).Value.Content.ToObjectFromJson<JsonElement>();
}
