using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Host;

public sealed class AppDescriptionTests : IDisposable
{
    private readonly TestApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public void EveryMistakeIsToldAtOnce()
    {
        File.WriteAllText(Path.Combine(app.Folder, "host.json"), """
            {"version":"2.0","customHandler":{"description":{"defaultExecutablePath":"nothing-here"},"http":{"routes":[]}},
             "extensions":{"queues":{"batchSize":33,"messageEncoding":"rot13"}},"functionTimeout":"soon"}
            """);
        app.Settings["AzureWebJobsStorage__accountName"] = "cloud";
        app.Http("Page", "{a}/{a}");
        app.Function("Two", """{"bindings":[{"type":"queueTrigger","name":"a","connection":"Gone"},{"type":"timerTrigger","name":"b","schedule":"x"}]}""");
        app.Function("NoQueue", """{"bindings":[{"type":"queueTrigger","name":"item"}]}""");
        app.Function("Odd", """{"bindings":[{"type":"cosmosDBTrigger","name":"item"},{"type":"queue","direction":"out","name":"o"}]}""");
        app.Function("Broken", "{");
        app.Timer("Late", "*/5 * * * *").Timer("Named", "%WHEN%").Queue("Loud", "UPPER");

        var e = Assert.Throws<AppDescriptionException>(Read);

        string[] expected =
        [
            "host.json: customHandler.http.routes", "nothing-here", "host.json: extensions.queues.batchSize", "messageEncoding", "host.json: functionTimeout",
            "host.json: HTTP triggers need", "Page/function.json: route", "Two/function.json: has 2 triggers", "NoQueue/function.json: bindings[0].queueName is missing",
            "NoQueue/function.json: connection 'Storage' has identity settings only", "Odd/function.json: binding type 'cosmosDBTrigger'", "Odd/function.json: binding type 'queue'", "Odd/function.json: has 0 triggers",
            "Broken/function.json: cannot be read", "Late/function.json: schedule '*/5 * * * *'", "Named/function.json: %WHEN% is not set", "Loud/function.json: queueName 'UPPER'",
        ];
        Assert.All(expected, part => Assert.Contains(e.Mistakes, m => m.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public void SettingsFillInNames()
    {
        app.Settings["WHEN"] = "0 30 6 * * *";
        app.Settings["QUEUE"] = "orders";
        app.Settings["AzureWebJobsStorage"] = "first";
        app.Settings["Storage"] = "second";
        app.Timer("Daily", "%WHEN%").Queue("Work", "%QUEUE%");

        var description = Read();

        Assert.Equal("0 30 6 * * *", description.Functions.Timers.Single().Schedule.ToString());
        Assert.Equal(("orders", "first"), (description.Functions.Queues.Single().Queue, description.Functions.Queues.Single().ConnectionString));
    }

    [Fact]
    public void QueuesNeedTheExtensionBundle()
    {
        File.WriteAllText(Path.Combine(app.Folder, "host.json"), """{"version":"2.0","customHandler":{"description":{"defaultExecutablePath":"node"}}}""");
        app.Settings["AzureWebJobsStorage"] = "x";
        app.Queue("Work", "orders");
        Assert.Contains("extensionBundle", Assert.Single(Assert.Throws<AppDescriptionException>(Read).Mistakes));
    }

    [Fact]
    public void TwoFunctionsOnOneRouteAndMethodAreRefused()
    {
        app.Http("Get", "a/{b}", methods: "\"get\"").Http("Post", "a/{b}", methods: "\"post\"");
        Assert.Equal(2, Read().Functions.Http.Count);
        app.Http("All", "a/{b}").Http("Admin", "admin/x");
        Assert.Equal(3, Assert.Throws<AppDescriptionException>(Read).Mistakes.Count);
    }

    [Fact]
    public void DisabledFunctionsAreLeftOut()
    {
        app.Settings["AzureWebJobs.Page.Disabled"] = "true";
        Assert.Empty(app.Http("Page", "page").Http("Page", "page") is var _ ? Read().Functions.Http : []);
    }

    private AppDescription Read() => AppDescriptionReader.Read(app.Folder, new Reporting.Local.Host.AppSettings(app.Settings));
}
