using Xunit;

namespace Reporting.Unit.Overviews;

public class PanelChangesTests
{
    [Fact]
    public void OnlyWhatDiffersWithinTheSharedTimeIsListed()
    {
        var (before, after) = (new Panel(), new Panel());
        before.Set("a", "1", SmallWorld.Series(1, 2, 3, 4));
        after.Set("a", "1", SmallWorld.Series(2, 5, 4));
        after.Set("b", "1", SmallWorld.Series(9));
        var change = Assert.Single(PanelChanges.Between(before, after, SmallWorld.Month));
        Assert.Equal(("a", "1", SmallWorld.Month - 1), (change.Indicator, change.Area, change.Period));
        Assert.Equal((3m, 5m), (change.From.Value, change.To.Value));
    }

    [Fact]
    public void WhatIsWithheldNowIsNotToldByWhatItWas()
    {
        var (before, after) = (new Panel(), new Panel());
        before.Set("a", "1", SmallWorld.Series(7, 8));
        before.Set("a", "2", new Series(SmallWorld.Month - 1, [Observation.Of(3), Observation.Absent]));
        after.Set("a", "1", SmallWorld.Series(7, null));
        after.Set("a", "2", SmallWorld.Series(3, null));
        var changes = PanelChanges.Between(before, after, SmallWorld.Month).ToList();
        Assert.Equal([Observation.Suppressed, Observation.Absent], changes.Select(c => c.From));
        Assert.Equal([true, false], changes.Select(c => c.IsWithdrawal));
    }

    [Fact]
    public void ALiftedSuppressionIsAChangeAndANewPeriodIsNone()
    {
        var (before, after) = (new Panel(), new Panel());
        before.Set("a", "1", new Series(SmallWorld.Month - 1, [Observation.Suppressed]));
        after.Set("a", "1", SmallWorld.Series(2, 3));
        Assert.Equal([ObservationKind.Suppressed], PanelChanges.Between(before, after, SmallWorld.Month).Select(c => c.From.Kind));
        Assert.Single(PanelChanges.Between(before, after, SmallWorld.Month - 1));
    }
}
