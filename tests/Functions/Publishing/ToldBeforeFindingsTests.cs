using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Publishing;

/// <summary>A month that was published when rows were told, and is made again now that findings are.</summary>
public sealed class ToldBeforeFindingsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly Period Month = Period.Month(2026, 3);
    private static readonly string[] Rise = ["ledige-ialt", "ledige-dagpenge", "ledige-pct", "dagpenge-fuldtid", "forsoergede-ialt"];
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private ServiceProvider services = null!;

    public ValueTask InitializeAsync()
    {
        services = azurite.App();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task NothingIsToldAgain()
    {
        // As they were written: no findings, and a state for each indicator.
        await WriteAsync(RunAt(1), Rise.Select(i => new ToldOfIndicator("101", i, VerdictState.Problem)).ToList());
        await Store.WriteListAsync<Verdict>(RunAt(1).Stamp, RunLists.Verdicts, [.. Rise.Select(Problem)], Token);
        await Store.WriteListAsync<Verdict>(RunAt(2).Stamp, RunLists.Verdicts, [.. Rise.Select(Problem)], Token);

        await Finder.FindAsync(RunAt(2), Token);

        Assert.Empty(await Store.ListAsync<Crossing>(Month, 2, RunLists.Crossings, Token));
        var told = Assert.Single(await Store.ListAsync<ReportedState>(Month, 2, RunLists.Told, Token));
        Assert.Equal(("101", "dagpengeledighed", VerdictState.Problem), (told.Area, told.Topic, told.State));
        var before = await services.GetRequiredService<FindingReader>().LedAsync(Month, 1, Token);
        Assert.Equal("dagpengeledighed", Assert.Single(before).Finding.Topic);
    }

    [Fact]
    public async Task WhatIsNewIsToldOnceForItsTopic()
    {
        await WriteAsync(RunAt(11), [new ToldOfIndicator("101", "sygedagpenge-pct", VerdictState.Problem)]);
        await Store.WriteListAsync<Verdict>(
            RunAt(12).Stamp, RunLists.Verdicts, [Problem("sygedagpenge-pct"), .. Rise.Select(Problem)], Token);

        await Finder.FindAsync(RunAt(12), Token);

        var crossing = Assert.Single(await Store.ListAsync<Crossing>(Month, 12, RunLists.Crossings, Token));
        Assert.Equal(("dagpengeledighed", VerdictState.None, VerdictState.Problem), (crossing.Topic, crossing.From, crossing.To));
    }

    private RunStore Store => services.GetRequiredService<RunStore>();

    private CrossingFinder Finder => services.GetRequiredService<CrossingFinder>();

    private Task WriteAsync(Run run, IReadOnlyList<ToldOfIndicator> told) => Store.WriteListAsync(run.Stamp, RunLists.Told, told, Token);

    private static Run RunAt(int revision) => new()
    {
        Month = Month, Revision = revision, State = RunState.Publishing, Fingerprint = new string('f', 64), Catalogue = "2026",
        Extracts = [], Areas = 1, Started = DateTimeOffset.UnixEpoch, Deadline = DateTimeOffset.UnixEpoch, Replaces = revision - 1, Told = revision - 1,
    };

    private static Verdict Problem(string indicator) => new(
        "101", indicator, Month, VerdictState.Problem, VerdictDirection.Higher, VerdictReasons.Shift, null, Month - 1,
        new(500, VerdictReasons.Shift, 0.2, 100, 0.02, 5, null, null), []);

    private sealed record ToldOfIndicator(string Area, string Indicator, VerdictState State);
}
