using System.Diagnostics;
using Reporting.Local.Host;

namespace Reporting.Local.Azurite;

/// <summary>The storage emulator as a child process: blobs, queues and tables on free ports. It ends with this process.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    private const int Attempts = 5;
    private const string Account = "devstoreaccount1";

    // The emulator's published key, the same on every machine.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(30);

    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    private readonly Process process;
    private readonly int[] ports;

    private AzuriteProcess(Process process, int[] ports)
    {
        this.process = process;
        this.ports = ports;
    }

    /// <summary>For the storage SDK and for AzureWebJobsStorage.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint={Endpoint(0)};QueueEndpoint={Endpoint(1)};TableEndpoint={Endpoint(2)};";

    /// <summary>Starts it and waits until all three services answer.</summary>
    /// <param name="location">Where its data lives; made if it is not there. Null for data that lives no longer than the process.</param>
    /// <exception cref="FileNotFoundException">The npm packages are not installed.</exception>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static async Task<AzuriteProcess> StartAsync(string? location, CancellationToken cancellationToken = default)
    {
        if (location is not null) Directory.CreateDirectory(location);
        var script = FindScript();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // Another process may take a port in between: then it exits at once, and other ports are tried.
            var started = Start(script, location, FreePort.Find(3));
            if (await started.BecomesReadyAsync(cancellationToken))
            {
                return started;
            }

            await started.DisposeAsync();
        }

        throw new InvalidOperationException(
            $"Azurite did not start in {Attempts} attempts. Run it by hand to see why: node {script} {string.Join(' ', Data(location))}");
    }

    /// <summary>Kills it. Its data stays.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string FindScript()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "node_modules", "azurite", "dist", "src", "azurite.js");
            if (File.Exists(script))
            {
                return script;
            }
        }

        throw new FileNotFoundException("node_modules/azurite is in no folder above the program. Run npm ci in the repository.");
    }

    private static string[] Data(string? location) => location is null ? ["--inMemoryPersistence"] : ["--location", location];

    private static AzuriteProcess Start(string script, string? location, int[] ports)
    {
        string[] arguments =
        [
            script, "--silent", "--disableTelemetry", "--skipApiVersionCheck", .. Data(location),
            "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}",
        ];

        // Its few lines of greeting go nowhere: --silent does not silence them.
        var info = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = location ?? Path.GetTempPath(), UseShellExecute = false, RedirectStandardOutput = true,
        };
        return new AzuriteProcess(ChildProcess.Start(info), ports);
    }

    private string Endpoint(int service) => $"http://127.0.0.1:{ports[service]}/{Account}";

    private async Task<bool> BecomesReadyAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && watch.Elapsed < ReadyWithin)
        {
            if (await AnswersAsync(cancellation))
            {
                return !process.HasExited;
            }

            await Task.Delay(50, cancellation);
        }

        return false;
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, ports.Length).Select(service => IsAzuriteAsync(service, cancellation)));
            return answers.All(isAzurite => isAzurite);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // Asked for its name, as the port may be another program's by now.
    private async Task<bool> IsAzuriteAsync(int service, CancellationToken cancellation)
    {
        using var answer = await Client.GetAsync(Endpoint(service), cancellation);
        return answer.Headers.TryGetValues("Server", out var server) && server.First().StartsWith("Azurite", StringComparison.Ordinal);
    }
}
