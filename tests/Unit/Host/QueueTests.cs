using System.Text;
using Azure.Storage.Queues;
using Xunit;

namespace Reporting.Unit.Host;

public sealed class QueueTests(StorageEmulator storage) : IAsyncLifetime
{
    private readonly string name = "q" + Guid.NewGuid().ToString("N");
    private WorkerApp app = null!;
    private QueueClient queue = null!;
    private QueueClient poison = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var connection = await storage.ConnectionStringAsync();
        queue = new QueueClient(connection, name);
        poison = new QueueClient(connection, name + "-poison");
        Use(WorkerApp.HostJson());
    }

    public ValueTask DisposeAsync()
    {
        app.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task SuccessDeletesTheMessage()
    {
        await SendAsync("""{"Id":"mine","text":"hej æøå"}""");
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(async () => await LeftAsync(queue) == 0, "the message is deleted");

        var call = Assert.Single(app.Calls("Work"));
        var metadata = call.GetProperty("metadata");
        Assert.Equal("""{"Id":"mine","text":"hej æøå"}""", call.GetProperty("message").GetString());
        Assert.Equal(["DequeueCount", "ExpirationTime", "Id", "InsertionTime", "NextVisibleTime", "PopReceipt", "text"],
            metadata.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("mine", "1"), (metadata.GetProperty("Id").GetString(), metadata.GetProperty("DequeueCount").ToString()));
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-01$", call.GetProperty("trace").GetString());
    }

    [Theory]
    [InlineData("Bytes", "BYTES", "message")]
    [InlineData("Whole", "WHOLE", "MessageText")]
    public async Task MessagesBoundByTheSdksTypesArriveAsTheyAre(string function, string setting, string property)
    {
        app.Settings["AzureWebJobs.Work.Disabled"] = "true";
        app.Use(function, setting, name);
        await SendAsync("""{ "spaced" : "æ" }""");
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(() => app.Calls(function).Count == 1, "the function runs");
        Assert.Equal("""{ "spaced" : "æ" }""", app.Calls(function)[0].GetProperty(property).GetString());
    }

    [Fact]
    public async Task TheQueueIsMadeAndABurstIsWorkedOff()
    {
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(async () => await queue.ExistsAsync(Cancellation), "the queue is made");
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => SendAsync($"message {i}")));
        await Eventually.HoldsAsync(async () => await LeftAsync(queue) == 0, "all are worked off");
        Assert.Equal(30, app.Calls("Work").Select(c => c.GetProperty("message").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task FailureIsTriedFiveTimesThenPoisoned()
    {
        Use(WorkerApp.HostJson(maxDequeueCount: 5));
        await SendAsync("fail");
        await using var host = await app.StartAsync();
        await Eventually.HoldsAsync(async () => await LeftAsync(poison) == 1 && await LeftAsync(queue) == 0, "the message is poisoned");
        Assert.Equal(["1", "2", "3", "4", "5"],
            app.Calls("Work").Select(c => c.GetProperty("metadata").GetProperty("DequeueCount").ToString()));
        Assert.Equal("fail",
            Encoding.UTF8.GetString(Convert.FromBase64String((await poison.PeekMessageAsync(Cancellation)).Value.Body.ToString())));
        Assert.True(app.Log.Has("Work failed: failed on purpose"));
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
    public async Task AFunctionWhoseTimeIsUpIsCancelledAndFails()
    {
        Use(WorkerApp.HostJson(functionTimeout: "00:00:01"));
        await SendAsync("obedient");
        await using var host = await app.StartAsync(o => o with { CancelWithin = TimeSpan.FromMinutes(1) });
        await Eventually.HoldsAsync(async () => await LeftAsync(poison) == 1, "the message is poisoned");
        Assert.All(app.Calls("obeyed"), call => Assert.True(call.GetBoolean()));
        Assert.Equal((2, 1), (app.Calls("obeyed").Count, app.Starts.Count));
    }

    [Fact]
    public async Task OneThatHearsNothingLosesItsWorker()
    {
        Use(WorkerApp.HostJson(functionTimeout: "00:00:01"));
        await SendAsync("endless");
        await using var host = await app.StartAsync(o => o with { CancelWithin = TimeSpan.FromMilliseconds(300) });
        await Eventually.HoldsAsync(async () => await LeftAsync(poison) == 1, "the message is poisoned");
        Assert.True(app.Log.Has("longer than functionTimeout"));
        Assert.True(app.Starts.Count >= 2);
        Assert.False(host.Completion.IsCompleted);
    }

    [Fact]
    public async Task ACrashLeavesTheMessageForTheNextWorker()
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
    public async Task StoppingCancelsAndGivesUnfinishedMessagesBack()
    {
        await SendAsync("obedient");
        await using (await app.StartAsync())
        {
            await Eventually.HoldsAsync(() => app.Calls("Work").Count == 1, "the run has begun");
        }

        Assert.Single(app.Calls("obeyed"));
        Assert.Single((await queue.ReceiveMessagesAsync(1, TimeSpan.FromSeconds(1), Cancellation)).Value);
    }

    private void Use(string hostJson)
    {
        app?.Dispose();
        app = new WorkerApp(hostJson).Use("Work", "QUEUE", name);
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
