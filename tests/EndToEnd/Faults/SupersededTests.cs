using System.Net;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>New figures arrive while a month is still being computed: the new revision takes the old one's place.</summary>
[Collection(nameof(WorkerDriver))]
public sealed class SupersededTests(WorkerDriver driver)
{
    private const string Month = "2025M10";

    [Fact]
    public async Task TheNewRevisionIsServedAndTheOldOneNever()
    {
        await driver.ImportAsync(Month);
        var old = await driver.Pump.DrainAsync(QueueNames.Compute);
        foreach (var message in old.Take(5)) await CallAsync("ComputeOverview", message);

        await driver.PublishVintageAsync(2);
        Assert.Equal("madeRun", (await driver.ImportAsync(Month)).Text("state"));
        Assert.Equal("Superseded", (await driver.RunAsync(Month, 1)).Text("state"));
        Assert.Equal("Computing", (await driver.RunAsync(Month, 2)).Text("state"));
        await AssertStatusAsync(HttpStatusCode.NotFound, "", "?revision=1", "?revision=2");

        await driver.FinishAsync();
        var (run, documents) = (await driver.RunRowAsync(Month, 1), await driver.HashesAsync($"{Month}/2"));
        Assert.Equal("Completed", await driver.StateAsync(Month));
        foreach (var message in old.Take(12)) await CallAsync("ComputeOverview", message);
        await CallAsync("PublishMonth", """{"month":"2025M10","revision":1}""");
        await driver.FinishAsync();

        Assert.Equal(run!.ETag, (await driver.RunRowAsync(Month, 1))!.ETag);
        Assert.Equal(documents, await driver.HashesAsync($"{Month}/2"));
        Assert.Equal(Documents.Count, documents.Count);
        await AssertStatusAsync(HttpStatusCode.OK, "", "?revision=2");
        await AssertStatusAsync(HttpStatusCode.NotFound, "?revision=1");
    }

    private async Task CallAsync(string function, string message)
    {
        var reply = await driver.App.CallAsync(function, message);
        Assert.True(reply.Succeeded, reply.Body);
    }

    private async Task AssertStatusAsync(HttpStatusCode status, params string[] queries)
    {
        foreach (var query in queries)
        {
            using var answer = await driver.App.Http.GetAsync($"/api/overviews/{Month}/851.pdf{query}");
            Assert.Equal(status, answer.StatusCode);
        }
    }
}
