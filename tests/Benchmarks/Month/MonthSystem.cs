using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Reporting.Local.Azurite;
using Reporting.Local.Host;
using Reporting.Local.Launcher;

namespace Reporting.Benchmarks.Month;

/// <summary>The whole system on this machine: emulator, demonstration source and the function app behind the local host.</summary>
internal sealed class MonthSystem : IAsyncDisposable
{
    private const string Key = "benchmark-key", MessageId = "Message-ID:";
    private readonly WorkFolder folder = WorkFolder.Create();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private AzuriteProcess azurite = null!;
    private SourceServer source = null!;
    private LocalHost host = null!;
    private MailCatcher? mail;

    /// <summary>A client of the local host, with the key of restricted functions.</summary>
    public HttpClient Http => http;

    /// <summary>The address of the local host.</summary>
    public Uri Host => host.BaseAddress;

    /// <summary>The emulator's connection string.</summary>
    public string Storage => azurite.ConnectionString;

    /// <summary>The mail catcher, if there is one.</summary>
    public MailCatcher Mail => mail ?? throw new InvalidOperationException("The system was started without mail.");

    /// <summary>The Message-IDs of the mails that the catcher has, one for each mail.</summary>
    public IReadOnlyCollection<string> CaughtIds() =>
        [.. Directory.EnumerateFiles(MailFolder, "*.eml", SearchOption.AllDirectories)
            .Select(f => File.ReadLines(f).First(l => l.StartsWith(MessageId, StringComparison.OrdinalIgnoreCase))[MessageId.Length..])];

    /// <summary>The function app's process.</summary>
    public int App { get; private set; }

    /// <summary>The emulator's process.</summary>
    public int Emulator { get; private set; }

    /// <summary>Starts all parts; the app has done nothing yet.</summary>
    public static async Task<MonthSystem> StartAsync(SystemParts? parts = null)
    {
        var system = new MonthSystem();
        try
        {
            await system.StartPartsAsync(parts ?? new SystemParts());
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await (host?.DisposeAsync() ?? default);
        await (source?.DisposeAsync() ?? default);
        await (mail?.DisposeAsync() ?? default);
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

    /// <summary>Imports and waits for the end. It looks seldom and at the list of runs alone, since looking costs the app time.</summary>
    /// <param name="month">The month, or null for the source's newest.</param>
    /// <param name="longest">How long it waits; five minutes when null.</param>
    /// <returns>The run as the app shows it.</returns>
    public async Task<JsonElement> ImportAsync(string? month = null, TimeSpan? longest = null)
    {
        using var answer = await http.PostAsJsonAsync("api/runs", new { month });
        answer.EnsureSuccessStatusCode();
        var import = await WaitAsync(answer.Headers.Location!.ToString(),
            i => i.GetProperty("state").GetString() is not ("queued" or "running"), longest: longest);
        if (import.GetProperty("run").GetString() is not { } run) throw new InvalidOperationException($"The import made no run: {import}");
        await WaitAsync("api/runs", runs => runs.EnumerateArray().All(HasEnded), longest: longest);
        return await GetAsync(run);
    }

    private static bool HasEnded(JsonElement run) =>
        run.GetProperty("state").GetString() is not ("Importing" or "Computing" or "Publishing");

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

    /// <summary>Looks at an address until what it tells of has ended.</summary>
    /// <param name="look">How often it looks; twice a second when null.</param>
    /// <param name="longest">How long it waits; five minutes when null.</param>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public async Task<JsonElement> WaitAsync(string address, Func<JsonElement, bool> ended, TimeSpan? look = null, TimeSpan? longest = null)
    {
        var until = DateTime.UtcNow + (longest ?? TimeSpan.FromMinutes(5));
        while (DateTime.UtcNow < until)
        {
            var status = await GetAsync(address);
            if (ended(status)) return status;
            await Task.Delay(look ?? TimeSpan.FromMilliseconds(500));
        }

        throw new TimeoutException($"{address} did not end in time.");
    }

    /// <summary>What an address of the app tells.</summary>
    public Task<JsonElement> GetAsync(string address) => http.GetFromJsonAsync<JsonElement>(address);

    private async Task StartPartsAsync(SystemParts parts)
    {
        azurite = await AzuriteProcess.StartAsync(Path.Combine(folder.FullPath, "azurite"));
        Emulator = Machine.Child("azurite.js");
        source = await SourceServer.StartAsync(new DemoSourceOptions
        {
            Token = Key, Catalogue = DemoPanel.ReadCatalogue(), ExtractDirectory = parts.Extracts,
        });
        if (parts.Mail) mail = await MailCatcher.StartAsync(RepositoryRoot.Find(), MailFolder);
        var storage = parts.Storage is null ? azurite.ConnectionString : await parts.Storage(azurite.ConnectionString);
        var settings = MailSettings(storage, parts.MailPort ?? mail?.SmtpPort);
        host = await LocalHost.StartAsync(new LocalHostOptions(parts.App ?? BuiltApp(), settings), NullLoggerFactory.Instance);
        http.BaseAddress = host.BaseAddress;
        http.DefaultRequestHeaders.Add("x-functions-key", Key);
        App = (await GetAsync("admin/host/status")).GetProperty("workerProcessId").GetInt32();
    }

    /// <summary>The folder of the app that was built with this program.</summary>
    public static string BuiltApp()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(RepositoryRoot.Find(), "functions", "bin", built.Parent!.Name, built.Name);
    }

    private string MailFolder => Path.Combine(folder.FullPath, "mails");

    private Dictionary<string, string> MailSettings(string storage, int? port)
    {
        var settings = Settings(storage);
        if (port is null) return settings;
        (settings["Smtp__Host"], settings["Smtp__Port"]) = ("127.0.0.1", $"{port}");
        settings["Mail__From"] = "Resultatoversigter <overblik@reporting.example>";
        return settings;
    }

    private Dictionary<string, string> Settings(string storage) => new(EndToEnd.Timers.Settings(watch: "0 * * * * *"))
    {
        ["AzureWebJobsStorage"] = storage,
        ["Jobindsats__BaseAddress"] = source.BaseAddress.ToString(),
        ["Jobindsats__Token"] = Key,
        ["Links__Key"] = new string('k', 64),
        ["Runner__FunctionKey"] = Key,
        ["Runner__MasterKey"] = Key,
    };
}
