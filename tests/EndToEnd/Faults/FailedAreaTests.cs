using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>One area cannot be made: the others are, the run says which and why, and a retry makes it when it is mended.</summary>
[Collection(nameof(WorkerDriver))]
public sealed class FailedAreaTests(WorkerDriver driver)
{
    private const string Month = "2025M05";
    private const string Area = "851";
    private const string Message = """{"month":"2025M05","revision":1,"area":"851","closing":false}""";

    [Fact]
    public async Task OneAreaFailsAloneAndIsMended()
    {
        await driver.ImportAsync(Month);
        var slice = await LostSlice.OfAsync(driver.Account, Month, Area);

        await TheFailureIsNotedAsync();
        await driver.FinishAsync();
        await TheRunTellsWhatFailedAsync();
        var others = await driver.HashesAsync(Month);

        await slice.PutBackAsync();
        await TheRetryMakesItAsync();
        var all = await driver.HashesAsync(Month);
        Assert.Equal(Documents.Count, all.Count);
        Assert.All(others, d => Assert.Equal(d.Value, all[d.Key]));
    }

    private async Task TheFailureIsNotedAsync()
    {
        var reply = await driver.App.CallAsync("ComputeOverview", Message);
        Assert.Equal(500, reply.Status);
        Assert.Contains("no slice of area 851", reply.Body);
        var row = (await driver.WorkAsync(Month, 1)).Single(w => w.RowKey == Area);
        Assert.Contains("no slice of area 851", row.GetString("Error"));
        Assert.False(row.GetBoolean("Failed"));
    }

    private async Task TheRunTellsWhatFailedAsync()
    {
        var run = await driver.RunAsync(Month);
        Assert.Equal("CompletedWithFailures", run.Text("state"));
        Assert.Equal((SmallCatalogue.Areas - 1, 1, 0), (run.Count("done"), run.Count("failed"), run.Count("pending")));
        var failed = Assert.Single(run.GetProperty("failedAreas").EnumerateArray());
        Assert.Equal((Area, "Aalborg"), (failed.Text("area"), failed.Text("name")));
        Assert.Contains("no slice of area 851", failed.Text("reason"));

        using var missing = await driver.App.Http.GetAsync($"/api/overviews/{Month}/{Area}.pdf");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        var problem = await missing.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains("Aalborg has no overview in 2025M05 revision 1", problem.Text("detail"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("813.pdf"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("000.json"));
    }

    private async Task TheRetryMakesItAsync()
    {
        Assert.Equal(HttpStatusCode.Accepted, await RetryAsync());
        Assert.Equal("Computing", await driver.StateAsync(Month));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("813.pdf?revision=1"));
        await driver.FinishAsync();
        var run = await driver.RunAsync(Month);
        Assert.Equal("Completed", run.Text("state"));
        Assert.Equal((SmallCatalogue.Areas, 0), (run.Count("done"), run.Count("failed")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"{Area}.pdf"));
        Assert.Equal(HttpStatusCode.Conflict, await RetryAsync());
    }

    private async Task<HttpStatusCode> RetryAsync()
    {
        using var answer = await driver.App.Http.PostAsync($"/api/runs/{Month}/retry", null);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> StatusAsync(string file)
    {
        using var answer = await driver.App.Http.GetAsync($"/api/overviews/{Month}/{file}");
        return answer.StatusCode;
    }
}
