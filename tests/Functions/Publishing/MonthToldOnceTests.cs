using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Publishing;

/// <summary>Months whose tables come on different days: shown at once, told once.</summary>
public sealed class MonthToldOnceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private readonly LateClock clock = new();
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        services = azurite.App(clock);
        // Each test has a year of its own to itself.
        foreach (var name in new[] { TableNames.Published, TableNames.Runs })
        {
            var table = services.GetRequiredService<StorageAccount>().Tables.GetTableClient(name);
            await foreach (var row in table.QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Token))
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Token);
        }

        await services.GetRequiredService<SubscriberRepository>().AddAsync(
            "leder@example.dk", new(["101"], SubscriptionKinds.Overview | SubscriptionKinds.Alerts, Language.Danish, false), Token);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task WhatComesInStepsIsToldByTheLastAndAgainOnlyAsACorrection()
    {
        var month = Period.Month(2026, 3);
        Assert.Equal((RunState.Completed, RunMails.Waiting, null), await PublishAsync(month, 1, "y60a02", "y60c07"));
        Assert.Equal((RunState.Completed, RunMails.Waiting, null), await PublishAsync(month, 2, "y60c07"));
        Assert.Equal(1, (await FindAsync(month, 2)).Replaces);
        Assert.Empty(await DeliveriesAsync(month));

        Assert.Equal((RunState.Completed, RunMails.Told, null), await PublishAsync(month, 3));
        Assert.Equal(["2026M03-000003"], await DeliveriesAsync(month));
        Assert.Equal((RunMails.Dropped, RunMails.Dropped), ((await FindAsync(month, 1)).Mails, (await FindAsync(month, 2)).Mails));

        Assert.Equal((RunState.Completed, RunMails.Told, 3), await PublishAsync(month, 4));

        // Messages that come again, to whichever run, change nothing.
        clock.Later = TimeSpan.FromDays(30);
        for (var revision = 1; revision <= 4; revision++) await TellAsync(month, revision);
        Assert.Equal(["2026M03-000003", "2026M03-000004"], await DeliveriesAsync(month));
    }

    [Fact]
    public async Task AMonthThatStaysInPiecesIsToldAfterTheWait()
    {
        var month = Period.Month(2026, 4);
        await PublishAsync(month, 1, "y60a02");
        await TellAsync(month, 1);
        Assert.Empty(await DeliveriesAsync(month));

        clock.Later = TimeSpan.FromDays(6);
        await services.GetRequiredService<Application.Operations.RunWatcher>().WatchAsync(Token);
        await TellAsync(month, 1);
        await TellAsync(month, 1);

        Assert.Equal(["2026M04-000001"], await DeliveriesAsync(month));
        Assert.Equal((RunState.Completed, RunMails.Told, 1), await PublishAsync(month, 2));
    }

    [Fact]
    public async Task ARevisionThatComesWhileTheOneBeforeIsBeingToldFollowsIt()
    {
        var month = Period.Month(2026, 5);
        await PublishAsync(month, 1, "y60a02");
        // Cut off between the mark and the deliveries.
        Assert.NotNull(await Runs.MarkAsync(await FindAsync(month, 1), RunMails.Telling, Token));

        Assert.Equal((RunState.Completed, RunMails.Told, 1), await PublishAsync(month, 2));

        // What was begun is ended, although a later one is public: else who was not reached yet would hear of corrections only.
        await TellAsync(month, 1);
        Assert.Equal(["2026M05-000001", "2026M05-000002"], await DeliveriesAsync(month));
    }

    [Fact]
    public async Task ACrossingWaitsWithTheMonthAndIsComparedWithWhatWasTold()
    {
        var (before, month) = (Period.Month(2025, 11), Period.Month(2025, 12));
        await PublishAsync(before, 1);
        await Store.WriteListAsync<Verdict>(RunOf(month, 1).Stamp, RunLists.Verdicts, [Problem(month)], Token);
        await Store.WriteListAsync<Verdict>(RunOf(month, 2).Stamp, RunLists.Verdicts, [Problem(month)], Token);
        await PublishAsync(month, 1, "y60a02");

        await PublishAsync(month, 2);

        var crossing = Assert.Single(await Store.ListAsync<Crossing>(month, 2, RunLists.Crossings, Token));
        Assert.False(crossing.Correction);
    }

    // The month in between was shown and never told, so the problem in it is news still.
    [Fact]
    public async Task ACrossingIsComparedWithTheLastMonthThatWasTold()
    {
        var month = Period.Month(2023, 10);
        await PublishAsync(month - 2, 1);
        foreach (var shown in new[] { month - 1, month })
            await Store.WriteListAsync<Verdict>(RunOf(shown, 1).Stamp, RunLists.Verdicts, [Problem(shown)], Token);
        await PublishAsync(month - 1, 1, "y60a02");

        await PublishAsync(month, 1);

        Assert.Single(await Store.ListAsync<Crossing>(month, 1, RunLists.Crossings, Token));
    }

    [Fact]
    public async Task AreasThatFailedAreToldOfOnceTheyAreMade()
    {
        var (month, work) = (Period.Month(2026, 6), services.GetRequiredService<WorkRepository>());
        var run = RunOf(month, 1) with { Areas = 2 };
        await Runs.AddAsync(run, Token);
        await work.AddAsync(run, ["101"], Token);
        await work.GiveUpAsync(run.Key, "101", "broken", Token);
        await TellAsync(month, 1);
        run = await FindAsync(month, 1);
        Assert.Equal((RunState.CompletedWithFailures, RunMails.Told), (run.State, run.Mails));
        Assert.Empty(await DeliveriesAsync(month));

        await services.GetRequiredService<Application.Operations.RunRetrier>().RetryAsync(run, null, Token);
        await work.DoneAsync(run.Key, ["101"], Token);
        foreach (var _ in new[] { "once", "twice" }) await TellAsync(month, 1);

        run = await FindAsync(month, 1);
        Assert.Equal((RunState.Completed, RunMails.Told), (run.State, run.Mails));
        Assert.Equal(["2026M06-000001"], await DeliveriesAsync(month));
    }

    [Fact]
    public async Task ATableIsWaitedForWhenItHadTheMonthBeforeAndOnlyOnce()
    {
        var (before, month) = (Period.Month(2024, 1), Period.Month(2024, 2));
        await PublishAsync(before, 1);
        await WriteReportsAsync(before, 1, ("y25i01", before), ("y60a02", before), ("y60c07", before - 1), ("y30x", Period.Quarter(2023, 4)));
        var whole = services.GetRequiredService<WholeMonth>();

        Assert.Equal(["y60a02", "y60c07"], await whole.MissingAsync(month, Reports(("y25i01", month), ("y60a02", before), ("y60c07", before - 1)), Token));
        // The one that always comes a month late is not missing when it comes a month late.
        Assert.Empty(await whole.MissingAsync(month, Reports(("y25i01", month), ("y60a02", month), ("y60c07", before)), Token));
        Assert.Equal(["y60a02"], await whole.MissingAsync(month, Reports(("y25i01", month), ("y60c07", before)), Token));

        await WriteReportsAsync(month, 1, ("y25i01", month), ("y60a02", before), ("y60c07", before));
        await PublishAsync(month, 1, "y60a02");
        Assert.Empty(await whole.MissingAsync(month + 1, Reports(("y25i01", month + 1), ("y60a02", before), ("y60c07", month)), Token));
        // Of a first month nothing is known, and of one that is made again when later ones are public nobody waits.
        Assert.Empty(await whole.MissingAsync(before, Reports(("y25i01", before)), Token));
    }

    private RunRepository Runs => services.GetRequiredService<RunRepository>();

    private RunStore Store => services.GetRequiredService<RunStore>();

    private async Task<(RunState State, RunMails Mails, int? Told)> PublishAsync(Period month, int revision, params string[] missing)
    {
        await Runs.AddAsync(RunOf(month, revision, missing), Token);
        // Twice, since a queue may bring it twice.
        await TellAsync(month, revision);
        await TellAsync(month, revision);
        var run = await FindAsync(month, revision);
        return (run.State, run.Mails, run.Told);
    }

    private Task TellAsync(Period month, int revision) =>
        services.GetRequiredService<MonthPublisher>().PublishAsync(new PublishMessage(month.ToString(), revision), Token);

    private async Task<Run> FindAsync(Period month, int revision) => (await Runs.FindAsync(month, revision, Token))!;

    private async Task<List<string>> DeliveriesAsync(Period month)
    {
        var found = new List<string>();
        for (var revision = 1; revision <= 4; revision++)
        {
            var batch = DeliveryRepository.BatchOf(new(month, revision));
            found.AddRange(await services.GetRequiredService<DeliveryRepository>().OfBatchAsync(batch, Token).Select(_ => batch).ToListAsync(Token));
        }

        return found;
    }

    private Run RunOf(Period month, int revision, params string[] missing) => new()
    {
        Month = month, Revision = revision, State = RunState.Computing, Fingerprint = new string('f', 64), Catalogue = "2026",
        Extracts = [], Areas = 1, Started = clock.GetUtcNow(), Deadline = clock.GetUtcNow().AddHours(1),
        Missing = missing, TellBy = missing.Length == 0 ? null : clock.GetUtcNow().AddDays(5),
    };

    private static Verdict Problem(Period month) => new(
        "101", "sygedagpenge-pct", month, VerdictState.Problem, VerdictDirection.Higher, VerdictReasons.Shift, null, month - 1,
        new(5, VerdictReasons.Shift, 0.2, 300, 0.02, 4, null, null), []);

    private Task WriteReportsAsync(Period month, int revision, params (string Table, Period Newest)[] tables) =>
        Store.WriteListAsync(RunOf(month, revision).Stamp, RunLists.Reports, Reports(tables), Token);

    private static List<ExtractReport> Reports(params (string Table, Period Newest)[] tables) =>
        [.. tables.Select(t => new ExtractReport(t.Table, 1, t.Newest, t.Newest, new Dictionary<string, long>(), [], [], 0, []))];

    private sealed class LateClock : TimeProvider
    {
        public TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Later;
    }
}
