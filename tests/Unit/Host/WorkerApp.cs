using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Host;

/// <summary>
/// The app in tests/WorkerApp, in a folder and with a host.json of its own. Its queue and timer functions rest until asked for.
/// </summary>
internal sealed class WorkerApp : IDisposable
{
    internal const string FunctionKey = "the-function-key";
    internal const string MasterKey = "the-master-key";

    private static readonly string[] Resting = ["Work", "Bytes", "Whole", "Tick", "Begin", "Unwatched"];

    private readonly ILoggerFactory logs;
    private readonly string calls;

    internal WorkerApp(string? hostJson = null)
    {
        logs = LoggerFactory.Create(b => b.AddProvider(Log).AddFilter("Microsoft", LogLevel.Warning));
        Folder = Directory.CreateTempSubdirectory("app").FullName;
        calls = Path.Combine(Folder, "calls.jsonl");
        foreach (var part in Directory.GetFileSystemEntries(Repository.Path("tests", "WorkerApp", "bin", "Release", "net10.0")))
            File.CreateSymbolicLink(Path.Combine(Folder, Path.GetFileName(part)), part);
        Write("host.json", hostJson ?? HostJson());
        foreach (var name in Resting) Settings[$"AzureWebJobs.{name}.Disabled"] = "true";
        Settings["CALLS"] = calls;
        Settings["QUEUE"] = Settings["BYTES"] = Settings["WHOLE"] = "unused";
        Settings["WHEN"] = "0 0 0 1 1 *";
        Settings["Runner__FunctionKey"] = FunctionKey;
        Settings["Runner__MasterKey"] = MasterKey;
        Settings["AzureFunctionsWebHost__hostid"] = Guid.NewGuid().ToString("N");
    }

    internal string Folder { get; }

    internal Dictionary<string, string> Settings { get; } = [];

    internal Lines Log { get; } = new();

    /// <summary>The worker processes that were started, in turn.</summary>
    internal IReadOnlyList<int> Starts => [.. Calls("start").Select(c => c.GetInt32())];

    internal static string HostJson(string functionTimeout = "00:01:00", int maxDequeueCount = 2, string routePrefix = "") => $$"""
        {
          "version": "2.0",
          "extensions": {
            "http": { "routePrefix": "{{routePrefix}}" },
            "queues": { "batchSize": 4, "newBatchThreshold": 2, "maxDequeueCount": {{maxDequeueCount}}, "maxPollingInterval": "00:00:00.3" }
          },
          "functionTimeout": "{{functionTimeout}}"
        }
        """;

    /// <summary>Puts a file of its own where the built app has another.</summary>
    internal void Write(string file, string text)
    {
        File.Delete(Path.Combine(Folder, file));
        File.WriteAllText(Path.Combine(Folder, file), text);
    }

    /// <summary>Lets a function run that rests.</summary>
    internal WorkerApp Use(string function, string setting = "", string value = "")
    {
        Settings.Remove($"AzureWebJobs.{function}.Disabled");
        if (setting.Length > 0) Settings[setting] = value;
        return this;
    }

    internal Task<LocalHost> StartAsync(Func<LocalHostOptions, LocalHostOptions>? change = null)
    {
        var options =
            new LocalHostOptions(Folder, Settings) { StopWithin = TimeSpan.FromMilliseconds(500), CancelWithin = TimeSpan.FromSeconds(3) };
        return LocalHost.StartAsync(change?.Invoke(options) ?? options, logs, TestContext.Current.CancellationToken);
    }

    /// <summary>The host as a process of its own.</summary>
    internal Process StartProcess(int port)
    {
        string[] arguments =
            [Repository.Path("infra", "local", "bin", "Release", "net10.0", "Reporting.Local.dll"), "host", "--app", Folder, "--port",
                $"{port}"];
        var info = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings) info.Environment[name] = value;
        return ChildProcess.Start(info);
    }

    /// <summary>What the app wrote down under this name.</summary>
    internal IReadOnlyList<JsonElement> Calls(string name) => File.Exists(calls)
        ? [.. File.ReadAllLines(calls).Select(l => JsonSerializer.Deserialize<JsonElement>(l))
            .Where(c => c.GetProperty("name").GetString() == name).Select(c => c.GetProperty("data"))]
        : [];

    internal static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        logs.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
