using Xunit;

namespace Reporting.Unit.Goals;

public class GoalRuleTests
{
    private static readonly VerdictTarget Path = new(Period.Month(2026, 1), 100, Period.Month(2026, 12), 80);

    [Theory]
    [InlineData(true, 70, 75, 78, GoalOutlook.OnTrack)]
    [InlineData(true, 70, 80, 90, GoalOutlook.OnTrack)]
    [InlineData(true, 78, 82, 86, GoalOutlook.UnderPressure)]
    [InlineData(true, 81, 84, 87, GoalOutlook.OutOfReach)]
    [InlineData(false, 81, 84, 87, GoalOutlook.OnTrack)]
    [InlineData(false, 74, 78, 82, GoalOutlook.UnderPressure)]
    [InlineData(false, 70, 75, 78, GoalOutlook.OutOfReach)]
    public void The_forecast_and_its_interval_decide(bool atMost, double low, double projected, double high, GoalOutlook outlook) =>
        Assert.Equal(outlook, GoalRule.Of(new(96, 90, projected, low, high, 80), atMost, hasEnded: false));

    [Theory]
    [InlineData(true, 80, GoalOutlook.Reached)]
    [InlineData(true, 81, GoalOutlook.Missed)]
    [InlineData(false, 79, GoalOutlook.Missed)]
    public void When_its_period_has_come_the_figure_decides(bool atMost, double figure, GoalOutlook outlook) =>
        Assert.Equal(outlook, GoalRule.Of(new(80, figure, 70, 60, 90, 80), atMost, hasEnded: true));

    [Theory]
    [InlineData(Polarity.Lower, 80, true)]
    [InlineData(Polarity.Lower, 120, true)]
    [InlineData(Polarity.Higher, 80, false)]
    [InlineData(Polarity.None, 80, true)]
    [InlineData(Polarity.None, 120, false)]
    [InlineData(Polarity.None, 100, null)]
    public void What_is_better_says_which_way_and_else_the_goal_does(Polarity polarity, int value, bool? atMost) =>
        Assert.Equal(atMost, GoalRule.IsAtMost(polarity, Path with { Value = value }));

    [Fact]
    public void Verdicts_follow_the_same_rule()
    {
        TargetProjection[] all = [.. Enumerable.Range(70, 25).Select(n => new TargetProjection(96, 90, n + 2, n, n + 4, 80))];
        Assert.All(all, p => Assert.Equal(GoalRule.Of(p, true, false) == GoalOutlook.OutOfReach, TargetSignal.OutOfReach(p, Polarity.Lower)));
        Assert.All(all, p => Assert.False(TargetSignal.OutOfReach(p, Polarity.None)));
    }
}
