using System.Text.Json;
using Azure.Storage.Blobs;
using Xunit;

namespace Reporting.Unit.Host;

public sealed class TimerTests(StorageEmulator storage) : IAsyncLifetime
{
    private readonly WorkerApp app = new();
    private BlobContainerClient container = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var connection = await storage.ConnectionStringAsync();
        app.Settings["AzureWebJobsStorage"] = connection;
        container = new BlobContainerClient(connection, "azure-webjobs-hosts");
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        app.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task RunsOnScheduleAndKeepsItsStatus()
    {
        app.Use("Tick", "WHEN", "* * * * * *");
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(() => app.Calls("Tick").Count >= 3, "three runs");

        var runs = app.Calls("Tick");
        Assert.All(runs, run => Assert.False(run.GetProperty("IsPastDue").GetBoolean()));
        Assert.Equal(DateTimeOffset.MinValue, runs[0].GetProperty("ScheduleStatus").GetProperty("Last").GetDateTimeOffset());
        Assert.Equal(3,
            runs.Take(3).Select(run => run.GetProperty("ScheduleStatus").GetProperty("Next").GetDateTimeOffset()).Distinct().Count());
        await Eventually.HoldsAsync(async () => (await StoredAsync("Tick")).GetProperty("Last").GetDateTimeOffset().Year > 2000,
            "the status is kept");
    }

    [Fact]
    public async Task AMissedRunIsMadeUpOnce()
    {
        var missed =
            """{"Last":"2026-01-01T00:00:00+00:00","Next":"2026-01-02T00:00:00+00:00","LastUpdated":"2026-01-01T00:00:00+00:00"}""";
        await Status("Tick").UploadAsync(BinaryData.FromString(missed), Cancellation);
        app.Use("Tick");
        await using (await app.StartAsync())
        {
            await Eventually.HoldsAsync(() => app.Calls("Tick").Count == 1, "the missed run");
            await Eventually.HoldsAsync(async () => (await StoredAsync("Tick")).GetProperty("Next")
                .GetDateTimeOffset() > DateTimeOffset.UtcNow, "the status is kept");
        }

        Assert.True(app.Calls("Tick").Single().GetProperty("IsPastDue").GetBoolean());
        await using (await app.StartAsync())
        {
            await Task.Delay(500, Cancellation);
        }

        Assert.Single(app.Calls("Tick"));
    }

    [Fact]
    public async Task OnlyOneOfTwoHostsRunsATimer()
    {
        app.Use("Begin");
        await using var first = await app.StartAsync();
        await Eventually.HoldsAsync(() => app.Calls("Begin").Count == 1, "the run at the start");
        await using var second = await app.StartAsync();
        await Task.Delay(700, Cancellation);
        Assert.Single(app.Calls("Begin"));
    }

    [Fact]
    public async Task WithoutMonitorNothingIsKept()
    {
        app.Use("Unwatched", "WHEN", "* * * * * *");
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(() => app.Calls("Unwatched").Count >= 1, "one run");
        Assert.Equal(JsonValueKind.Null, app.Calls("Unwatched")[0].GetProperty("ScheduleStatus").ValueKind);
        Assert.False(await Status("Unwatched").ExistsAsync(Cancellation));
    }

    private BlobClient Status(string function) =>
        container.GetBlobClient($"timers/{app.Settings["AzureFunctionsWebHost__hostid"]}/{function}/status");

    private async Task<JsonElement> StoredAsync(string function) =>
        (await Status(function).DownloadContentAsync(Cancellation)).Value.Content.ToObjectFromJson<JsonElement>();
}
