using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Reporting.EndToEnd.Faults;
using Reporting.Local.Azurite;
using Reporting.Local.Host;
using Reporting.Local.Launcher;
using Xunit;

namespace Reporting.EndToEnd;

/// <summary>The whole system: the emulator, the demonstration source and the function app behind the local host.</summary>
public sealed class AppFixture : IAsyncLifetime
{
    public const string Key = "test-key";

    /// <summary>The secret that signs links.</summary>
    public const string LinksKey = "a-key-for-tests-of-32-characters";
    private const string Token = "source-token";
    private const string MasterKey = "master-key";
    private readonly string folder = Directory.CreateTempSubdirectory("azurite-").FullName;
    private readonly ILoggerFactory logs = NullLoggerFactory.Instance;
    private AzuriteProcess? azurite;
    private SourceServer? source;
    private LocalHost? host;
    private MailCatcher? catcher;

    /// <summary>Whether it goes by <see cref="SmallCatalogue"/>, for what does not need all areas of a month.</summary>
    public bool IsSmall { get; init; }

    /// <summary>A client of the mail catcher, at the address of its mails.</summary>
    public HttpClient Mails { get; private set; } = null!;

    /// <summary>A client without a key.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>The storage account.</summary>
    public string Storage => azurite!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        var catalogue = IsSmall ? SmallCatalogue.Write(Catalogue) : CatalogueFolder.Read(Catalogue);
        azurite = await AzuriteProcess.StartAsync(null);
        catcher = await MailCatcher.StartAsync(Unit.Repository.Path(), Path.Combine(folder, "mails"));
        Mails = new HttpClient { BaseAddress = catcher.Page };
        source = await SourceServer.StartAsync(new DemoSourceOptions { Token = Token, Catalogue = catalogue });
        host = await LocalHost.StartAsync(new LocalHostOptions(
            Unit.Repository.Path("functions", "bin", "Release", "net10.0"), Settings()), logs);
        // a program, which remembers nothing
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        Mails?.Dispose();
        await (host?.DisposeAsync() ?? default);
        await (source?.DisposeAsync() ?? default);
        await (catcher?.DisposeAsync() ?? default);
        await (azurite?.DisposeAsync() ?? default);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Lets the source publish a later vintage of the same month.</summary>
    public async Task PublishVintageAsync(int vintage)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(source!.BaseAddress, $"/control/vintage/{vintage}"));
        request.Headers.Authorization = new("Bearer", Token);
        using var answer = await Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Starts a timer's function now.</summary>
    public async Task RunTimerAsync(string function)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"admin/functions/{function}")
        {
            Content = new StringContent("{}", null, "application/json"),
        };
        request.Headers.Add("x-functions-key", MasterKey);
        using var answer = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    /// <summary>Imports and waits for the end.</summary>
    /// <returns>The import's state, and the run it made or found.</returns>
    public async Task<(string State, JsonElement Run)> ImportAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/runs");
        request.Headers.Add("x-functions-key", Key);
        using var answer = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var import =
            await WaitAsync(answer.Headers.Location!.ToString(), i => i.GetProperty("state").GetString() is not ("queued" or "running"));
        var run = await WaitAsync(import.GetProperty("run").GetString()!,
            r => r.GetProperty("state").GetString() is not ("Importing" or "Computing" or "Publishing"));
        return (import.GetProperty("state").GetString()!, run);
    }

    private string Catalogue => IsSmall ? Path.Combine(folder, "catalogue") : Unit.Repository.Path("seeds", "2026");

    private async Task<JsonElement> WaitAsync(string address, Func<JsonElement, bool> ended)
    {
        for (var tries = 0; tries < 6000; tries++)
        {
            var status = await Http.GetFromJsonAsync<JsonElement>(address);
            if (ended(status)) return status;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{address} did not end within five minutes.");
    }

    private Dictionary<string, string> Settings() => new(Timers.Settings(watch: "*/5 * * * * *"))
    {
        ["AzureWebJobsStorage"] = azurite!.ConnectionString,
        ["Catalogue"] = Catalogue,
        ["Jobindsats__BaseAddress"] = source!.BaseAddress.ToString(),
        ["Jobindsats__Token"] = Token,
        ["Site__Address"] = "http://127.0.0.1:7071/",
        ["Site__Proxies"] = "1",
        ["Site__SignIn"] = "development",
        ["Links__Key"] = LinksKey,
        ["Smtp__Host"] = "127.0.0.1",
        ["Smtp__Port"] = $"{catcher!.SmtpPort}",
        ["Mail__From"] = "Resultatoversigter <overblik@reporting.example>",
        ["Mail__RetrySeconds"] = "1",
        ["Runner__FunctionKey"] = Key,
        ["Runner__MasterKey"] = MasterKey,
    };
}

/// <summary>The tests that share a system without a month, each with people and meetings of its own.</summary>
[CollectionDefinition(nameof(AppFixture))]
public sealed class AppCollection : ICollectionFixture<AppFixture>;
