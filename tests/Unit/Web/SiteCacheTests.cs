using Reporting.Website.Figures;
using Xunit;

namespace Reporting.Unit.Web;

/// <summary>What pages are made of is made once, and readers' own choices do not push out what all read.</summary>
public sealed class SiteCacheTests : IDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private readonly SiteCache cache = new();
    private int made;

    [Fact]
    public async Task WhatManyAskForAtOnceIsMadeOnce()
    {
        var gate = new TaskCompletionSource<string>();
        var asked = Enumerable.Range(0, 8).Select(_ => cache.GetAsync("key", Make, Token)).ToList();
        gate.SetResult("front");
        Assert.All(await Task.WhenAll(asked), text => Assert.Equal("front", text));
        Assert.Equal("front", await cache.GetAsync("key", Make, Token));
        Assert.Equal(1, made);

        Task<string> Make()
        {
            made++;
            return gate.Task;
        }
    }

    [Fact]
    public async Task WhatFailedIsMadeAnew()
    {
        await Assert.ThrowsAsync<IOException>(() => cache.GetAsync("key", () => Task.FromException<string>(new IOException()), Token));
        Assert.Equal("front", await cache.GetAsync("key", () => Task.FromResult("front"), Token));
    }

    [Fact]
    public async Task WhoGoesAwayLeavesTheOthersWhatTheyWaitFor()
    {
        var gate = new TaskCompletionSource<string>();
        using var leaving = new CancellationTokenSource();
        var (first, second) = (cache.GetAsync("key", () => gate.Task, leaving.Token), cache.GetAsync("key", () => gate.Task, Token));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult("front");
        Assert.Equal("front", await second);
    }

    [Fact]
    public async Task OwnChoicesPushNothingOut()
    {
        await cache.GetAsync("front", () => Task.FromResult("front"), Token);
        for (var i = 0; i < 1_000; i++) await cache.GetChosenAsync(("chosen", i), () => Task.FromResult("own"), Token);
        Assert.Equal("front", await cache.GetAsync("front", () => Task.FromException<string>(new IOException()), Token));
    }

    public void Dispose() => cache.Dispose();
}
