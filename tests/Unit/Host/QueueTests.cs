using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Xunit;

namespace Reporting.Unit.Host;

public sealed class QueueTests(StorageEmulator storage) : IAsyncLifetime
{
    private readonly string name = "q" + Guid.NewGuid().ToString("N");
    private TestApp app = null!;
    private QueueClient queue = null!;
    private QueueClient poison = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var connection = await storage.ConnectionStringAsync();
        queue = new QueueClient(connection, name);
        poison = new QueueClient(connection, name + "-poison");
        Use(TestApp.HostJson());
    }

    public ValueTask DisposeAsync()
    {
        app.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task SuccessDeletesTheMessage()
    {
        await SendAsync("""{"Id":"mine","text":"hej"}""");
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(async () => await LeftAsync(queue) == 0, "the message is deleted");

        var call = Assert.Single(app.Calls("Work"));
        Assert.Equal("""{"Id":"mine","text":"hej"}""", JsonSerializer.Deserialize<string>(call.Body.GetProperty("Data").GetProperty("item").GetString()!));
        Assert.Equal("\"mine\"", call.Body.GetProperty("Metadata").GetProperty("Id").GetString());
        Assert.Equal(("chunked", false), (call.Headers["transfer-encoding"], call.Headers.ContainsKey("content-length")));
        Assert.True(Guid.TryParse(call.Headers["x-azure-functions-invocationid"], out _) && call.Headers.ContainsKey("x-azure-functions-hostversion"));
        Assert.True(app.Log.Has("said by the function"));
    }

    [Fact]
    public async Task TheQueueIsMadeAndABurstIsWorkedOff()
    {
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(async () => await queue.ExistsAsync(Cancellation), "the queue is made");
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => SendAsync($"message {i}")));
        await Eventually.HoldsAsync(async () => await LeftAsync(queue) == 0, "all are worked off");
        Assert.Equal(30, app.Calls("Work").Select(c => c.Body.GetProperty("Data").ToString()).Distinct().Count());
    }

    [Fact]
    public async Task FailureIsTriedAgainThenPoisoned()
    {
        await SendAsync("fail");
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(async () => await LeftAsync(poison) == 1 && await LeftAsync(queue) == 0, "the message is poisoned");
        Assert.Equal(["1", "2"], app.Calls("Work").Select(c => c.Body.GetProperty("Metadata").GetProperty("DequeueCount").GetString()));
        Assert.Equal("fail", Encoding.UTF8.GetString(Convert.FromBase64String((await poison.PeekMessageAsync(Cancellation)).Value.Body.ToString())));
    }

    [Fact]
    public async Task TooOftenReceivedOrUnreadableGoesToPoisonUninvoked()
    {
        await SendAsync("worn out");
        for (var i = 0; i < 2; i++)
        {
            await queue.ReceiveMessagesAsync(1, TimeSpan.FromSeconds(1), Cancellation);
            await Task.Delay(1100, Cancellation);
        }

        await queue.SendMessageAsync("not base64!", Cancellation);
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(async () => await LeftAsync(poison) == 2 && await LeftAsync(queue) == 0, "both are poisoned");
        Assert.Empty(app.Calls("Work"));
    }

    [Fact]
    public async Task AnEmptyAnswerHangsUntilTheTimeoutKillsTheHandler()
    {
        Use(TestApp.HostJson(functionTimeout: "00:00:01"));
        await SendAsync("empty");
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(async () => await LeftAsync(poison) == 1, "the message is poisoned");
        Assert.True(app.Log.Has("HANGS") && app.Log.Has("longer than functionTimeout"));
        Assert.True(app.Starts >= 2);
        Assert.False(host.Completion.IsCompleted);
    }

    [Fact]
    public async Task ACrashLeavesTheMessageForTheNextHandler()
    {
        await SendAsync("crash");
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(async () => await LeftAsync(poison) == 1, "the message is poisoned after two crashes");
        Assert.Equal(2, app.Calls("Work").Count);
    }

    [Fact]
    public async Task ALongRunKeepsItsMessageHidden()
    {
        await SendAsync("long");
        await using var host = await app.StartAsync(o => o with { MessageLease = TimeSpan.FromSeconds(4) });
        await Eventually.HoldsAsync(async () => await LeftAsync(queue) == 0, "the message is deleted");
        Assert.Single(app.Calls("Work"));
    }

    [Fact]
    public async Task StoppingGivesUnfinishedMessagesBack()
    {
        await SendAsync("endless");
        await using (await app.StartAsync())
        {
            await Eventually.HoldsAsync(() => app.Calls("Work").Count == 1, "the run has begun");
        }

        Assert.Single((await queue.ReceiveMessagesAsync(1, TimeSpan.FromSeconds(1), Cancellation)).Value);
    }

    private void Use(string hostJson)
    {
        app?.Dispose();
        app = new TestApp(hostJson).Queue("Work", name);
        app.Settings["AzureWebJobsStorage"] = storage.ConnectionStringAsync().Result;
    }

    private async Task SendAsync(string text)
    {
        await queue.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await queue.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), Cancellation);
    }

    private static async Task<int> LeftAsync(QueueClient queue) =>
        await queue.ExistsAsync(Cancellation) ? (await queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount : 0;
}
