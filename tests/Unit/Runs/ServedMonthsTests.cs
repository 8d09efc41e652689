using Xunit;

namespace Reporting.Unit.Runs;

public class ServedMonthsTests
{
    private readonly SetClock clock = new();
    private readonly ServedMonths served;
    private IReadOnlyList<RunKey> stored = [new(Period.Month(2026, 3), 1)];
    private int reads;

    public ServedMonthsTests() => served = new ServedMonths(clock);

    [Fact]
    public async Task WhatWasReadIsKnownForTwoSecondsAndNoLonger()
    {
        await GetAsync();
        stored = [new(Period.Month(2026, 3), 2)];
        clock.Now = TimeSpan.FromSeconds(1.9);
        Assert.Equal((1, 1), ((await GetAsync())[0].Revision, reads));
        clock.Now = TimeSpan.FromSeconds(2.1);
        Assert.Equal((2, 2), ((await GetAsync())[0].Revision, reads));
    }

    [Fact]
    public async Task OwnPublicationsAreSeenAtOnce()
    {
        await GetAsync();
        stored = [new(Period.Month(2026, 3), 2)];
        served.Forget();
        Assert.Equal(2, (await GetAsync())[0].Revision);
    }

    [Fact]
    public async Task NothingIsNotRemembered()
    {
        stored = [];
        Assert.Empty(await GetAsync());
        stored = [new(Period.Month(2026, 3), 1)];
        Assert.Single(await GetAsync());
    }

    [Fact]
    public async Task TheTimeCountsFromBeforeTheReading()
    {
        await served.GetAsync(() =>
        {
            clock.Now = TimeSpan.FromSeconds(3);
            return ReadAsync();
        });
        await GetAsync();
        Assert.Equal(2, reads);
    }

    private Task<IReadOnlyList<RunKey>> GetAsync() => served.GetAsync(ReadAsync);

    private Task<IReadOnlyList<RunKey>> ReadAsync()
    {
        reads++;
        return Task.FromResult(stored);
    }

    private sealed class SetClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
