using Azure.Data.Tables;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Runs;

/// <summary>Which revisions are closed since they hold what the source withholds by now, on a real table service.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class ClosedRevisionTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AWithdrawalClosesAllRevisionsBeforeItAndNoOther()
    {
        var account = new StorageAccount(null!, null!, new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        var runs = new RunRepository(account, new FixedClock(DateTimeOffset.UnixEpoch));
        var month = Period.Month(2031, 5);
        foreach (var (revision, withdrawn) in new[] { (1, 0), (2, 0), (3, 1), (4, 0) })
        {
            Assert.True(await runs.AddAsync(Run(month, revision, withdrawn), Token));
            await runs.PublishAsync(Run(month, revision, withdrawn), Token);
            if (revision < 3) Assert.False(await runs.IsClosedAsync(new(month, 1), Token));
        }

        Assert.Equal([true, true, false, false], await ClosedAsync(runs, month));
        var (served, refusal) = await RunFinder.ServedAsync("2031M05", 2, runs, Token);
        Assert.Equal((null, RefusalKind.Gone), (served, refusal!.Kind));
        Assert.Equal(3, (await RunFinder.ServedAsync("2031M05", 3, runs, Token)).Served!.Value.Revision);
    }

    [Fact]
    public async Task WhatIsNotPublicYetClosesNothing()
    {
        var account = new StorageAccount(null!, null!, new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        var runs = new RunRepository(account, new FixedClock(DateTimeOffset.UnixEpoch));
        var month = Period.Month(2031, 6);
        await runs.AddAsync(Run(month, 1, 0), Token);
        await runs.PublishAsync(Run(month, 1, 0), Token);
        await runs.AddAsync(Run(month, 2, 5), Token);
        Assert.False(await runs.IsClosedAsync(new(month, 1), Token));
    }

    private static async Task<List<bool>> ClosedAsync(RunRepository runs, Period month)
    {
        var closed = new List<bool>();
        for (var revision = 1; revision <= 4; revision++) closed.Add(await runs.IsClosedAsync(new(month, revision), Token));
        return closed;
    }

    private static Run Run(Period month, int revision, int withdrawn) => new()
    {
        Month = month, Revision = revision, State = RunState.Completed, Fingerprint = "12345678", Catalogue = "2026", Extracts = [],
        Withdrawn = withdrawn, Started = DateTimeOffset.UnixEpoch, Deadline = DateTimeOffset.UnixEpoch,
    };
}
