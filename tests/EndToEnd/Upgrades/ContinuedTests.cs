using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Mail;
using Reporting.EndToEnd.Meetings;
using Xunit;

namespace Reporting.EndToEnd.Upgrades;

/// <summary>
/// What the version before the isolated worker had begun is ended by this one, from rows and messages as it wrote them: a mail
/// that was planned is sent once, an area that was sent to be computed is, and a meeting goes on.
/// </summary>
public sealed class ContinuedTests(MailDriver driver) : IClassFixture<MailDriver>
{
    private const string Batch = "2026M08-000001", Computed = "2026M07";
    private const string Chief = "chef.aarhus@jobcenter.example", Subscriber = "01a20292bde670768d4055770abfe3aa";
    private const string Meeting = "2026-082-4455e79b3626";

    [Fact]
    public async Task AMailThatWasPlannedIsSentOnce()
    {
        await MailMonth.MakeAsync(driver.Account, Batch);
        await WriteAsync("subscribers", row => row.Replace("751", "101", StringComparison.Ordinal));
        await WriteAsync("deliveries", row => row.Replace("alert|", "overview|", StringComparison.Ordinal)
            .Replace("01a20292c16e7a42a522bd6af1bad5dc", Subscriber, StringComparison.Ordinal), row =>
        {
            var now = DateTimeOffset.UtcNow.AddMinutes(-5);
            (row["Kind"], row["State"], row["Tries"]) = ("Overview", "Waiting", 0);
            (row["Created"], row["Changed"], row["NextTry"]) = (now, now, now);
        });
        foreach (var _ in new[] { "once", "twice" })
        {
            await SendAsync(QueueNames.Deliver, $$"""{"batch":"{{Batch}}","delivery":"{{Subscriber}}|overview|101"}""");
            Assert.Equal(DeliveryState.Sent, Assert.Single(await driver.FinishAsync(Batch)).State);
            Assert.Single(await driver.CaughtAsync(Chief));
        }
    }

    [Fact]
    public async Task AnAreaThatWasSentToBeComputedIsComputed()
    {
        await MailMonth.MakeAsync(driver.Account, Computed + "-000001");
        var runs = driver.Account.Tables.GetTableClient(TableNames.Runs);
        await runs.TryMergeAsync(new TableEntity(Computed, "000001") { ["State"] = "Computing" }, Azure.ETag.All);
        await WriteAsync("work", row => row.Replace(Batch, Computed + "-000001", StringComparison.Ordinal), _ => { });
        var documents = driver.Account.Blobs.GetBlobContainerClient(ContainerNames.Overviews);
        Assert.False(await documents.GetBlobClient(Computed + "/1/101.json").ExistsAsync());

        await SendAsync(QueueNames.Compute, $$"""{"month":"{{Computed}}","revision":1,"area":"101","closing":true}""");
        Assert.True(await driver.Pump.RunAsync());
        Assert.True(await documents.GetBlobClient(Computed + "/1/101.json").ExistsAsync());
        // What had failed before stays so, and the run ends with it.
        Assert.Equal("CompletedWithFailures", (await runs.GetOrNullAsync(Computed, "000001"))!.GetString("State"));
    }

    [Fact]
    public async Task AMeetingGoesOn()
    {
        await WriteAsync("meetings", row => row);
        var api = new MeetingApi(driver.App.Http);
        var changed = await api.PutAsync($"{Meeting}/agreements/1", new { state = "done", by = "GHI" }, "\"2\"");
        Assert.True((int)changed.Status == 200, changed.Body.ToString());
        var meeting = await api.GetAsync(Meeting);
        Assert.Equal("done", meeting.GetProperty("meeting").GetProperty("minutes").GetProperty("agreements")[0].Text("state"));
        Assert.Equal(3, (await api.GetAsync($"{Meeting}/history")).GetArrayLength());
    }

    // As that version sent them: no version, no trace.
    private Task SendAsync(string queue, string message) => driver.Account.Queues.GetQueueClient(queue).SendMessageAsync(message);

    private Task WriteAsync(string table, Func<string, string> text) => WriteAsync(table, text, _ => { });

    private async Task WriteAsync(string table, Func<string, string> text, Action<TableEntity> change)
    {
        var recorded = JsonNode.Parse(await File.ReadAllTextAsync(
            Unit.Repository.Path("tests", "EndToEnd", "Upgrades", "2026-11", "rows.json")))!;
        foreach (var row in recorded[table]!.AsArray().Select(r => CopyRow.Read(text(r!.ToJsonString()), check: false)))
        {
            change(row);
            await driver.Account.Tables.GetTableClient(table).AddEntityAsync(row);
            Assert.DoesNotContain("Schema", row.Keys);
        }
    }
}
