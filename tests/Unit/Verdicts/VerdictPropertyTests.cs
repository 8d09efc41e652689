using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Reporting.Unit.Verdicts.VerdictWorld;

namespace Reporting.Unit.Verdicts;

public class VerdictPropertyTests
{
    private static readonly Gen<(int Seed, double Factor, int From)> Cases =
        from seed in Gen.Choose(1, 100000)
        from percent in Gen.Choose(-45, 60)
        from month in Gen.Choose(20, 58)
        select (seed, 1 + percent / 100d, month);

    [Fact]
    public void MirroredPolarityMirrorsTheVerdict() => Check(c =>
    {
        var figures = Shifted(c);
        var fewer = Walk(Input(figures, Count(Polarity.Lower)));
        var more = Walk(Input(figures, Count(Polarity.Higher)));
        foreach (var (a, b) in fewer.Zip(more))
        {
            Assert.Equal(IsProblem(a), b.State == VerdictState.Improved);
            Assert.Equal(IsProblem(b), a.State == VerdictState.Improved);
            Assert.Equal(a.Episodes, b.Episodes);
        }
    });

    [Fact]
    public void WithoutPolarityThereIsOnlyHigherAndLower() => Check(c =>
    {
        var figures = Shifted(c);
        foreach (var (a, none) in Walk(Input(figures)).Zip(Walk(Input(figures, Count(Polarity.None)))))
        {
            Assert.Equal(IsProblem(a) || a.State == VerdictState.Improved, none.State == VerdictState.Deviates);
            Assert.True(none.State is VerdictState.None or VerdictState.Deviates);
            if (none.State == VerdictState.Deviates) Assert.Equal(a.Direction, none.Direction);
        }
    });

    [Fact]
    public void ACommonShockChangesNoVerdict() => Check(c =>
    {
        var figures = Shifted(c);
        var shocked = figures.Select(f => f.ToArray()).ToArray();
        foreach (var series in shocked) Scale(series, 40, 1.35);
        var before = Walk(Input(figures, Rate(), 6));
        foreach (var (a, b) in before.Zip(Walk(Input(shocked, Rate(), 6)))) Same(a, b);
    });

    [Fact]
    public void ScalingAnAreaAndItsGroupTogetherChangesNothingInRates() => Check(c =>
    {
        var figures = Shifted(c);
        var scaled = figures.Select(f => f.Select(v => v * 0.5).ToArray()).ToArray();
        foreach (var (a, b) in Walk(Input(figures, Rate(), 6)).Zip(Walk(Input(scaled, Rate(), 6)))) Same(a, b);
    });

    [Fact]
    public void WhatIsHeldBackGivesNoNumbers() => Check(c =>
    {
        var figures = Shifted(c);
        for (var t = c.From - 5; t < c.From; t++) figures[0][t] = double.NaN;
        foreach (var (t, verdict) in Walk(Input(figures)).Index())
        {
            if (!double.IsNaN(figures[0][t])) continue;
            Assert.Equal((VerdictGap.Suppressed, null, VerdictState.None), (verdict.Gap!.Value, verdict.Numbers, verdict.State));
        }
    });

    [Fact]
    public void NoPlaceIsToldOfAFigureHeldBack() => Check(c =>
    {
        var figures = Shifted(c);
        figures[1][c.From] = double.NaN;
        var path = GroupPaths.Of(Input(figures)).Members[1];
        Assert.True(double.IsNaN(path.Place[c.From]) && double.IsNaN(path.Surprise[c.From]) && !double.IsNaN(path.Place[c.From + 1]));
    });

    [Fact]
    public void NothingIsEverSaidWithoutAReasonWhereNothingCanBeMeasured() => Check(c =>
    {
        var figures = Shifted(c);
        for (var i = 0; i < figures.Length; i++)
        {
            for (var t = 0; t < 3; t++) figures[i][(c.From + 7 * i + t) % Months] = double.NaN;
        }

        Assert.All(Walk(Input(figures)), v => Assert.True(v.Gap is not null || double.IsFinite(v.Numbers!.Sigma)));
    });

    [Fact]
    public void AMonthsVerdictDoesNotSeeWhatComesAfter() => Check(c =>
    {
        var figures = Shifted(c);
        var cut = figures.Select(f => f[..50]).ToArray();
        Assert.Equal(Walk(Input(figures)).Take(50).Select(v => (v.State, v.Reasons)), Walk(Input(cut)).Select(v => (v.State, v.Reasons)));
        Assert.Equal(Walk(Input(cut))[^1].State, VerdictCalculator.Compute(Input(cut))["0"].State);
    });

    private static double[][] Shifted((int Seed, double Factor, int From) c)
    {
        var figures = Figures(c.Seed);
        Scale(figures[0], c.From, c.Factor);
        return figures;
    }

    private static bool IsProblem(Verdict verdict) => verdict.State is VerdictState.Problem or VerdictState.Severe;

    private static void Same(Verdict a, Verdict b)
    {
        Assert.Equal((a.State, a.Reasons, a.Gap, a.Since), (b.State, b.Reasons, b.Gap, b.Since));
        Assert.Equal(a.Numbers?.Score ?? 0, b.Numbers?.Score ?? 0, 0.005);
    }

    private static void Check(Action<(int Seed, double Factor, int From)> property) =>
        Prop.ForAll(Cases.ToArbitrary(), property).Check(Properties.Times(60));
}
