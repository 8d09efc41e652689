using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>
/// Every way the source has of going wrong, each at a table of its own within one import: what the run says of it, that the
/// others are used, and that the next import with a well source mends it.
/// </summary>
public sealed partial class SourceTroubleTests(WorkerDriver driver, ITestOutputHelper output) : IClassFixture<WorkerDriver>
{
    private const string Month = "2024M05";
    private const string Later = "2024M06";
    private const string Forbidden = "<html><head><title>403 Forbidden</title></head><body>no</body></html>";
    private const long Huge = 200L << 20;
    private const long MaxGrowth = 300L << 20;
    private static readonly string[] Half = ["Aalborg", "Thisted", "Morsø", "Hjørring", "Rebild", "Læsø"];
    private readonly SourceTamper tamper = new(driver);

    private sealed record Trouble(string Table, Func<HttpContext, Task<bool>> Answer, string? Says, bool IsUsed = false);

    // What takes its time to be given up comes first, so that it is waited for together.
    private Trouble[] AtFirst =>
    [
        new("y25i01", SourceTamper.Hang, $"within the {4 * WorkerDriver.SourceSeconds} seconds"),
        new("y25i09", SourceTamper.Refuse, "the connection failed"),
        new("y60a02", c => tamper.Change(c, t => t[..(t.Length / 2)]), "was cut off after"),
        new("y60c07", c => SourceTamper.Status(c, 500), "HTTP 500. The source could not answer now"),
        new("y60j01", c => SourceTamper.Status(c, 429), "HTTP 429. The source could not answer now"),
        new("y01a02", c => SourceTamper.Status(c, 401, """{"cause":"Unauthorized"}"""), "HTTP 401: “Unauthorized”. The token was refused"),
        new("y07a02", c => SourceTamper.Status(c, 403, Forbidden, "text/html"), "HTTP 403: “403 Forbidden”. Access was refused"),
        new("y12a02", c => SourceTamper.Status(c, 422, """{"cause":"Unknown hierarchies: ['x']"}"""),
            "HTTP 422: “Unknown hierarchies: ['x']”"),
        new("y11a02", c => tamper.Change(c, t => t, Encoding.Latin1), "cannot be read at byte"),
        new("y04a02", c => tamper.Without(c, _ => true), "the response has no rows"),
        new("y09a02", c => tamper.Change(c, t => t.Replace("Antal fuldtidspersoner", "Fuldtidspersoner, antal")),
            "the column 'Antal fuldtidspersoner' is missing", IsUsed: true),
        new("y10a02", tamper.Mark, null, IsUsed: true),
        new("y08a02", c => tamper.Change(c, t => Number().Replace(t, "\"$0\"")), null, IsUsed: true),
    ];

    private Trouble[] AfterAGoodOne =>
    [
        new("y25i01", c => tamper.Without(c, r => r.Contains(Later) || r.Contains("2024M07")), null, IsUsed: true),
        new("y60a02", c => tamper.Without(c, r => Half.Any(r.Contains)), null, IsUsed: true),
        new("y60c07", SourceTamper.Refuse, "The extract from before is used.", IsUsed: true),
        new("y01a02", c => tamper.Change(c, _ => "[1,2,3]"), "The extract from before is used.", IsUsed: true),
        new("y11a02", c => SourceTamper.Nonsense(c, LongForm.IsAsked ? Huge : Huge / 100), "The extract from before is used.",
            IsUsed: true),
    ];

    [Fact]
    public async Task EachTroubleIsToldAndMended()
    {
        await TroubledAsync(Month, 1, AtFirst);
        await MendedAsync(Month);
        var memory = driver.App.PeakMemory;
        await TroubledAsync(Later, 1, AfterAGoodOne);
        output.WriteLine($"The most memory was {memory >> 20} MiB before the nonsense and {driver.App.PeakMemory >> 20} MiB after it");
        Assert.InRange(driver.App.PeakMemory - memory, 0, MaxGrowth);
        await MendedAsync(Later);
        await AnOlderVintageIsARevisionThatTellsWhatChangedAsync();
    }

    private async Task TroubledAsync(string month, int revision, Trouble[] troubles)
    {
        driver.Source.Instead = context => troubles.FirstOrDefault(t => t.Table == SourceTamper.TableOf(context)) is { } trouble
            ? trouble.Answer(context) : Task.FromResult(false);
        Assert.Equal("madeRun", (await driver.ImportAsync(month)).Text("state"));
        driver.Source.Instead = null;
        await driver.FinishAsync();
        var run = await driver.RunAsync(month, revision);
        Assert.Equal("Completed", run.Text("state"));
        var problems = run.GetProperty("sourceProblems").EnumerateArray().ToDictionary(p => p.Text("table"), p => p.Text("problem"));
        foreach (var (table, problem) in problems) output.WriteLine($"{month} {table}: {problem}");
        Assert.All(troubles,
            t => Assert.True(t.Says is null
                ? !problems.ContainsKey(t.Table) : problems.GetValueOrDefault(t.Table)?.Contains(t.Says) == true,
            $"{t.Table}: {problems.GetValueOrDefault(t.Table)}"));
        var used = (await UsedAsync(month)).ToHashSet();
        Assert.All(troubles, t => Assert.True(used.Contains(t.Table) == t.IsUsed, $"{t.Table} is {(t.IsUsed ? "not " : "")}used."));
    }

    private async Task MendedAsync(string month)
    {
        Assert.Equal("madeRun", (await driver.ImportAsync(month)).Text("state"));
        await driver.FinishAsync();
        var run = await driver.RunAsync(month);
        Assert.Equal(("Completed", 2), (run.Text("state"), run.GetProperty("revision").GetInt32()));
        Assert.Empty(run.GetProperty("sourceProblems").EnumerateArray());
        Assert.Equal("nothingNew", (await driver.ImportAsync(month)).Text("state"));
    }

    private async Task AnOlderVintageIsARevisionThatTellsWhatChangedAsync()
    {
        foreach (var (vintage, revision) in new[] { (2, 3), (1, 4) })
        {
            await driver.PublishVintageAsync(vintage);
            Assert.Equal("madeRun", (await driver.ImportAsync(Later)).Text("state"));
            await driver.FinishAsync();
            Assert.Equal(revision, (await driver.RunAsync(Later)).GetProperty("revision").GetInt32());
            Assert.InRange((await driver.RunRowAsync(Later, revision))!.GetInt32("Changes")!.Value, 1, int.MaxValue);
        }
    }

    // The tables that stand behind the run: those of which an extract is noted.
    private async Task<IEnumerable<string>> UsedAsync(string month)
    {
        var row = (await driver.RunRowAsync(month, 1))!;
        return Table().Matches(row.GetString("Extracts")!).Select(m => m.Groups[1].Value);
    }

    [GeneratedRegex(@"(?<=,)\d+(\.\d+)?(?=[,\]])")]
    private static partial Regex Number();

    [GeneratedRegex("\"Table\":\"([a-z0-9]+)\"")]
    private static partial Regex Table();
}
