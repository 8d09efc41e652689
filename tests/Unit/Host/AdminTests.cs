using System.Net.Http.Json;
using System.Text.Json;
using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Host;

public sealed class AdminTests(StorageEmulator storage) : IAsyncLifetime
{
    private readonly WorkerApp app = new WorkerApp().Use("Tick").Use("Work", "QUEUE", "q" + Guid.NewGuid().ToString("N"));
    private readonly HttpClient client = new();
    private LocalHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app.Settings["AzureWebJobsStorage"] = await storage.ConnectionStringAsync();
        host = await app.StartAsync();
        client.BaseAddress = host.BaseAddress;
        client.DefaultRequestHeaders.Add("x-functions-key", WorkerApp.MasterKey);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        app.Dispose();
    }

    [Fact]
    public async Task FunctionsRunByHand()
    {
        Assert.Equal(202, await RunAsync("Tick", """{"input":""}"""));
        Assert.Equal(202, await RunAsync("work", """{"input":"typed"}"""));
        await Eventually.HoldsAsync(() => app.Calls("Tick").Count + app.Calls("Work").Count == 2, "both run");
        Assert.Equal("typed", app.Calls("Work")[0].GetProperty("message").GetString());
        var run = app.Calls("Tick")[0];
        Assert.False(run.GetProperty("IsPastDue").GetBoolean());
        Assert.Equal(JsonValueKind.Object, run.GetProperty("ScheduleStatus").ValueKind);
    }

    [Theory]
    [InlineData("Nothing", """{"input":""}""", 404)]
    [InlineData("Page", """{"input":""}""", 400)]
    [InlineData("Tick", "nonsense", 400)]
    [InlineData("Tick", "[]", 400)]
    public async Task WhatCannotRunIsTold(string function, string body, int status) => Assert.Equal(status, await RunAsync(function, body));

    [Fact]
    public async Task OnlyTheMasterKeyOpensAdmin()
    {
        client.DefaultRequestHeaders.Remove("x-functions-key");
        client.DefaultRequestHeaders.Add("x-functions-key", WorkerApp.FunctionKey);
        Assert.Equal(401, await RunAsync("Tick", "{}"));
        Assert.Equal(401, (int)(await client.GetAsync("/admin/host/status", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task StatusCountsInvocations()
    {
        await client.GetAsync("/page", Cancellation);
        await RunAsync("Work", """{"input":"fail"}""");
        await Eventually.HoldsAsync(async () => Count(await StatusAsync(), "Work", "failed") == 1, "the failure is counted");
        var status = await StatusAsync();
        Assert.Equal(("Running", 1), (status.GetProperty("state").GetString(), Count(status, "Page", "succeeded")));
        Assert.Equal(app.Starts.Single(), status.GetProperty("workerProcessId").GetInt32());
    }

    private static int Count(JsonElement status, string function, string which) =>
        status.GetProperty("functions").GetProperty(function).GetProperty(which).GetInt32();

    private Task<JsonElement> StatusAsync() => client.GetFromJsonAsync<JsonElement>("/admin/host/status", Cancellation);

    private async Task<int> RunAsync(string function, string body) =>
        (int)(await client.PostAsync($"/admin/functions/{function}", new StringContent(body), Cancellation)).StatusCode;
}
