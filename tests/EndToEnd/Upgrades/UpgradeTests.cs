using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Meetings;
using Xunit;

namespace Reporting.EndToEnd.Upgrades;

/// <summary>
/// Rows, a slice and messages as the version of November 2026 wrote them, which put no version into them: this version
/// reads them all. What a newer version wrote it refuses by name.
/// </summary>
public sealed class UpgradeTests(UpgradeTests.Whole whole) : IClassFixture<UpgradeTests.Whole>
{
    private const string Month = "2026M08";
    private const string Area = "813";
    private const string Meeting = "2026-082-4455e79b3626";
    private const string Newer = "01a20292c83e7174a22313ad0192bbda";

    private static readonly (string Function, string Text)[] Messages =
    [
        ("ComputeOverview", """{"month":"2026M08","revision":1,"area":"813","closing":false}"""),
        ("PublishMonth", """{"month":"2026M08","revision":1}"""),
        ("Deliver", """{"batch":"2026M08-000001","delivery":"01a20292c16e7a42a522bd6af1bad5dc|alert|101"}"""),
        ("BuildOrder", """{"order":"4874f3e459e7d68d8102e8c1","part":"pack"}"""),
    ];

    private readonly WorkerDriver driver = whole.Driver;

    [Fact]
    public async Task WhatAnOlderVersionWroteIsRead()
    {
        await WriteAsync();
        var run = await driver.RunAsync(Month);
        Assert.Equal(("Completed", 104), (run.Text("state"), run.GetProperty("counts").GetProperty("areas").GetInt32()));
        Assert.Equal("147", Assert.Single(run.GetProperty("failedAreas").EnumerateArray()).Text("area"));
        var subscriber = Assert.Single((await JsonAsync("/api/subscribers")).EnumerateArray());
        Assert.Equal("chef.aarhus@jobcenter.example", subscriber.Text("mail"));
        Assert.Equal("sent",
            Assert.Single((await JsonAsync($"/api/deliveries/{Month}?revision=1")).GetProperty("deliveries").EnumerateArray())
                .Text("state"));
        await TheMeetingIsReadAsync();
        Assert.Equal("Done",
            (await new OrderRepository(driver.Account, TimeProvider.System).FindAsync("4874f3e459e7d68d8102e8c1",
                default))!.State.ToString());
        Assert.Equal("compute", Assert.Single(await new PoisonRepository(driver.Account, TimeProvider.System).AllAsync(default)).Queue);
        Assert.Equal(2, (await new SourceRepository(driver.Account).LastAsync("2026", default)).Count);
        var slice = (await new RunStore(driver.Account).AreaAsync(new(Period.Parse(Month), 1), Area, default))!;
        Assert.Equal((Area, "kommunegruppe-5"), (slice.Area, slice.Group));
        Assert.Contains(slice.Verdicts.Values, v => v.Indicator == "ledige-dagpenge");
        foreach (var (function, text) in Messages) Assert.True((await driver.App.CallAsync(function, text)).Succeeded, function);
    }

    [Fact]
    public async Task WhatANewerVersionWroteIsRefusedByName()
    {
        var message = await driver.App.CallAsync("PublishMonth", """{"month":"2026M08","revision":1,"schema":2}""");
        Assert.InRange(message.Status, 400, 599);
        var raw = Raw().GetTableClient(TableNames.Imports);
        await raw.AddEntityAsync(new TableEntity("imports", Newer) { ["State"] = "Queued", ["Schema"] = StorageAccount.RowSchema + 1 });
        var refused =
            await Assert.ThrowsAsync<InvalidOperationException>(() => new ImportRepository(driver.Account).FindAsync(Newer, default));
        Assert.Contains("deploy the newer version", refused.Message);
        using var answer = await driver.App.Http.GetAsync($"/api/imports/{Newer}");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        await raw.DeleteEntityAsync("imports", Newer);
    }

    [Fact]
    public async Task RowsAndMessagesTellTheirVersion()
    {
        await new ImportRepository(driver.Account).NoteAsync(new("told", ImportState.Queued, DateTimeOffset.UtcNow, null, null), default);
        Assert.Equal(StorageAccount.RowSchema,
            (await Raw().GetTableClient(TableNames.Imports).GetOrNullAsync("imports", "told"))!.GetInt32("Schema"));
        await driver.Pump.DrainAsync(QueueNames.Publish);
        await new Queues(driver.Account).SendAsync(QueueNames.Publish, new PublishMessage(Month, 7), null, default);
        var text = Assert.Single(await driver.Pump.DrainAsync(QueueNames.Publish));
        Assert.Equal(MessageJson.Schema, JsonDocument.Parse(text).RootElement.GetProperty("schema").GetInt32());
    }

    private async Task TheMeetingIsReadAsync()
    {
        var meeting = await new MeetingApi(driver.App.Http).GetAsync(Meeting);
        Assert.Equal("2026-11-20", meeting.GetProperty("meeting").Text("date"));
        Assert.Equal("Flere samtaler", meeting.GetProperty("meeting").GetProperty("minutes").GetProperty("agreements")[0].Text("what"));
        Assert.Equal(["region", "751"], meeting.GetProperty("contacts").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(2, (await new MeetingApi(driver.App.Http).GetAsync($"{Meeting}/history")).GetArrayLength());
    }

    private Task<JsonElement> JsonAsync(string path) => driver.App.Http.GetFromJsonAsync<JsonElement>(path);

    // Past the app's own way to write rows.
    private TableServiceClient Raw() => new(driver.Connection);

    private async Task WriteAsync()
    {
        using var recorded = JsonDocument.Parse(await File.ReadAllTextAsync(Recorded("rows.json")));
        foreach (var table in recorded.RootElement.EnumerateObject())
            foreach (var row in table.Value.EnumerateArray())
                await Raw().GetTableClient(table.Name).AddEntityAsync(CopyRow.Read(row.GetRawText(), check: false));
        var blob = driver.Account.Blobs.GetBlobContainerClient(ContainerNames.Runs).GetBlobClient($"{Month}/1/areas/{Area}.json.gz");
        await blob.UploadAsync(Recorded($"area-{Area}.json.gz"));
    }

    private static string Recorded(string file) => Unit.Repository.Path("tests", "EndToEnd", "Upgrades", "2026-11", file);

    /// <summary>An app that goes by the whole catalogue, since what was written is of all regions.</summary>
    public sealed class Whole : IAsyncLifetime
    {
        public WorkerDriver Driver { get; } = new() { IsWhole = true };

        public ValueTask InitializeAsync() => Driver.InitializeAsync();

        public ValueTask DisposeAsync() => Driver.DisposeAsync();
    }
}
