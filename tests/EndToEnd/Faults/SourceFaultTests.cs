using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>The source fails for some tables or for all: what can be made is made, and what is missing is told.</summary>
public sealed class SourceFaultTests(WorkerDriver driver) : IClassFixture<WorkerDriver>
{
    private const string Month = "2024M05";
    private const string Refused = "y60j01";
    private const string Garbled = "y01a02";
    private const string Doubtful = "y07a02";
    private const string Revised = "y25i01";
    private const string Forbidden = "<html><head><title>403 Forbidden</title></head><body>no</body></html>";

    [Fact]
    public async Task TheSourceFailsAndHeals()
    {
        driver.Source.Instead = context => FaultProxy.AnswerAsync(context, 403, "text/html", Forbidden);
        await NothingCanBeMadeAsync();

        driver.Source.Instead = context => TableOf(context) switch
        {
            Refused => FaultProxy.AnswerAsync(context, 403, "text/html", Forbidden),
            Garbled => FaultProxy.AnswerAsync(context, 200, "application/json", """{"message":"try later"}"""),
            Doubtful => FaultProxy.AnswerAsync(context, 200, "application/json", BadRows),
            _ => Task.FromResult(false),
        };
        await driver.ImportAsync(Month);
        await driver.FinishAsync();
        await WhatIsMissingIsToldAsync();

        driver.Source.Instead = null;
        await ThenItHealsAsync();
        await AGarbledAnswerDoesNotDisplaceFiguresAsync();
    }

    private const string BadRows = """
        {"columns":["Periode","Område","Antal personer","Antal fuldtidspersoner","Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år"],"rows":[
        ["2024M05","Aalborg",-3,10.5,1.2],["2024M05","Thisted",3,1,140],["2024M13","Thisted",3,1,1.4],["2024M05","Frederikshavn",30,12,2.1]]}
        """;

    private static string? TableOf(HttpContext context) =>
        context.Request.Path.Value!.Split('/') is [.., "data", var table] ? table : null;

    private async Task NothingCanBeMadeAsync()
    {
        var import = await driver.ImportAsync(Month);
        Assert.Equal("failed", import.Text("state"));
        Assert.Contains("The source gave no figures.", import.Text("reason"));
        Assert.Contains($"{Refused}: Table {Refused} from", import.Text("reason"));
        Assert.Contains("check that the token is valid", import.Text("reason"));
        Assert.Equal("[]", await driver.App.Http.GetStringAsync("/api/runs"));
    }

    private async Task WhatIsMissingIsToldAsync()
    {
        var run = await driver.RunAsync(Month);
        Assert.Equal("Completed", run.Text("state"));
        var problems = run.GetProperty("sourceProblems").EnumerateArray().ToDictionary(p => p.Text("table"), p => p.Text("problem"));
        Assert.Contains("HTTP 403: “403 Forbidden”. Access was refused: check that the token is valid", problems[Refused]);
        Assert.Contains("it has no columns", problems[Garbled]);
        var rows = run.GetProperty("quarantine").GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal([(Doubtful, 1), (Doubtful, 2), (Doubtful, 3)], rows.Select(r => (r.Text("table"), r.GetProperty("row").GetInt32())));
        Assert.Contains("cannot be negative", rows[0].Text("reason"));
        Assert.Contains("more than 100 per cent", rows[1].Text("reason"));
        Assert.Contains("not a period", rows[2].Text("reason"));
        Assert.All(await RowsAsync(Refused, Garbled), r => Assert.Equal("noData", r.GetProperty("notCalculable").Text("level")));
    }

    private async Task ThenItHealsAsync()
    {
        Assert.Equal("madeRun", (await driver.ImportAsync(Month)).Text("state"));
        await driver.FinishAsync();
        var run = await driver.RunAsync(Month);
        Assert.Equal((2, "Completed"), (run.GetProperty("revision").GetInt32(), run.Text("state")));
        Assert.DoesNotContain(run.GetProperty("sourceProblems").EnumerateArray(), p => p.Text("table") is Refused or Garbled);
        Assert.All(await RowsAsync(Refused, Garbled), r => Assert.Equal(JsonValueKind.Number, r.GetProperty("level").ValueKind));
    }

    private async Task AGarbledAnswerDoesNotDisplaceFiguresAsync()
    {
        await driver.PublishVintageAsync(2);
        driver.Source.Instead = async context => TableOf(context) == Revised
            && await FaultProxy.AnswerAsync(context, 200, "application/json", """{"columns":["Periode","Område"],"rows":[]}""");
        Assert.Equal("madeRun", (await driver.ImportAsync(Month)).Text("state"));
        var problem =
            Assert.Single((await driver.RunAsync(Month, 3)).GetProperty("sourceProblems").EnumerateArray(),
                p => p.Text("table") == Revised);
        Assert.Contains("The extract from before is used.", problem.Text("problem"));

        driver.Source.Instead = null;
        Assert.Equal("madeRun", (await driver.ImportAsync(Month)).Text("state"));
        Assert.DoesNotContain((await driver.RunAsync(Month, 4)).GetProperty("sourceProblems").EnumerateArray(),
            p => p.Text("table") == Revised);
    }

    private async Task<List<JsonElement>> RowsAsync(params string[] tables)
    {
        var overview = await driver.App.Http.GetFromJsonAsync<JsonElement>($"/api/overviews/{Month}/851.json");
        var rows = overview.GetProperty("rows").EnumerateArray()
            .Where(r => r.TryGetProperty("source", out var s) && tables.Contains(s.Text("table"))).ToList();
        Assert.NotEmpty(rows);
        return rows;
    }
}
