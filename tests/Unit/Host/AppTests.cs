using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Reporting.Local.Host;
using Reporting.Local.Host.Rpc;
using Xunit;

namespace Reporting.Unit.Host;

public sealed class AppTests : IDisposable
{
    private readonly WorkerApp app = new();
    private readonly List<RpcFunctionMetadata> told = [];

    public void Dispose() => app.Dispose();

    [Fact]
    public void EveryMistakeOfTheFilesIsToldAtOnce()
    {
        app.Write("host.json",
            """{"version":"1.0","extensions":{"queues":{"batchSize":33,"messageEncoding":"rot13"}},"functionTimeout":"soon"}""");
        app.Write("worker.config.json", """{"description":{}}""");
        var e = Assert.Throws<AppDescriptionException>(() => Reader().Read());
        Holds(e, "host.json: version", "host.json: extensions.queues.batchSize", "messageEncoding", "host.json: functionTimeout",
            "worker.config.json: description.defaultExecutablePath is missing");
    }

    [Fact]
    public void EveryMistakeOfTheFunctionsIsToldAtOnce()
    {
        app.Settings["AzureWebJobsStorage__accountName"] = "cloud";
        Tell("Page", """{"type":"httpTrigger","direction":"In","name":"r","route":"{a}/{a}"}""",
            """{"type":"http","direction":"Out","name":"$return"}""");
        Tell("Silent", """{"type":"httpTrigger","direction":"In","name":"r","authLevel":"Nobody"}""");
        Tell("Sends", """{"type":"queueTrigger","direction":"In","name":"m","queueName":"UPPER"}""",
            """{"type":"queue","direction":"Out","name":"o"}""");
        Tell("Late", """{"type":"timerTrigger","direction":"In","name":"t","schedule":"*/5 * * * *"}""");
        Tell("Named", """{"type":"timerTrigger","direction":"In","name":"t","schedule":"%SOON%"}""");
        Tell("Odd", """{"type":"blobTrigger","direction":"In","name":"b"}""");
        var e = Assert.Throws<AppDescriptionException>(Functions);
        Holds(
            e,
            "Page: route '{a}/{a}'", "Silent: authLevel", "Sends: binding type 'queue'", "Sends: queueName 'UPPER'",
            "Sends: connection 'Storage' has identity settings only",
            "Late: schedule '*/5 * * * *'", "Named: %SOON% is not set", "Named: schedule '%SOON%'", "Odd: binding type 'blobTrigger'",
            "Odd: has 0 triggers");
    }

    [Fact]
    public void TwoFunctionsOnOneRouteAndMethodAreRefused()
    {
        Http("One", "a/{b}", "get");
        Http("Two", "a/{b}", "post");
        Assert.Equal(2, Functions().Http.Count);
        Http("Three", "a/{b}", "get");
        Http("Four", "admin/x", "get");
        Holds(Assert.Throws<AppDescriptionException>(Functions), "One and Three both answer route 'a/{b}'",
            "Four: routes that begin with admin");
    }

    [Fact]
    public void ConstraintsThatDoNotExistAreTold()
    {
        Http("Runic", "typed/{word:runes}", "get");
        Http("Number", "typed/{number:int}", "get");
        var front = new HttpFront(Reader().Read().Host, Functions().Http, null!, new AdminApi([], null!, null!, null!, null!));
        var e = Assert.Throws<AppDescriptionException>(
            () => front.Build(0, NullLoggerFactory.Instance, _ => null!, CancellationToken.None));
        Holds(e, "Runic: route 'typed/{word:runes}' cannot be used");
    }

    [Fact]
    public async Task TheRoutePrefixIsHostJsons()
    {
        app.Write("host.json", WorkerApp.HostJson(routePrefix: "api"));
        await using var host = await app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        Assert.Equal("Number 5", await client.GetStringAsync("/api/typed/5", TestContext.Current.CancellationToken));
        Assert.Equal(404, (int)(await client.GetAsync("/typed/5", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static void Holds(AppDescriptionException e, params string[] parts)
    {
        Assert.All(parts, part => Assert.Contains(e.ValidationErrors, m => m.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(parts.Length, e.ValidationErrors.Count);
    }

    private void Http(string name, string route, string method) => Tell(
        name,
        JsonSerializer.Serialize(
            new { type = "httpTrigger", direction = "In", name = "r", authLevel = "Anonymous", route, methods = new[] { method } }),
        """{"type":"http","direction":"Out","name":"$return"}""");

    private void Tell(string name, params string[] bindings) =>
        told.Add(new RpcFunctionMetadata { Name = name, RawBindings = { bindings } });

    private AppReader Reader() => new(app.Folder, new Reporting.Local.Host.AppSettings(app.Settings));

    private AppFunctions Functions() => Reader().Functions(told, Reader().Read().Host);
}
