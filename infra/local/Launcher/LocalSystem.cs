using System.Net.Sockets;
using System.Security.Cryptography;
using Reporting.Local.Azurite;
using Reporting.Local.Host;

namespace Reporting.Local.Launcher;

/// <summary>Everything that runs: emulator, source, mail catcher and host with the app. Disposing ends all of it.</summary>
internal sealed class LocalSystem : IAsyncDisposable
{
    private const string SourceToken = "local-token";
    private readonly List<IAsyncDisposable> parts = [];
    private Uri? source;

    /// <summary>The app's address.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The key of restricted functions; made anew for every start.</summary>
    public string Key { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>A client of the app.</summary>
    public AppClient App { get; private set; } = null!;

    /// <summary>Ends, with the reason, when the app fails so often that the host gives it up.</summary>
    public Task<string> Ended { get; private set; } = null!;

    /// <summary>What catches the mails.</summary>
    public MailCatcher Mail { get; private set; } = null!;

    /// <summary>Where things are, for a person.</summary>
    public string Places { get; private set; } = "";

    /// <summary>Starts every part.</summary>
    /// <exception cref="UsageException">The port asked for is taken.</exception>
    public static async Task<LocalSystem> StartAsync(
        string root, LaunchOptions options, Catalogue catalogue, Progress progress, CancellationToken cancellation)
    {
        var port = PortFor(options);
        var system = new LocalSystem();
        try
        {
            await system.StartAsync(root, options, catalogue, port, progress, cancellation);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has the source publish revised figures.</summary>
    public async Task ReviseSourceAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(source!, "/control/vintage/2"));
        request.Headers.Authorization = new("Bearer", SourceToken);
        using var answer = await http.SendAsync(request, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Ends every part, the last started first.</summary>
    public async ValueTask DisposeAsync()
    {
        App?.Dispose();
        foreach (var part in Enumerable.Reverse(parts)) await part.DisposeAsync();
    }

    private async Task StartAsync(
        string root, LaunchOptions options, Catalogue catalogue, int port, Progress progress, CancellationToken cancellation)
    {
        progress.Stage("Starting the storage emulator, the source and the mail catcher");
        var folder = Keep(new Folder(WorkFolder.Create()));
        var served = Keep(await SourceServer.StartAsync(new DemoSourceOptions
        {
            Token = SourceToken, ExtractDirectory = options.Extract, Catalogue = catalogue,
        }));
        source = served.BaseAddress;
        var emulator = AzuriteProcess.StartAsync(Path.Combine(folder.Path, "azurite"), cancellation);
        Mail = Keep(await MailCatcher.StartAsync(root, Path.Combine(folder.Path, "mails"), cancellation));
        var azurite = Keep(await emulator);
        progress.Stage("Starting the function app");
        (Address, Ended) = await StartAppAsync(AppFolder(root), port, Settings(azurite, served, options, port), options, cancellation);
        App = new AppClient(Address, Key);
        Places = $"""
            The app:      {Address}api/runs   (key: {Key})
            To sign in:   {Address}sign-in
            The mail:     {Mail.Page}
            The source:   {served.BaseAddress}   (Authorization: Bearer {SourceToken})
            Ctrl-C ends everything.
            """;
    }

    private async Task<(Uri Address, Task<string> Ended)> StartAppAsync(
        string app, int port, Dictionary<string, string> settings, LaunchOptions options, CancellationToken cancellation)
    {
        if (options.Func)
        {
            var func = Keep(await FuncHost.StartAsync(app, port, settings, cancellation));
            return (new Uri($"http://127.0.0.1:{port}/"), func.Completion);
        }

        var host = Keep(await LocalHost.StartAsync(new LocalHostOptions(app, settings) { Port = port }, Logs(options), cancellation));
        return (host.BaseAddress, host.Completion);
    }

    private Dictionary<string, string> Settings(AzuriteProcess azurite, SourceServer source, LaunchOptions options, int port) => new()
    {
        ["AzureWebJobsStorage"] = azurite.ConnectionString,
        ["Catalogue"] = options.Catalogue,
        ["Jobindsats__BaseAddress"] = source.BaseAddress.ToString(),
        ["Jobindsats__Token"] = SourceToken,
        ["ImportSchedule"] = "0 0 5 * * *",
        ["WatchSchedule"] = "*/30 * * * * *",
        ["TidySchedule"] = "0 30 3 * * *",
        ["CopySchedule"] = "0 15 * * * *",
        ["RemindSchedule"] = "0 0 6 * * *",
        ["Site__Address"] = $"http://127.0.0.1:{port}/",
        ["Site__Proxies"] = "1", // the host, which writes who called it
        ["Site__SignIn"] = "development",
        ["Links__Key"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        ["Smtp__Host"] = "127.0.0.1",
        ["Smtp__Port"] = $"{Mail.SmtpPort}",
        ["Mail__From"] = "Resultatoversigter <overblik@reporting.example>",
        ["Mail__RetrySeconds"] = "2",
        ["Runner__FunctionKey"] = Key,
        ["Runner__MasterKey"] = Key,
    };

    private static ILoggerFactory Logs(LaunchOptions options) => LoggerFactory.Create(logging => logging
        .SetMinimumLevel(options.Once ? LogLevel.Error : LogLevel.Warning)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddSimpleConsole(console => console.SingleLine = true));

    private static string AppFolder(string root) =>
        Path.Combine(root, "functions", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");

    private static int PortFor(LaunchOptions options)
    {
        if (options.Port is { } asked)
            return IsFree(asked) ? asked : throw new UsageException($"--port {asked} is taken; choose another or leave it out.");
        return IsFree(LaunchOptions.DefaultPort) ? LaunchOptions.DefaultPort : FreePort.Find(1)[0]; // links in mails must know it
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(System.Net.IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private T Keep<T>(T part) where T : IAsyncDisposable
    {
        parts.Add(part);
        return part;
    }

    private sealed class Folder(WorkFolder folder) : IAsyncDisposable
    {
        public string Path => folder.FullPath;

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
