using Xunit;
using static Reporting.Unit.Overviews.SmallWorld;

namespace Reporting.Unit.Overviews;

public class RateOfNoughtTests
{
    private static readonly Catalogue WithRate = SmallWorld.Catalogue(Count("antal"), Rate("andel", "x") with
    {
        Weight = new RateWeight(null, "antal"), Mean = MeanBasis.Pooled,
    });

    [Fact]
    public void AMemberAtNoughtHidesNeitherItsRegionNorItselfInTheMean()
    {
        // 1: 50 of 1,000 and then nobody; the others 40 of 1,000 each.
        var panel = Panel([50, 0], [5.0m, 0.0m]);
        var overview = Overview(WithRate, panel, "2");
        Assert.Equal(3.0m, panel.Find("andel", "R")![Month].Value);
        Assert.Equal(3.0m, overview.Rows.Single(r => r.Indicator.Id == "andel").Mean.Value);
    }

    [Fact]
    public void AnUnknownDenominatorIsSaidSoAndAWithheldOneIsWithheld()
    {
        Assert.Equal(ObservationKind.NoDenominator, Regional(Panel([0, 0], [0.0m, 0.0m])).Kind);
        Assert.Equal(ObservationKind.Suppressed, Regional(Panel([50, null], [5.0m, 4.0m])).Kind);
        Assert.Equal(ObservationKind.Suppressed, Regional(Panel([50, null], [5.0m, 0.0m])).Kind);
    }

    [Fact]
    public void WhatWasSetAsideOrContradictedIsSaidSoOfASum()
    {
        foreach (var kind in new[] { Observation.SetAside, Observation.Contradicted })
        {
            var panel = Panel([50, 40], [5.0m, 4.0m]);
            panel.Set("antal", "1", new Series(Month - 1, [Observation.Of(50), kind]));
            Assert.Equal(kind, Regional(panel));
            Assert.Equal(kind, panel.Find("antal", "R")![Month]);
        }
    }

    private static Observation Regional(Panel panel)
    {
        AggregateAreas.AddTo(panel, WithRate, Month);
        return panel.Find("andel", "R")![Month];
    }

    private static Panel Panel(decimal?[] counts, decimal?[] rates)
    {
        var panel = new Panel();
        foreach (var member in Members)
        {
            panel.Set("antal", member, member == "1" ? Series(counts) : Series(40, 40));
            panel.Set("andel", member, member == "1" ? Series(rates) : Series(4.0m, 4.0m));
        }

        return panel;
    }
}
