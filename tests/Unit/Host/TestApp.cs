using System.Text.Json;
using Microsoft.Extensions.Logging;
using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Host;

/// <summary>An app in a folder of its own, run by a real local host.</summary>
internal sealed class TestApp : IDisposable
{
    internal const string FunctionKey = "the-function-key";
    internal const string MasterKey = "the-master-key";

    private readonly ILoggerFactory logs;
    private readonly string calls;

    internal TestApp(string? hostJson = null)
    {
        Folder = Directory.CreateTempSubdirectory("app").FullName;
        logs = LoggerFactory.Create(b => b.AddProvider(Log).AddFilter("Microsoft", LogLevel.Warning));
        calls = Path.Combine(Folder, "calls");
        File.WriteAllText(Path.Combine(Folder, "host.json"), hostJson ?? HostJson());
        var handler = Path.Combine(Folder, "handler.js");
        File.WriteAllText(handler, TestHandler.Script);
        Settings["CALLS"] = calls;
        Settings["Runner__FunctionKey"] = FunctionKey;
        Settings["Runner__MasterKey"] = MasterKey;
        Settings["AzureFunctionsWebHost__hostid"] = Guid.NewGuid().ToString("N");
    }

    internal string Folder { get; }

    internal Dictionary<string, string> Settings { get; } = [];

    internal Lines Log { get; } = new();

    /// <summary>How often the handler was started.</summary>
    internal int Starts => File.Exists(calls + ".starts") ? File.ReadAllLines(calls + ".starts").Length : 0;

    internal static string HostJson(string functionTimeout = "00:01:00", int maxDequeueCount = 2) => $$"""
        {
          "version": "2.0",
          "customHandler": { "description": { "defaultExecutablePath": "node", "arguments": ["handler.js"] }, "enableProxyingHttpRequest": true },
          "extensionBundle": { "id": "Microsoft.Azure.Functions.ExtensionBundle", "version": "[4.*, 5.0.0)" },
          "extensions": { "http": { "routePrefix": "" }, "queues": { "batchSize": 4, "newBatchThreshold": 2, "maxDequeueCount": {{maxDequeueCount}}, "maxPollingInterval": "00:00:00.3" } },
          "functionTimeout": "{{functionTimeout}}"
        }
        """;

    internal TestApp Http(string name, string route, string level = "anonymous", string methods = "") => Function(
        name,
        $$"""{"bindings":[{"type":"httpTrigger","direction":"in","name":"req","route":"{{route}}","authLevel":"{{level}}"{{(methods == "" ? "" : $",\"methods\":[{methods}]")}}},{"type":"http","direction":"out","name":"res"}]}""");

    internal TestApp Queue(string name, string queue) => Function(
        name, $$"""{"bindings":[{"type":"queueTrigger","direction":"in","name":"item","queueName":"{{queue}}","connection":"Storage"}]}""");

    internal TestApp Timer(string name, string schedule, string more = "") => Function(
        name, $$"""{"bindings":[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"{{schedule}}"{{more}}}]}""");

    internal TestApp Function(string name, string json)
    {
        Directory.CreateDirectory(Path.Combine(Folder, name));
        File.WriteAllText(Path.Combine(Folder, name, "function.json"), json);
        return this;
    }

    internal async Task<LocalHost> StartAsync(Func<LocalHostOptions, LocalHostOptions>? change = null)
    {
        var options = new LocalHostOptions(Folder, Settings) { StopWithin = TimeSpan.FromMilliseconds(500) };
        return await LocalHost.StartAsync(change?.Invoke(options) ?? options, logs, TestContext.Current.CancellationToken);
    }

    internal IReadOnlyList<Call> Calls(string name) => File.Exists(calls)
        ? [.. File.ReadAllLines(calls).Select(l => JsonSerializer.Deserialize<Call>(l, JsonSerializerOptions.Web)!).Where(c => c.Name == name)]
        : [];

    /// <inheritdoc/>
    public void Dispose()
    {
        logs.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>One invocation as the handler saw it.</summary>
    internal sealed record Call(string Name, Dictionary<string, string> Headers, JsonElement Body);
}
