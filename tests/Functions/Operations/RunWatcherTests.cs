using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Operations;

/// <summary>When a run is taken up whose message may be lost: the more areas it has, the longer it may take by itself.</summary>
public sealed class RunWatcherTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly FixedClock clock = new(new(2026, 3, 24, 12, 0, 0, TimeSpan.Zero));
    private ServiceProvider services = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        services = azurite.App(clock);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    // Three minutes, and a tenth of a second for each area.
    [Fact]
    public async Task ARunOfManyAreasIsGivenMoreTime()
    {
        var (few, many) = (Period.Month(2026, 1), Period.Month(2026, 2));
        await AddAsync(few, 98);
        await AddAsync(many, 10_000);
        Assert.Empty(await AskedAfterAsync(TimeSpan.FromMinutes(3)));
        Assert.Equal([few], await AskedAfterAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal([few], await AskedAfterAsync(TimeSpan.FromMinutes(15)));
        Assert.Equal([few, many], await AskedAfterAsync(TimeSpan.FromMinutes(1)));
    }

    private async Task<IEnumerable<Period>> AskedAfterAsync(TimeSpan time)
    {
        clock.Now += time;
        await services.GetRequiredService<RunWatcher>().WatchAsync(Token);
        var queue = services.GetRequiredService<StorageAccount>().Queues.GetQueueClient(QueueNames.Import);
        var messages = (await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), Token)).Value;
        foreach (var message in messages) await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Token);
        return messages.Select(m => JsonSerializer.Deserialize<ImportMessage>(m.MessageText, JsonSerializerOptions.Web)!)
            .Select(m => Period.Parse(m.Month!)).Order();
    }

    private Task AddAsync(Period month, int areas) => services.GetRequiredService<RunRepository>().AddAsync(new Run
    {
        Month = month, Revision = 1, State = RunState.Importing, Fingerprint = new string('f', 64), Catalogue = "2026", Extracts = [],
        Areas = areas, Started = clock.Now, Deadline = clock.Now.AddHours(1),
    }, Token);
}
