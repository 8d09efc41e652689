using Xunit;

namespace Reporting.Unit.Overviews;

public class FigureTests
{
    [Fact]
    public void ChangesAreExactInDecimal()
    {
        Assert.Equal(0.2m, Figure.Change(Figure.Of(3.0m), Figure.Of(3.2m), ChangeKind.Points).Value);
        Assert.Equal(-10m, Figure.Change(Figure.Of(200), Figure.Of(180), ChangeKind.Percent).Value);
    }

    [Fact]
    public void ZeroIsNoBaseForPercent() =>
        Assert.Equal(Reason.ZeroBase, Figure.Change(Figure.Of(0), Figure.Of(5), ChangeKind.Percent).Why);

    [Fact]
    public void ZeroIsABaseForPoints() =>
        Assert.Equal(5m, Figure.Change(Figure.Of(0), Figure.Of(5), ChangeKind.Points).Value);

    [Fact]
    public void WhatIsHeldBackStaysHeldBackThroughSumsAndDifferences()
    {
        var suppressed = Figure.Of(Observation.Suppressed);
        Assert.Equal(Reason.Suppressed, Figure.Sum([Figure.Of(1), suppressed, Figure.Of(2)]).Why);
        Assert.Equal(Reason.Suppressed, Figure.Change(suppressed, Figure.Of(2), ChangeKind.Percent).Why);
        Assert.Equal(Reason.Suppressed, Figure.Change(Figure.Of(2), suppressed, ChangeKind.Points).Why);
    }

    [Theory]
    [InlineData(ObservationKind.Absent)]
    [InlineData(ObservationKind.Suppressed)]
    [InlineData(ObservationKind.NotApplicable)]
    public void AnObservationKeepsWhyItIsMissing(ObservationKind kind)
    {
        var observation = kind switch
        {
            ObservationKind.Absent => Observation.Absent,
            ObservationKind.Suppressed => Observation.Suppressed,
            _ => Observation.NotApplicable,
        };
        Assert.Equal(kind, observation.Kind);
        Assert.Null(observation.Value);
        Assert.NotEqual(Observation.Of(0), observation);
    }

    [Theory]
    [InlineData(3.2)]
    [InlineData(101672)]
    [InlineData(0.1)]
    [InlineData(0)]
    public void AnObservationKeepsItsNumberExactly(double value) =>
        Assert.Equal((decimal)value, Observation.Of((decimal)value).Value);
}
