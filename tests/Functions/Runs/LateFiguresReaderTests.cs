using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Runs;

/// <summary>What the releases before a run's teach, from lists kept with earlier months and from their extracts.</summary>
public sealed class LateFiguresReaderTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Id = "kontanthjaelp-fuldtid", Table = "y60a02";
    private static readonly Period First = Period.Month(2024, 1);
    private static readonly Catalogue Catalogue = CatalogueFolder.Read(Repository.Path("seeds", "2026"));
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private ServiceProvider services = null!;

    public ValueTask InitializeAsync()
    {
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddApp(StorageAccount.FromConnectionString(azurite.ConnectionString), () => Catalogue);
        services = all.BuildServiceProvider();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task MonthsPublishedBeforeLessonsWereKeptAreReadAgainAndLaterOnesAreCarriedOn()
    {
        for (var month = 20; month < 23; month++) await PublishAsync(await RunAsync(month));

        var run = await RunAsync(23);
        var late = await LearnAsync(run, 23);

        Assert.Equal(3, late[Id].Steps[0].Releases);
        Assert.Equal(Math.Log(1.25), late[Id].Steps[0].Growth, 2);

        // The next month needs none of the extracts: it goes on from what this one kept.
        await PublishAsync(run);
        await foreach (var blob in Extracts.GetBlobsAsync(cancellationToken: Token)) await Extracts.DeleteBlobAsync(blob.Name, cancellationToken: Token);
        late = await LearnAsync(await RunAsync(24), 24);
        Assert.Equal((4, First + 24), (late[Id].Steps[0].Releases, late[Id].Newest));

        // Done twice, it is the same.
        Assert.Equal(late[Id].Steps, (await LearnAsync(await RunAsync(24), 24))[Id].Steps);
    }

    private Azure.Storage.Blobs.BlobContainerClient Extracts =>
        services.GetRequiredService<StorageAccount>().Blobs.GetBlobContainerClient(ContainerNames.Extracts);

    private async Task<IReadOnlyDictionary<string, LateFigures>> LearnAsync(Run run, int month)
    {
        var panel = new Panel();
        await ExtractParser.ParseAsync(new MemoryStream(Content(month)), Catalogue.Parts.Tables.Single(t => t.Id == Table), Catalogue, panel, Token);
        return await services.GetRequiredService<LateFiguresReader>().LearnAsync(run, new MonthFigures(Catalogue, panel, run.Month), Token);
    }

    private async Task PublishAsync(Run run)
    {
        await services.GetRequiredService<RunRepository>().AddAsync(run, Token);
        await services.GetRequiredService<RunRepository>().PublishAsync(run, Token);
    }

    private async Task<Run> RunAsync(int month)
    {
        var content = Content(month);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await services.GetRequiredService<ExtractStore>().KeepAsync(Table, hash, new MemoryStream(content), Token);
        return new()
        {
            Month = First + month, Revision = 1, State = RunState.Completed, Fingerprint = hash, Catalogue = Catalogue.Id, Areas = 1,
            Extracts = [new(Table, hash, DateTimeOffset.UnixEpoch, Demo: false)], Started = DateTimeOffset.UnixEpoch, Deadline = DateTimeOffset.UnixEpoch,
        };
    }

    // A fifth of the newest month's persons are registered a month later.
    private static byte[] Content(int newest) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        columns = new[] { "Periode", "Område", "Antal fuldtidspersoner" },
        rows = from area in Catalogue.AreasIn(First + newest).Where(a => Catalogue.VerdictGroup(a, First + newest) is not null).Take(30)
               from t in Enumerable.Range(0, newest + 1)
               select new object[] { (First + t).ToString(), area.Name, (t == newest ? 800 : 1000) + t % 7 },
    }));
}
