using Xunit;

namespace Reporting.Unit.Overviews;

public class OverviewTests
{
    private static Panel Panel(string indicator, params decimal?[][] series)
    {
        var panel = new Panel();
        foreach (var (i, values) in series.Index()) panel.Set(indicator, SmallWorld.Members[i], SmallWorld.Series(values));
        return panel;
    }

    private static OverviewRow Row(Catalogue catalogue, Panel panel, string area = "1", string? indicator = null) =>
        SmallWorld.Overview(catalogue, panel, area).Rows.First(r => indicator is null || r.Indicator.Id == indicator);

    [Fact]
    public void DevelopmentIsComparedWithThePooledChangeAndTheLowestIsBest()
    {
        var row = Row(SmallWorld.Catalogue(SmallWorld.Count("a")),
            Panel("a", [100, 90], [200, 220], [300, 330], [400, 360]));
        Assert.Equal((90m, -10m), (row.Level.Value, row.ChangeLastPeriod.Value));
        Assert.Equal(-10m, row.Best.Value);
        Assert.Equal(["1", "4"], row.BestAreas.Select(a => a.Code));
        Assert.Equal(0m, row.Mean.Value);
        Assert.Equal(Standing.Better, row.Standing);
        Assert.Equal(Reason.NoEarlierPeriod, row.ChangeLastYear.Why);
    }

    [Fact]
    public void LevelIsComparedUnweightedAndTheHighestIsBest()
    {
        var panel = Panel("n", [10, 10], [10, 10], [10, 10], [70, 70]);
        foreach (var (i, rate) in new decimal[] { 20, 30, 40, 90 }.Index())
            panel.Set("r", SmallWorld.Members[i], SmallWorld.Series(rate, rate + 1));
        var catalogue = SmallWorld.Catalogue(SmallWorld.Count("n"), SmallWorld.Rate("r", "n"));
        var row = Row(catalogue, panel, indicator: "r");
        Assert.Equal((91m, 46m, 1m), (row.Best.Value, row.Mean.Value, row.ChangeLastPeriod.Value));
        Assert.Equal(Standing.Worse, row.Standing);
        Assert.Equal(73m, Row(catalogue, panel, "R", "r").Level.Value); // (21 + 31 + 41 + 91 x 7) / 10
    }

    [Fact]
    public void APooledRateWeighsByItsDenominator()
    {
        var panel = Panel("n", [10], [10], [10], [70]);
        foreach (var (i, rate) in new decimal[] { 21, 31, 41, 91 }.Index())
            panel.Set("r", SmallWorld.Members[i], SmallWorld.Series(rate));
        var pooled = SmallWorld.Rate("r", "n") with { Mean = MeanBasis.Pooled };
        Assert.Equal(73m, Row(SmallWorld.Catalogue(SmallWorld.Count("n"), pooled), panel, indicator: "r").Mean.Value);
    }

    [Fact]
    public void ASumAddsPartsAtTheirOwnNewestPeriods()
    {
        var panel = new Panel();
        foreach (var member in SmallWorld.Members)
        {
            panel.Set("a", member, SmallWorld.Series(100, 90));
            panel.Set("b", member, new Series(SmallWorld.Month - 2, [Observation.Of(50), Observation.Of(60)]));
        }

        var row = Row(SmallWorld.Catalogue(SmallWorld.Sum("s1", "a", "b"), SmallWorld.Count("a"), SmallWorld.Count("b")), panel);
        Assert.Equal((150m, 0m), (row.Level.Value, row.ChangeLastPeriod.Value));
        Assert.Null(row.Period);
        Assert.Null(row.Source);
    }

    [Fact]
    public void ASumOverASuppressedPartIsSuppressed()
    {
        var panel = Panel("a", [100, 90], [100, 90], [100, 90], [100, 90]);
        foreach (var member in SmallWorld.Members) panel.Set("b", member, SmallWorld.Series(5, member == "1" ? null : 4));
        var catalogue = SmallWorld.Catalogue(SmallWorld.Sum("s1", "a", "b"), SmallWorld.Count("a"), SmallWorld.Count("b"));
        Assert.Equal(Reason.Suppressed, Row(catalogue, panel).Level.Why);
        Assert.Equal(94m, Row(catalogue, panel, "2").Level.Value);
        Assert.Equal(Reason.MemberSuppressed, Row(catalogue, panel, "R").Level.Why);
    }

    [Fact]
    public void NothingIsComparedAcrossABreak()
    {
        var broken = SmallWorld.Count("a") with { Breaks = [new SeriesBreak(SmallWorld.Month, "reform", "reform")] };
        var row = Row(SmallWorld.Catalogue(broken), Panel("a", [100, 90], [100, 90], [100, 90], [100, 90]));
        Assert.Equal(90m, row.Level.Value);
        Assert.Equal(Reason.BreakInSeries, row.ChangeLastPeriod.Why);
        Assert.Equal(Reason.BreakInSeries, row.Best.Why);
        Assert.Equal(Reason.BreakInSeries, row.Mean.Why);
    }

    [Fact]
    public void AGroupOfTooFewHasNeitherBestNorMean()
    {
        var row = Row(SmallWorld.Catalogue(SmallWorld.Count("a")), Panel("a", [100, 90], [100, 90], [100, null]));
        Assert.Equal((Reason.TooFewInGroup, Reason.TooFewInGroup), (row.Best.Why, row.Mean.Why));
    }

    [Fact]
    public void WithoutDirectionThereIsNoBest()
    {
        var row = Row(SmallWorld.Catalogue(SmallWorld.Count("a", Polarity.None)),
            Panel("a", [100, 90], [100, 110], [100, 110], [100, 110]));
        Assert.Equal(Reason.NoPolarity, row.Best.Why);
        Assert.Equal(Standing.Lower, row.Standing);
    }

    [Fact]
    public void TheCountryHasAMeanOfItsRegionsButStandsToNone()
    {
        var parts = SmallWorld.Parts(SmallWorld.Count("a"));
        var catalogue = new Catalogue(parts with
        {
            DefaultGroupKinds = new Dictionary<AreaKind, string> { [AreaKind.Country] = "regions" }, MinimumGroup = 2,
            Areas = [.. parts.Areas, new Area("R2", "Regionen 2", AreaKind.Region, "Regionen 2", Validity.Always),
                new Area("000", "Hele landet", AreaKind.Country, "Hele landet", Validity.Always)],
            Groups = [.. parts.Groups.Where(g => g.Kind != "regions"),
                new ComparisonGroup("rs", "regions", "Regionerne", "The regions", null, "",
                    [new("R", Validity.Always), new("R2", Validity.Always)])],
        });
        var panel = Panel("a", [100, 90], [100, 90], [100, 90], [100, 90]);
        panel.Set("a", "R2", SmallWorld.Series(400, 320));
        panel.Set("a", "000", SmallWorld.Series(400, 370));
        var row = Row(catalogue, panel, "000");
        Assert.NotNull(row.Compared.Value);
        Assert.Equal((-20m, -15m), (row.Best.Value, row.Mean.Value));
        Assert.Equal(Standing.Unknown, row.Standing);
    }

    [Fact]
    public void NothingAfterTheMonthIsSeen()
    {
        var panel = Panel("a", [100, 90], [100, 90], [100, 90], [100, 90]);
        var overview = SmallWorld.Overview(SmallWorld.Catalogue(SmallWorld.Count("a")), panel, "1", SmallWorld.Month - 1);
        Assert.Equal(100m, overview.Rows.Single().Level.Value);
    }

    [Fact]
    public void TheNewestPeriodIsTheIndicatorsAndAnAreaWithoutItSaysSo()
    {
        var panel = Panel("a", [100, 90], [100, 90], [100, 90]);
        panel.Set("a", "4", new Series(SmallWorld.Month - 1, [Observation.Of(7)]));
        var row = Row(SmallWorld.Catalogue(SmallWorld.Count("a")), panel, "4");
        Assert.Equal(SmallWorld.Month, row.Period);
        Assert.Equal(Reason.Absent, row.Level.Why);
    }

    [Fact]
    public void AnIndicatorTheSourceGaveNothingForSaysSo()
    {
        var row = Row(SmallWorld.Catalogue(SmallWorld.Count("a")), new Panel());
        Assert.Null(row.Period);
        Assert.Equal(
            ["level", "changeLastPeriod", "changeLastYear", "bestInGroup", "meanInGroup"], row.NotCalculable.Keys);
        Assert.All(row.NotCalculable.Values, r => Assert.Equal(Reason.NoData, r));
    }

    [Fact]
    public void TheGroupsLineIsDrawnInTheAreasOwnUnit()
    {
        var trend = Row(SmallWorld.Catalogue(SmallWorld.Count("a")),
            Panel("a", [10, 10, 20], [100, 200, 200], [100, 200, 200], [100, 200, 200])).Trend;
        Assert.Equal([10m, 10m, 20m], trend.Own.TakeLast(3));
        Assert.Equal(10m, trend.Group[^3]);
        Assert.Equal(19.68m, trend.Group[^2]!.Value, 2); // 610 / 310 of 10
    }

    [Fact]
    public void OnlyTheNewestPeriodsAreProvisional()
    {
        var catalogue = SmallWorld.Catalogue(SmallWorld.Count("a") with { ProvisionalPeriods = 1 });
        var panel = Panel("a", [100, 90], [100, 90], [100, 90], [100, 90]);
        Assert.True(Row(catalogue, panel).Provisional);
        Assert.False(SmallWorld.Overview(catalogue, panel, "1", SmallWorld.Month - 1).Rows.Single().Provisional);
    }
}
