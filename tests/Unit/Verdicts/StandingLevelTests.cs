using Xunit;
using static Reporting.Unit.Verdicts.VerdictWorld;

namespace Reporting.Unit.Verdicts;

public class StandingLevelTests
{
    [Theory]
    [InlineData(1.5, VerdictDirection.Higher)]
    [InlineData(0.6, VerdictDirection.Lower)]
    public void AnAreaThatLiesFarOffForYearsHasALevel(double factor, VerdictDirection direction)
    {
        var level = Level(factor)!;
        Assert.Equal((direction, false), (level.Direction, level.Adjusted));
        Assert.InRange(level.Ratio, factor - 0.1, factor + 0.1);
        Assert.Equal(First, level.Since);
    }

    [Fact]
    public void WhatIsAsInTheGroupHasNone() => Assert.Null(Level(1.05));

    [Fact]
    public void AFifthIsFar()
    {
        var own = Level(1.5)!.Ratio / 1.5;
        Assert.Null(Level(1.18 / own));
        Assert.Equal(1.22, Level(1.22 / own)!.Ratio, 0.01);
    }

    // A tenth to either side of the middle is a deviation of 15 per cent: a quarter more is 1.5 of those, two fifths are 2.2.
    [Theory]
    [InlineData(1.25, false)]
    [InlineData(1.4, true)]
    public void AGroupThatIsSpreadItselfTellsLess(double factor, bool isTold)
    {
        var random = new Random(3);
        double[][] figures = [.. Enumerable.Range(0, 10).Select(i => Enumerable.Range(0, Months).Select(_ =>
            600 * (i == 0 ? factor : Math.Exp(i % 2 == 0 ? 0.1 : -0.1)) * (0.99 + 0.02 * random.NextDouble())).ToArray())];
        Assert.Equal(isTold, Of(figures) is not null);
    }

    [Fact]
    public void FewPersonsHaveNone() => Assert.Null(Level(1.5, level: 40));

    [Fact]
    public void ALevelOnItsWayBackIsNotToldOf()
    {
        var figures = Alike(600);
        for (var t = 0; t < Months; t++) figures[0][t] *= 1.7 - 0.006 * t;
        Assert.Null(Of(figures));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void ThreeQuartersOfAYearsFiguresMustBeKnown(int withheld, bool isTold)
    {
        var figures = Alike(600);
        Scale(figures[0], 0, 1.5);
        Scale(figures[0], Months - 2 - withheld, double.NaN, Months - 2);
        Assert.Equal(isTold, Of(figures) is not null);
    }

    [Fact]
    public void ALevelHasLastedTwoYearsWhateverAMonthOfThemSays()
    {
        var figures = Alike(600);
        Scale(figures[0], 0, 1.5);
        Scale(figures[0], Months - 18, 0.7, Months - 17);
        Assert.Equal(First, Of(figures)!.Since);
    }

    [Fact]
    public void WithoutAPopulationACountHasNone()
    {
        var figures = Alike(600);
        Scale(figures[0], 0, 1.5);
        Assert.Null(Walk(Input(figures))[^1].Level);
    }

    [Fact]
    public void AStandingLevelIsNoProblemByItself()
    {
        var figures = Alike(600);
        Scale(figures[0], 0, 1.5);
        Assert.All(Walk(Input(figures) with { Population = (_, _) => 10_000 }), v => Assert.Equal(VerdictState.None, v.State));
    }

    private static StandingLevel? Level(double factor, double level = 600)
    {
        var figures = Alike(level);
        Scale(figures[0], 0, factor);
        return Of(figures);
    }

    private static StandingLevel? Of(double[][] figures) => Walk(Input(figures) with { Population = (_, _) => 10_000 })[^1].Level;

    private static double[][] Alike(double level)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, 10).Select(_ =>
        {
            var own = level * (0.95 + 0.1 * random.NextDouble());
            return Enumerable.Range(0, Months).Select(_ => own * (0.99 + 0.02 * random.NextDouble())).ToArray();
        })];
    }
}
