using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Import;

/// <summary>A source whose tables come on different days, and are corrected under an unchanged date.</summary>
public sealed class SourceStepsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Key = "source-token";
    private static readonly Period First = Period.Month(2026, 1);
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("steps-").FullName;
    private SourceServer source = null!;
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        Write("y07a02", First);
        Write("y60a02", First);
        source = await SourceServer.StartAsync(new DemoSourceOptions { Token = Key, ExtractDirectory = folder });
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddApp(
            StorageAccount.FromConnectionString(azurite.ConnectionString), () => CatalogueFolder.Read(Repository.Path("seeds", "2026")),
            ("Jobindsats__BaseAddress", source.BaseAddress.ToString()), ("Jobindsats__Token", Key));
        services = all.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await source.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task ATableThatHasNotComeIsWaitedForAndACorrectionIsFetchedUnderAnOldDate()
    {
        var first = await ImportAsync();
        Assert.Equal((First, 1, ""), (first.Month, first.Revision, string.Join(' ', first.Missing)));
        Assert.Null(first.TellBy);
        await PublishAsync(first);

        Write("y07a02", First + 1);
        var half = await ImportAsync();
        Assert.Equal((First + 1, 1, "y60a02"), (half.Month, half.Revision, string.Join(' ', half.Missing)));
        Assert.Equal(half.Started.AddDays(5), half.TellBy);
        await PublishAsync(half);

        Write("y07a02", First + 1, more: 100);
        var still = await ImportAsync();
        Assert.Equal((First + 1, 2, "y60a02"), (still.Month, still.Revision, string.Join(' ', still.Missing)));
        Assert.Equal(half.TellBy, still.TellBy); // corrected or not, a month waits no longer
        await PublishAsync(still);

        Write("y60a02", First + 1);
        var whole = await ImportAsync();
        Assert.Equal((First + 1, 3, ""), (whole.Month, whole.Revision, string.Join(' ', whole.Missing)));
        Assert.Equal(0, whole.Changes); // a first publication changes nothing that was published
        await PublishAsync(whole);

        Write("y60a02", First + 1, more: 400, keepTime: true);
        var corrected = await ImportAsync();
        Assert.Equal((First + 1, 4), (corrected.Month, corrected.Revision));
        Assert.True(corrected.Changes > 0);
    }

    [Theory]
    [InlineData("2026M02")]
    [InlineData("2024M11")]
    [InlineData("2025Q4")]
    public async Task AMonthThatTheSourceDoesNotHaveIsNotMade(string month)
    {
        var id = Guid.NewGuid().ToString("N");
        await services.GetRequiredService<MonthImport>().RunAsync(new ImportMessage(id, month), Token);
        var ended = (await services.GetRequiredService<ImportRepository>().FindAsync(id, Token))!;
        Assert.Equal((ImportState.Failed, (RunKey?)null), (ended.State, ended.Run));
        Assert.StartsWith($"The source has figures from 2024M12 to 2026M01, so there is no {month} to make.", ended.Reason);
    }

    private async Task<Run> ImportAsync()
    {
        var (imports, id) = (services.GetRequiredService<ImportRepository>(), Guid.NewGuid().ToString("N"));
        await services.GetRequiredService<MonthImport>().RunAsync(new ImportMessage(id, null), Token);
        var made = (await imports.FindAsync(id, Token))!;
        Assert.True(made is { State: ImportState.MadeRun, Run: not null }, $"{made}");
        return (await Runs.FindAsync(made.Run.Value.Month, made.Run.Value.Revision, Token))!;
    }

    // What the function app does of the areas' documents in between is of no matter here.
    private async Task PublishAsync(Run run)
    {
        var publishing = await Runs.MoveAsync(run, RunState.Publishing, null, Token);
        await Runs.PublishAsync(publishing!, Token);
        await Runs.MoveAsync(publishing!, RunState.Completed, null, Token);
    }

    private RunRepository Runs => services.GetRequiredService<RunRepository>();

    private void Write(string table, Period newest, int more = 0, bool keepTime = false)
    {
        var path = Path.Combine(folder, table + ".json");
        var time = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : DateTime.UtcNow.AddDays(-1);
        string[] columns = ["Periode", "Område", "Antal fuldtidspersoner"];
        var rows = from period in Enumerable.Range(0, 14).Select(back => newest - (13 - back))
                   from area in new[] { ("Ballerup", 900), ("Gentofte", 700), ("Roskilde", 1000) }
                   select new object[] { $"{period}", area.Item1, area.Item2 + more + (period - First + 50) % 7 };
        File.WriteAllText(path, JsonSerializer.Serialize(new { columns, rows }));
        File.SetLastWriteTimeUtc(path, keepTime ? time : time.AddSeconds(30));
    }
}
