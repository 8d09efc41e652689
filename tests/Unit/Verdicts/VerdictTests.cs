using Xunit;
using static Reporting.Unit.Verdicts.VerdictWorld;

namespace Reporting.Unit.Verdicts;

public class VerdictTests
{
    private static double[][] Calm() => Figures(7);

    [Fact]
    public void ASustainedRiseIsAProblemThenSevereAndHasOneEpisode()
    {
        var figures = Calm();
        Scale(figures[0], 45, 1.3);
        var walk = Walk(Input(figures));
        Assert.All(walk.Take(45), v => Assert.NotEqual(VerdictState.Problem, v.State));
        Assert.Equal((VerdictState.Problem, VerdictDirection.Higher), (walk[45].State, walk[45].Direction));
        Assert.True(walk[45].Reasons.HasFlag(VerdictReasons.Shift));
        Assert.Equal(First + 45, walk[50].Since);
        Assert.Equal(VerdictState.Severe, walk[50].State);
        Assert.True(walk[50].Reasons.HasFlag(VerdictReasons.Lasting));
    }

    [Fact]
    public void AnEpisodeHasAStartAPeakAndAnEnd()
    {
        var figures = Calm();
        Scale(figures[0], 40, 1.2, 45);
        Scale(figures[0], 42, 1.3, 45);
        var episode = Walk(Input(figures))[^1].Episodes.First(e => e.Direction == VerdictDirection.Higher);
        Assert.Equal(First + 40, episode.Start);
        Assert.Equal(First + 42, episode.Peak);
        Assert.InRange(episode.End!.Value - First, 45, 47);
    }

    [Fact]
    public void AnImprovementIsGoodNews()
    {
        var figures = Calm();
        Scale(figures[0], 45, 0.7);
        Assert.Equal((VerdictState.Improved, VerdictDirection.Lower), (Walk(Input(figures))[46].State, Walk(Input(figures))[46].Direction));
    }

    [Fact]
    public void AnIslandOfNineIsNotFlaggedForAFewPersons()
    {
        for (var more = 1; more <= 4; more++)
        {
            var figures = Calm();
            for (var t = 0; t < Months; t++) figures[0][t] = t >= 50 ? 9 + more : 9;
            Assert.All(Walk(Input(figures)), v => Assert.Equal(VerdictState.None, v.State));
        }
    }

    [Fact]
    public void UnderTwelvePointsTheReasonIsStated()
    {
        var walk = Walk(Input(Calm()));
        Assert.All(walk.Take(11), v => Assert.Equal((VerdictGap.TooFewPoints, VerdictState.None), (v.Gap!.Value, v.State)));
        Assert.Null(walk[11].Gap);
    }

    [Fact]
    public void NothingIsComparedAcrossABreak()
    {
        var figures = Calm();
        Scale(figures[0], 40, 2);
        var indicator = Count() with { Breaks = [new SeriesBreak(First + 40, "Reform", "Reform")] };
        var walk = Walk(Input(figures, indicator));
        Assert.All(walk.Skip(40).Take(11), v => Assert.Equal(VerdictGap.BreakInSeries, v.Gap));
        Assert.All(walk.Skip(40), v => Assert.Equal(VerdictState.None, v.State));
    }

    [Fact]
    public void TooSmallAGroupIsStated() =>
        Assert.Equal(VerdictGap.TooFewInGroup, VerdictCalculator.Compute(Input(Calm()[..3]))["0"].Gap);

    [Fact]
    public void AnAlternatingSeriesDoesNotFlap()
    {
        var figures = Calm();
        for (var t = 0; t < Months; t += 2) figures[0][t] *= 1.25;
        var states = Walk(Input(figures)).Select(v => v.State).ToList();
        Assert.InRange(states.Zip(states.Skip(1)).Count(s => s.First != s.Second), 0, 2);
    }

    [Fact]
    public void HysteresisTakesTwoOfThreeOrOneFarBeyondAndLeavesAfterTwo()
    {
        var alarm = new Hysteresis(3, 5, 2);
        double[] scores = [3.1, 0, 3.1, 1, 2.5, 1, 1, 5, 2.9, 2.9, 0, 0];
        bool[] on = [false, false, true, true, true, true, false, true, true, true, true, false];
        Assert.Equal(on, scores.Select(s => alarm.Next(s, s)));
    }

    [Fact]
    public void HysteresisDoesNotFlapBetweenItsLimits()
    {
        var alarm = new Hysteresis(3, 5, 2);
        var states = Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 3.1 : 1.9).Select(s => alarm.Next(s, s)).ToList();
        Assert.Equal(1, states.Zip(states.Skip(1)).Count(s => s.First != s.Second));
    }

    [Fact]
    public void AStatutoryRequirementBrokenTwiceIsSevere()
    {
        var figures = Figures(7, level: 90, wander: 0.001);
        Scale(figures[0], 57, 0.5);
        var input = Input(figures, Rate(Polarity.Higher) with { Requirement = new(45, First, "loven", "the law") }, 1);
        var walk = Walk(input);
        Assert.Equal(VerdictState.Severe, walk[^1].State);
        Assert.True(walk[^1].Reasons.HasFlag(VerdictReasons.Requirement));
        Assert.Null(walk[^1].Numbers!.Projection);
    }

    [Fact]
    public void ATargetOutOfReachIsWorthAnEye()
    {
        var figures = Calm();
        var target = new VerdictTarget(First + 48, 600, First + 62, 100);
        var verdict =
            VerdictCalculator.Compute(Input(figures) with { Targets = new Dictionary<string, VerdictTarget> { ["0"] = target } })["0"];
        Assert.Equal(VerdictState.Watch, verdict.State);
        Assert.True(verdict.Reasons.HasFlag(VerdictReasons.Target));
        var projection = verdict.Numbers!.Projection!;
        Assert.InRange(projection.Projected, projection.Low, projection.High);
        Assert.Equal(600 - 500 * 11 / 14d, projection.Required, 6);
    }

    [Fact]
    public void AnEmptyGroupGivesNoVerdicts() =>
        Assert.Empty(VerdictCalculator.Compute(new VerdictInput(Count(), new Dictionary<string, Series>(), First)));
}
