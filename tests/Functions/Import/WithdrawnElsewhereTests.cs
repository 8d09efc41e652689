using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Import;

/// <summary>A figure that the source withdraws leaves every month that shows it, once and without a mail about old months.</summary>
public sealed class WithdrawnElsewhereTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Key = "source-token", Indicator = "kontanthjaelp-fuldtid", Ballerup = "151", Gentofte = "157";
    private static readonly Period First = Period.Month(2026, 1);
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("withdrawn-").FullName;
    private readonly HashSet<(string Area, Period Month)> withdrawn = [];
    private SourceServer source = null!;
    private ServiceProvider services = null!;
    private int written;

    public async ValueTask InitializeAsync()
    {
        Write(First);
        source = await SourceServer.StartAsync(new DemoSourceOptions { Token = Key, ExtractDirectory = folder });
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddApp(
            StorageAccount.FromConnectionString(azurite.ConnectionString), () => CatalogueFolder.Read(Repository.Path("seeds", "2026")),
            ("Jobindsats__BaseAddress", source.BaseAddress.ToString()), ("Jobindsats__Token", Key));
        services = all.BuildServiceProvider();
        await Of<SubscriberRepository>().AddAsync(
            "leder@example.dk", new([Ballerup], SubscriptionKinds.Overview | SubscriptionKinds.Alerts, Language.Danish, false), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await source.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task EveryMonthThatShowsAWithdrawnFigureIsMadeAgainOnce()
    {
        var second = First + 1;
        await ImportNewestAsync(First);
        await ImportNewestAsync(second);
        Assert.Empty(await WaitingAsync());
        Assert.True(await ShowsAsync(new(First, 1), "Ballerup") && await ShowsAsync(new(second, 1), "Ballerup"));

        withdrawn.Add(("Ballerup", First));
        var revised = await ImportNewestAsync(second);
        Assert.Equal((new RunKey(second, 2), true), (revised.Key, revised.Withdrawn > 0));

        // Cut off after it was sent, the step is done again.
        await Of<WithdrawnElsewhere>().ImportAsync(revised, Token);
        var asked = await WaitingAsync();
        Assert.Equal([(First, 1), (First, 1)], asked.Select(m => (Period.Parse(m.Month!), m.Replaces!.Value)));
        foreach (var message in asked) await ImportAsync(message);

        var runs = await Of<RunRepository>().OfMonth(First, Token).ToListAsync(Token);
        Assert.Equal([(1, RunMails.Told), (2, RunMails.Dropped)], runs.Select(r => (r.Revision, r.Mails)));
        Assert.Empty(await WaitingAsync());
        await NobodyShowsAsync("Ballerup");
        Assert.True(await Of<RunRepository>().IsClosedAsync(new(First, 1), Token));
        Assert.True(await Of<RunRepository>().IsClosedAsync(new(second, 1), Token));
        Assert.Equal([1, 0, 1, 1], await MailsAsync(new(First, 1), new(First, 2), new(second, 1), new(second, 2)));

        // Withdrawn on the day that a new month comes, whose first revision follows no other.
        withdrawn.Add(("Gentofte", First));
        var third = await ImportNewestAsync(First + 2);
        Assert.Equal((1, 0, 0), (third.Revision, third.Changes, third.Withdrawn));
        Assert.Equal([First, second], (await DrainAsync()).Order());
        await NobodyShowsAsync("Gentofte");
        Assert.Empty(await DrainAsync());
        Assert.Equal([0, 0, 1], await MailsAsync(new(First, 3), new(second, 3), third.Key));
    }

    private T Of<T>() where T : notnull => services.GetRequiredService<T>();

    private async Task<Run> ImportNewestAsync(Period newest)
    {
        Write(newest);
        return await ImportAsync(new ImportMessage(Guid.CreateVersion7().ToString("N"), null));
    }

    // All that the app does of an import but the areas' documents, each step twice as a queue may bring it.
    private async Task<Run> ImportAsync(ImportMessage message)
    {
        await Of<MonthImport>().RunAsync(message, Token);
        await Of<MonthImport>().RunAsync(message, Token);
        var key = (await Of<ImportRepository>().FindAsync(message.ImportId, Token))!.Run!.Value;
        var run = (await Of<RunRepository>().FindAsync(key.Month, key.Revision, Token))!;
        foreach (var area in await Of<WorkRepository>().LeftAsync(run, Token).ToListAsync(Token))
            await Of<WorkRepository>().DoneAsync(key, [area.Area], Token);
        for (var time = 0; time < 2; time++)
            await Of<MonthPublisher>().PublishAsync(new PublishMessage($"{key.Month}", key.Revision), Token);
        return (await Of<RunRepository>().FindAsync(key.Month, key.Revision, Token))!;
    }

    // Does the imports that are asked for until none is; the months that were made anew.
    private async Task<List<Period>> DrainAsync()
    {
        var made = new List<Period>();
        while (await WaitingAsync() is { Count: > 0 } asked)
        {
            foreach (var message in asked)
            {
                await ImportAsync(message);
                if ((await Of<ImportRepository>().FindAsync(message.ImportId, Token))! is { State: ImportState.MadeRun } done)
                    made.Add(done.Run!.Value.Month);
            }
        }

        return made;
    }

    // The imports that are asked for, taken from the queue.
    private async Task<List<ImportMessage>> WaitingAsync()
    {
        var queue = Of<StorageAccount>().Queues.GetQueueClient(QueueNames.Import);
        var messages = await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), Token);
        foreach (var message in messages.Value) await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Token);
        return [.. messages.Value.Select(m => JsonSerializer.Deserialize<ImportMessage>(m.MessageText, JsonSerializerOptions.Web)!)];
    }

    private async Task NobodyShowsAsync(string area)
    {
        foreach (var served in await Of<RunRepository>().PublishedAsync(Token)) Assert.False(await ShowsAsync(served, area), $"{served}");
    }

    private async Task<bool> ShowsAsync(RunKey run, string area)
    {
        var slice = (await Of<RunStore>().AreaAsync(run, area == "Ballerup" ? Ballerup : Gentofte, Token))!;
        return slice.Series[Indicator][First].Value is not null;
    }

    private async Task<List<int>> MailsAsync(params RunKey[] runs)
    {
        var counts = new List<int>();
        foreach (var run in runs)
            counts.Add(await Of<DeliveryRepository>().OfBatchAsync(DeliveryRepository.BatchOf(run), Token).CountAsync(Token));
        return counts;
    }

    private void Write(Period newest)
    {
        string[] columns = ["Periode", "Område", "Antal fuldtidspersoner"];
        var rows = from period in Enumerable.Range(0, 26).Select(back => newest - (25 - back))
                   from area in new[] { ("Ballerup", 900), ("Gentofte", 700), ("Roskilde", 1000) }
                   let isWithdrawn = withdrawn.Contains((area.Item1, period))
                   select new object?[] { $"{period}", area.Item1, isWithdrawn ? null : area.Item2 + (period - First + 50) % 7 };
        var path = Path.Combine(folder, "y60a02.json");
        File.WriteAllText(path, JsonSerializer.Serialize(new { columns, rows }));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-1).AddSeconds(30 * ++written));
    }
}
