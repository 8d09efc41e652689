using Reporting.Local.Azurite;
using Reporting.Unit.Host;
using Xunit;

[assembly: AssemblyFixture(typeof(StorageEmulator))]

namespace Reporting.Unit.Host;

/// <summary>One Azurite for all tests, started by the first that asks.</summary>
public sealed class StorageEmulator : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("azurite").FullName;
    private readonly Lazy<Task<AzuriteProcess>> process;

    public StorageEmulator() => process = new(() => AzuriteProcess.StartAsync(folder));

    public async Task<string> ConnectionStringAsync() => (await process.Value).ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (process.IsValueCreated)
        {
            await (await process.Value).DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
