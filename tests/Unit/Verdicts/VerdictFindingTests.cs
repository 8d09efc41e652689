using Xunit;

namespace Reporting.Unit.Verdicts;

/// <summary>What is concluded at each limit, and just before it.</summary>
public class VerdictFindingTests
{
    private static readonly VerdictThresholds Limits = VerdictThresholds.Default;

    [Theory]
    [InlineData(VerdictState.None, 1.4, VerdictState.None)]
    [InlineData(VerdictState.None, 1.5, VerdictState.Watch)]
    [InlineData(VerdictState.Watch, 1.4, VerdictState.Watch)]
    [InlineData(VerdictState.Watch, 0.8, VerdictState.Watch)]
    [InlineData(VerdictState.Watch, 0.7, VerdictState.None)]
    public void WhatIsWatchedStaysSoUntilLessSpeaksForIt(VerdictState before, double score, VerdictState state) =>
        Assert.Equal(state, Concluded(Of(score) with { Before = before }));

    [Theory]
    [InlineData(5, 0.16, VerdictState.Problem)]
    [InlineData(6, 0.14, VerdictState.Problem)]
    [InlineData(6, 0.16, VerdictState.Severe)]
    public void AProblemIsSevereWhenItIsBothLastingAndLarge(int months, double change, VerdictState state) => Assert.Equal(state,
        Concluded(Of(3) with { Lasted = months, Evidence = Evidence(3) with { Effect = Math.Log(1 + change) } }));

    [Fact]
    public void LevelAndDevelopmentTogetherAreAProblemAndTheDevelopmentAloneIsNot()
    {
        Assert.Equal(VerdictState.Watch, Concluded(Of(2)));
        Assert.Equal(VerdictState.Problem, Concluded(Of(2) with { LevelToo = true }));
        Assert.Equal(VerdictState.None, Concluded(Of(2) with { LevelToo = true, Direction = VerdictDirection.Lower }));
    }

    [Fact]
    public void WhatIsBetterIsImprovedAndWhatHasNoSideDeviates()
    {
        var lasting = Of(3) with { Lasted = 2 };
        Assert.Equal(VerdictState.Problem, Concluded(lasting));
        Assert.Equal(VerdictState.Improved, Concluded(lasting with { Direction = VerdictDirection.Lower }));
        Assert.Equal(VerdictState.Deviates, Concluded(lasting with { Polarity = Polarity.None }));
    }

    [Fact]
    public void TheMostSeriousComesFirstAndOfTwoAlikeTheOneOfMorePersons()
    {
        Verdict[] verdicts = [SampleVerdict.Of("1", "a", VerdictState.Watch, 90), SampleVerdict.Of("3", "a", VerdictState.Problem, 20),
            SampleVerdict.Of("2", "a", VerdictState.Problem, 20), SampleVerdict.Of("4", "a", VerdictState.Problem, 30)];
        Assert.Equal(["4", "2", "3", "1"], Seriousness.Sort(verdicts).Select(v => v.Area));
    }

    private static VerdictState Concluded(VerdictFinding finding) => finding.Conclude(Limits).State;

    private static VerdictFinding Of(double score) => new(
        Polarity.Lower, VerdictState.None, null, VerdictDirection.Higher, Evidence(score), false, false, false, false);

    private static Evidence Evidence(double score) => new(score, 20, false, 0, 0.1, VerdictReasons.None);
}
