using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Host;

public class RuleTests
{
    [Fact]
    public void ThirdErrorStopsTheHost()
    {
        var rules = new RestartRules(TimeProvider.System);
        Assert.Equal([AfterExit.Restart, AfterExit.Restart, AfterExit.StopHost], new[] { 1, 137, 3 }.Select(rules.Decide));
    }

    [Fact]
    public void AskingForARestartIsNoError()
    {
        var rules = new RestartRules(TimeProvider.System);
        Assert.All(Enumerable.Repeat(200, 5), code => Assert.Equal(AfterExit.Restart, rules.Decide(code)));
        Assert.Equal(AfterExit.StayDown, rules.Decide(0));
        Assert.Equal(AfterExit.Restart, rules.Decide(1));
    }

    [Fact]
    public void ErrorsAreForgottenAfterThirtyQuietMinutes()
    {
        var clock = new SetClock();
        var rules = new RestartRules(clock);
        rules.Decide(1);
        rules.Decide(1);
        clock.Now += TimeSpan.FromMinutes(30);
        Assert.Equal([AfterExit.Restart, AfterExit.Restart, AfterExit.StopHost], new[] { 1, 1, 1 }.Select(rules.Decide));
    }

    [Fact]
    public void EmptyPollsWaitLongerUpToTheMostAndStartOver()
    {
        var backOff = new BackOff(TimeSpan.FromSeconds(2));
        var waits = Enumerable.Range(0, 40).Select(_ => backOff.Next()).ToList();
        Assert.InRange(waits[0].TotalMilliseconds, 180, 220);
        Assert.InRange(waits[2].TotalMilliseconds, 420, 580);
        Assert.All(waits.Skip(5), wait => Assert.Equal(TimeSpan.FromSeconds(2), wait));
        backOff.Reset();
        Assert.InRange(backOff.Next().TotalMilliseconds, 180, 220);
    }

    private sealed class SetClock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
