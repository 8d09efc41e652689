using Xunit;
using static Reporting.Unit.Verdicts.VerdictWorld;

namespace Reporting.Unit.Verdicts;

public class VerdictTests
{
    private static double[][] Calm() => Figures(7, wander: 0.012);

    [Fact]
    public void ASustainedRiseIsAProblemFromItsSecondMonthThenSevereAndHasOneEpisode()
    {
        var figures = Calm();
        Scale(figures[0], 45, 1.3);
        var walk = Walk(Input(figures));
        Assert.All(walk.Take(46), v => Assert.Equal(VerdictState.None, v.State));
        Assert.True(walk[45].Reasons.HasFlag(VerdictReasons.Alone));
        Assert.Equal((VerdictState.Problem, VerdictDirection.Higher), (walk[46].State, walk[46].Direction));
        Assert.True(walk[46].Reasons.HasFlag(VerdictReasons.Shift));
        Assert.Equal(First + 45, walk[50].Since);
        Assert.Equal(VerdictState.Severe, walk[50].State);
        Assert.True(walk[50].Reasons.HasFlag(VerdictReasons.Lasting));
        Assert.Equal(First + 46, Assert.Single(walk[50].Episodes).Found);
    }

    [Fact]
    public void WhatIsSmallIsNeverSevere()
    {
        var figures = Figures(7, wander: 0.004);
        Scale(figures[0], 45, 1.11);
        var walk = Walk(Input(figures));
        Assert.Contains(walk, v => v.State == VerdictState.Problem);
        Assert.DoesNotContain(walk, v => v.State == VerdictState.Severe);
    }

    [Fact]
    public void AnEpisodeHasAStartAPeakAndAnEnd()
    {
        var figures = Calm();
        Scale(figures[0], 40, 1.2, 45);
        Scale(figures[0], 42, 1.3, 45);
        var walk = Walk(Input(figures));
        var episode = walk[^1].Episodes.First(e => e.Direction == VerdictDirection.Higher);
        Assert.Equal(First + 40, episode.Start);
        Assert.InRange(episode.Peak - First, 42, 44);
        Assert.Equal((First + 46, EpisodeEnd.Gone), (episode.End!.Value, episode.Why));
        Assert.DoesNotContain(walk, v => v.State == VerdictState.Improved);
    }

    [Fact]
    public void AfterAYearAChangeIsTheAreasNewLevel()
    {
        var figures = Calm();
        Scale(figures[0], 40, 1.3);
        var walk = Walk(Input(figures));
        var episode = Assert.Single(walk[^1].Episodes);
        Assert.Equal((First + 52, EpisodeEnd.NewLevel), (episode.End!.Value, episode.Why));
        Assert.Equal(VerdictState.None, walk[^1].State);
    }

    [Fact]
    public void WhatCannotBeMeasuredForAQuarterEndsAndSaysSo()
    {
        var figures = Calm();
        Scale(figures[0], 40, 1.3);
        for (var t = 46; t < Months; t++) figures[0][t] = double.NaN;
        var walk = Walk(Input(figures));
        Assert.Equal(VerdictGap.Suppressed, walk[46].Gap);
        Assert.Equal((First + 48, EpisodeEnd.Unmeasured), (walk[^1].Episodes[0].End!.Value, walk[^1].Episodes[0].Why));
    }

    // One month off and back again is a slip or a whim, up or down, in any month, and no less when it is nothing at all.
    [Theory]
    [InlineData(0.8), InlineData(0.6), InlineData(0.0), InlineData(1.25), InlineData(1.6), InlineData(3.0), InlineData(double.NaN)]
    public void OneBadMonthGivesNoVerdict(double factor)
    {
        for (var month = 30; month < Months; month++)
        {
            var figures = Calm();
            figures[0][month] *= factor;
            Assert.All(Walk(Input(figures)), v => Assert.Equal(VerdictState.None, v.State));
        }
    }

    [Fact]
    public void ALeapThatComesEveryYearAtTheSameTimeIsNoProblem()
    {
        var figures = Calm();
        for (var year = 0; year < 5; year++) Scale(figures[0], 3 + 12 * year, 1.3, 6 + 12 * year);
        Assert.DoesNotContain(Walk(Input(figures)).Skip(36), v => v.State is VerdictState.Problem or VerdictState.Severe);
    }

    // The others' absence blinded a whole group once: nothing could be weighed, and nothing said so.
    [Fact]
    public void AnAbsentMemberBlindsNobody()
    {
        var figures = Calm();
        figures[3][43] = figures[3][44] = double.NaN;
        Scale(figures[0], 45, 1.3);
        Assert.Equal(VerdictState.Problem, Walk(Input(figures))[46].State);
    }

    // Two members alone are no group; when the others come, all are judged.
    [Fact]
    public void AGroupThatFillsUpIsJudged()
    {
        var figures = Calm();
        for (var i = 2; i < figures.Length; i++)
        {
            for (var t = 0; t < 20; t++) figures[i][t] = double.NaN;
        }

        Scale(figures[0], 45, 1.3);
        Assert.Equal(VerdictState.Problem, Walk(Input(figures))[46].State);
    }

    [Fact]
    public void AMemberThatComesLateIsJudgedAfterAYear()
    {
        var figures = Calm();
        for (var t = 0; t < 24; t++) figures[0][t] = double.NaN;
        Scale(figures[0], 45, 1.3);
        var walk = Walk(Input(figures));
        Assert.Equal((VerdictGap.TooFewPoints, null), (walk[34].Gap!.Value, walk[35].Gap));
        Assert.Equal(VerdictState.Problem, walk[46].State);
    }

    [Fact]
    public void EveryVerdictSaysWhatWasExpectedAndTheDifference()
    {
        var figures = Calm();
        Scale(figures[0], 45, 1.3);
        foreach (var verdict in Walk(Input(figures)).Skip(15))
        {
            var numbers = verdict.Numbers!;
            Assert.Equal(numbers.Value - numbers.Expected!.Value, numbers.Difference);
            Assert.Equal(numbers.Value / numbers.Expected.Value - 1, numbers.Effect, 9);
            Assert.Equal(verdict.Month - numbers.Expected.Since + 1, numbers.Expected.Line.Count);
            Assert.InRange(numbers.Expected.Value, numbers.Expected.Low, numbers.Expected.High);
            if (verdict.State != VerdictState.None) Assert.Equal(verdict.Since, numbers.Expected.Since);
        }

        Assert.InRange(Walk(Input(figures))[48].Numbers!.Effect, 0.22, 0.38);
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
    public void NothingIsComparedAcrossABreakAndTheThirdMonthAfterItIsJudged()
    {
        var figures = Calm();
        Scale(figures[0], 40, 2);
        var indicator = Count() with { Breaks = [new SeriesBreak(First + 40, "Reform", "Reform")] };
        var walk = Walk(Input(figures, indicator));
        Assert.All(walk.Skip(40).Take(2), v => Assert.Equal(VerdictGap.BreakInSeries, v.Gap));
        Assert.All(walk.Skip(42), v => Assert.Null(v.Gap));
        Assert.All(walk.Skip(40), v => Assert.Equal(VerdictState.None, v.State));
    }

    [Fact]
    public void AChangeHalfAYearAfterABreakIsFound()
    {
        var figures = Calm();
        Scale(figures[0], 40, 2);
        Scale(figures[0], 47, 1.4);
        var indicator = Count() with { Breaks = [new SeriesBreak(First + 40, "Reform", "Reform")] };
        Assert.Contains(Walk(Input(figures, indicator)).Skip(47).Take(6), v => v.State == VerdictState.Problem);
    }

    [Fact]
    public void ASlipAtABreakGivesNoVerdict()
    {
        foreach (var month in new[] { 39, 40, 41 })
        {
            var figures = Calm();
            figures[0][month] *= 0.5;
            var indicator = Count() with { Breaks = [new SeriesBreak(First + 40, "Reform", "Reform")] };
            Assert.All(Walk(Input(figures, indicator)), v => Assert.Equal(VerdictState.None, v.State));
        }
    }

    // A provisional month does not bear out another.
    [Fact]
    public void TwoProvisionalMonthsBeginNoProblem()
    {
        var figures = Calm();
        Scale(figures[0], 45, 1.3);
        var walk = Walk(Input(figures, Count() with { ProvisionalPeriods = 2 }));
        Assert.Equal((VerdictState.None, VerdictState.Problem), (walk[46].State, walk[47].State));
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
