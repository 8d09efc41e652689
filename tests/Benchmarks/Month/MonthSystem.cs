using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Reporting.Local.Azurite;
using Reporting.Local.Host;
using Reporting.Local.Launcher;
using Reporting.Local.Source;

namespace Reporting.Benchmarks;

/// <summary>The whole system on this machine: emulator, demonstration source and the function app behind the local host.</summary>
internal sealed class MonthSystem : IAsyncDisposable
{
    private const string Key = "benchmark-key";
    private readonly WorkFolder folder = WorkFolder.Create();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private AzuriteProcess azurite = null!;
    private SourceServer source = null!;
    private LocalHost host = null!;

    /// <summary>The function app's process.</summary>
    public int App { get; private set; }

    /// <summary>The emulator's process.</summary>
    public int Emulator { get; private set; }

    /// <summary>Starts all parts; the app has done nothing yet.</summary>
    public static async Task<MonthSystem> StartAsync()
    {
        var system = new MonthSystem();
        system.azurite = await AzuriteProcess.StartAsync(Path.Combine(system.folder.FullPath, "azurite"));
        system.source = await SourceServer.StartAsync(new SourceOptions { Token = Key, Catalogue = DemoPanel.ReadCatalogue() });
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var app = Path.Combine(RepositoryRoot.Find(), "functions", "bin", built.Parent!.Name, built.Name);
        system.host = await LocalHost.StartAsync(new LocalHostOptions(app, system.Settings()), NullLoggerFactory.Instance);
        system.http.BaseAddress = system.host.BaseAddress;
        system.http.DefaultRequestHeaders.Add("x-functions-key", Key);
        system.App = (await system.GetAsync("admin/host/status")).GetProperty("handlerProcessId").GetInt32();
        system.Emulator = Machine.Child("azurite.js");
        return system;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await (host?.DisposeAsync() ?? default);
        await (source?.DisposeAsync() ?? default);
        await (azurite?.DisposeAsync() ?? default);
        folder.Dispose();
    }

    /// <summary>Lets the source publish another vintage of the same month.</summary>
    public async Task PublishVintageAsync(int vintage)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(source.BaseAddress, $"/control/vintage/{vintage}"));
        request.Headers.Authorization = new("Bearer", Key);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Imports and waits for the end. It looks seldom, since looking costs the app time.</summary>
    /// <returns>The run as the app shows it.</returns>
    public async Task<JsonElement> ImportAsync()
    {
        using var answer = await http.PostAsync("api/runs", null);
        answer.EnsureSuccessStatusCode();
        var import = await WaitAsync(answer.Headers.Location!.ToString(), i => i.GetProperty("state").GetString() is not ("queued" or "running"));
        return await WaitAsync(import.GetProperty("run").GetString()!,
            r => r.GetProperty("state").GetString() is not ("Importing" or "Computing" or "Publishing"));
    }

    /// <summary>Orders a meeting pack and waits for the end.</summary>
    /// <param name="look">How often it looks.</param>
    /// <returns>The order as the app shows it.</returns>
    public async Task<JsonElement> OrderAsync(object order, TimeSpan look)
    {
        using var answer = await http.PostAsJsonAsync("api/meeting-packs", order);
        answer.EnsureSuccessStatusCode();
        return await WaitAsync(answer.Headers.Location!.ToString(), o => o.GetProperty("state").GetString() != "building", look);
    }

    /// <summary>Fetches a document.</summary>
    public Task<byte[]> BytesAsync(string address) => http.GetByteArrayAsync(address);

    private async Task<JsonElement> WaitAsync(string address, Func<JsonElement, bool> ended, TimeSpan? look = null)
    {
        var until = DateTime.UtcNow.AddMinutes(5);
        while (DateTime.UtcNow < until)
        {
            var status = await GetAsync(address);
            if (ended(status)) return status;
            await Task.Delay(look ?? TimeSpan.FromMilliseconds(500));
        }

        throw new TimeoutException($"{address} did not end within five minutes.");
    }

    private Task<JsonElement> GetAsync(string address) => http.GetFromJsonAsync<JsonElement>(address);

    private Dictionary<string, string> Settings() => new()
    {
        ["AzureWebJobsStorage"] = azurite.ConnectionString,
        ["Jobindsats__BaseAddress"] = source.BaseAddress.ToString(),
        ["Jobindsats__Token"] = Key,
        ["ImportSchedule"] = "0 0 5 1 1 *",
        ["WatchSchedule"] = "0 * * * * *",
        ["TidySchedule"] = "0 0 5 1 1 *",
        ["CopySchedule"] = "0 0 5 1 1 *",
        ["RemindSchedule"] = "0 0 5 1 1 *",
        ["Runner__FunctionKey"] = Key,
        ["Runner__MasterKey"] = Key,
    };
}
