using Azure.Data.Tables;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Runs;

/// <summary>What is tried again of a run, on a real table service.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class WorkRepositoryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Run Run = new()
    {
        Month = Period.Parse("2026M03"), Revision = 1, State = RunState.CompletedWithFailures, Fingerprint = "", Catalogue = "2026",
        Extracts = [],
        Started = DateTimeOffset.UnixEpoch, Deadline = DateTimeOffset.UnixEpoch,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private WorkRepository repository = null!;

    public async ValueTask InitializeAsync()
    {
        // neither blobs nor queues are needed
        var account = new StorageAccount(null!, null!, new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        repository = new WorkRepository(account, new FixedClock(DateTimeOffset.UnixEpoch));
        await repository.AddAsync(Run, ["101", "751", "851"], Token);
        foreach (var failed in new[] { "101", "751" }) await repository.GiveUpAsync(new(Period.Parse("2026M03"), 1), failed, "broken", Token);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task WhatFailedIsAsNewAndWhatIsDoneStaysDone()
    {
        Assert.Equal(["101", "751", "851"], await repository.RenewAsync(Run, null, Token));
        Assert.All(await LeftAsync(), i => Assert.Equal((false, null), (i.Failed, i.Error)));
        await repository.DoneAsync(Run.Key, ["101", "751", "851"], Token);
        Assert.Empty(await repository.RenewAsync(Run, null, Token));
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task OneAreaAloneCanBeTakenUp()
    {
        Assert.Equal(["751"], await repository.RenewAsync(Run, ["751"], Token));
        Assert.Equal(["101"], (await LeftAsync()).Where(i => i.Failed).Select(i => i.Area));
        Assert.Empty(await repository.RenewAsync(Run, ["840"], Token));
    }

    [Fact]
    public async Task OfSomeAreasThoseAreLeftThatNobodyDidOrGaveUp()
    {
        var run = Run with { Revision = 2 };
        await repository.AddAsync(run, ["101", "102", "103", "851"], Token);
        await repository.GiveUpAsync(run.Key, "101", "broken", Token);
        Assert.Equal(["103", "851"], (await repository.PendingAsync(run.Key, ["851", "101", "103", "840"], Token)).Select(w => w.Area));
        await repository.DoneAsync(run.Key, ["103"], Token);
        Assert.Equal(["851"], (await repository.PendingAsync(run.Key, ["851", "101", "103", "840"], Token)).Select(w => w.Area));
    }

    [Fact]
    public async Task WhatAnotherDidMeanwhileDoesNotKeepTheRest()
    {
        var run = Run with { Revision = 3 };
        await repository.AddAsync(run, ["101", "102", "103", "851"], Token);
        await repository.DoneAsync(run.Key, ["102"], Token);
        await repository.DoneAsync(run.Key, ["102", "103", "851"], Token);
        Assert.Equal(["101"], await repository.LeftAsync(run, Token).Select(w => w.Area).ToListAsync(Token));
    }

    private async Task<List<WorkItem>> LeftAsync() => await repository.LeftAsync(Run, Token).ToListAsync(Token);
}
