using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Reporting.Local.Azurite;
using Xunit;

namespace Reporting.FunctionTests.Tables;

[CollectionDefinition(nameof(AzuriteFixture))]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>;

/// <summary>A real storage emulator with all containers, queues and tables of the app.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const string KeyPart = "AccountKey=";
    private static int _tables;

    private AzuriteProcess _azurite = null!;

    public string ConnectionString => _azurite.ConnectionString;

    public string Key => ConnectionString.Split(';').Single(p => p.StartsWith(KeyPart, StringComparison.Ordinal))[KeyPart.Length..];

    /// <summary>A new, empty table.</summary>
    public async Task<TableClient> TableAsync()
    {
        var table =
            new TableServiceClient(ConnectionString, TableOptions.Create()).GetTableClient($"T{Interlocked.Increment(ref _tables)}x0");
        await table.CreateAsync(TestContext.Current.CancellationToken);
        return table;
    }

    /// <summary>The app's services on the emulator, with the catalogue of 2026.</summary>
    /// <param name="clock">Null for the machine's.</param>
    public ServiceProvider App(TimeProvider? clock = null)
    {
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddApp(StorageAccount.FromConnectionString(ConnectionString), () => CatalogueFolder.Read(Repository.Path("seeds", "2026")));
        if (clock is not null) all.AddSingleton(clock);
        return all.BuildServiceProvider();
    }

    public async ValueTask InitializeAsync()
    {
        _azurite = await AzuriteProcess.StartAsync(null);
        // Made here, so that no test depends on another having made them before it.
        await StorageLayout.CreateAsync(StorageAccount.FromConnectionString(ConnectionString), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
    }
}
