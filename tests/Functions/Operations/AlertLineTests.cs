using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Operations;

/// <summary>What goes wrong is written to the log as the alerts look for it: the app's own parts on a real storage account.</summary>
public sealed class AlertLineTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private static int months;
    private readonly Recorder recorder = new();
    private readonly Period month = Period.Month(2001 + (Interlocked.Increment(ref months) / 12), 1 + (months % 12));
    private ScriptedSource source = null!;
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        var account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        source = await ScriptedSource.StartAsync(context =>
        {
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        });
        var all = new ServiceCollection();
        all.AddLogging(l => l.AddProvider(recorder));
        all.AddApp(account, () => CatalogueFolder.Read(Repository.Path("seeds", "2026")),
            ("Jobindsats__BaseAddress", source.Address.ToString()));
        services = all.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await source.DisposeAsync();
    }

    [Fact]
    public async Task ARunThatNeverGotPastItsImport()
    {
        await AddAsync(RunState.Importing, areas: 2);
        await Of<RunWatcher>().WatchAsync(Token);
        Assert.Contains($"{AlertLines.PastDeadline} {month} revision 1: Importing", recorder.Lines);
        Assert.Contains(recorder.Lines,
            l => l.StartsWith($"{AlertLines.RunFailed} {month} revision 1: It was still Importing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ARunOfWhichEveryAreaFailed()
    {
        var run = await AddAsync(RunState.Publishing, areas: 1);
        await Of<WorkRepository>().AddAsync(run, ["101"], Token);
        await Of<WorkRepository>().GiveUpAsync(new(month, 1), "101", "broken", Token);
        await Of<MonthPublisher>().PublishAsync(new PublishMessage($"{month}", 1), Token);
        Assert.Equal([$"{AlertLines.RunFailed} {month} revision 1: Every area failed."], recorder.Lines);
    }

    [Fact]
    public async Task ARunThatLacksAnArea()
    {
        var run = await AddAsync(RunState.Publishing, areas: 2);
        await Of<RunStore>().WriteListAsync<Verdict>(run.Stamp, RunLists.Verdicts, [], Token);
        await Of<WorkRepository>().AddAsync(run, ["101", "147"], Token);
        await Of<WorkRepository>().DoneAsync(new(month, 1), ["101"], Token);
        await Of<WorkRepository>().GiveUpAsync(new(month, 1), "147", "broken", Token);
        await Of<MonthPublisher>().PublishAsync(new PublishMessage($"{month}", 1), Token);
        Assert.Equal([$"{AlertLines.RunIncomplete} {month} revision 1: 1 of 2"], recorder.Lines);
    }

    [Fact]
    public async Task AnImportThatTheSourceRefuses()
    {
        await Of<MonthImport>().RunAsync(new ImportMessage($"import-{month}", $"{month}"), Token);
        Assert.Contains(recorder.Lines, l => l.StartsWith($"{AlertLines.ImportFailed} import-{month}: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AMessageThatWasGivenUp()
    {
        await Of<PoisonRecorder>().TakeAsync<PublishMessage>(QueueNames.Publish, $"no message {month}", Token);
        Assert.Equal([$"{AlertLines.GivenUp} publish no message {month}"], recorder.Lines);
    }

    [Fact]
    public async Task ATableThatCannotBeCopiedAndAddressesThatCannotBeDeleted()
    {
        var failures = new Failures(Of<ILogger<TableCopies>>());
        var log = Of<ILogger<TableCopies>>();
        await failures.TryAsync("A", () => throw new InvalidOperationException("broken"), reason => log.CopyHasFailed("orders", reason));
        await failures.TryAsync("B", () => throw new InvalidOperationException("broken"),
            reason => log.TidyHasFailed("subscribers", reason));
        Assert.Contains($"{AlertLines.CopyFailed} orders: broken", recorder.Lines);
        Assert.Contains($"{AlertLines.TidyFailed} subscribers: broken", recorder.Lines);
        Assert.Throws<AggregateException>(failures.Throw);
    }

    private T Of<T>() where T : class => services.GetRequiredService<T>();

    private async Task<Run> AddAsync(RunState state, int areas)
    {
        var then = DateTimeOffset.UtcNow.AddDays(-1);
        await Of<RunRepository>().AddAsync(new Run
        {
            Month = month, Revision = 1, State = state, Fingerprint = new string('f', 64), Catalogue = "2026", Extracts = [], Areas = areas,
            Started = then, Deadline = then,
        }, Token);
        return (await Of<RunRepository>().FindAsync(month, 1, Token))!;
    }

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Lines.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
