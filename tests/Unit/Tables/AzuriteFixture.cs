using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Tables;

[CollectionDefinition(nameof(AzuriteFixture))]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>;

/// <summary>A real table service in memory on free ports, with an account and key of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static int _tables;

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("tables-");
    private int[] _ports = [];
    private Process? _process;

    public string Account => "unittables";

    public string Key { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));

    public string Endpoint => Service(2);

    public string ConnectionString =>
        $"BlobEndpoint={Service(0)};QueueEndpoint={Service(1)};TableEndpoint={Endpoint};AccountName={Account};AccountKey={Key}";

    /// <summary>A new, empty table.</summary>
    public async Task<TableClient> TableAsync()
    {
        var table =
            new TableServiceClient(ConnectionString, TableOptions.Create()).GetTableClient($"T{Interlocked.Increment(ref _tables)}x0");
        await table.CreateAsync(TestContext.Current.CancellationToken);
        return table;
    }

    public async ValueTask InitializeAsync()
    {
        var clock = Stopwatch.StartNew();
        for (var starts = 0; _process is null || _process.HasExited || !await IsListeningAsync();)
        {
            Assert.False(clock.Elapsed > Patience, "Azurite did not start.");
            if (_process is null or { HasExited: true })
            {
                Assert.True(starts++ < 5, "Azurite ends at its start: is npm ci done?");
                Start();
            }

            await Task.Delay(50);
        }

        // Made here, so that no test depends on another having made them before it.
        await StorageLayout.CreateAsync(StorageAccount.FromConnectionString(ConnectionString), CancellationToken.None);
    }

    // Somebody may take a port before it does: then it ends at once, and is started on others.
    private void Start()
    {
        _ports = FreePort.Find(3);
        _process?.Dispose();
        _process = Process.Start(StartInfo())!;
        _process.BeginOutputReadLine();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _scratch.Delete(recursive: true);
    }

    private string Service(int place) => $"http://127.0.0.1:{_ports[place]}/{Account}";

    private ProcessStartInfo StartInfo()
    {
        var info = new ProcessStartInfo("node") { WorkingDirectory = _scratch.FullName, RedirectStandardOutput = true };
        info.ArgumentList.Add(Repository.Path("node_modules", "azurite", "dist", "src", "azurite.js"));
        string[] switches = ["--silent", "--disableTelemetry", "--skipApiVersionCheck", "--inMemoryPersistence"];
        string[] ports = ["--blobPort", $"{_ports[0]}", "--queuePort", $"{_ports[1]}", "--tablePort", $"{_ports[2]}"];
        foreach (var argument in switches.Concat(ports))
        {
            info.ArgumentList.Add(argument);
        }

        info.Environment["AZURITE_ACCOUNTS"] = $"{Account}:{Key}";
        return info;
    }

    private async Task<bool> IsListeningAsync()
    {
        try
        {
            foreach (var port in _ports)
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
            }

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
