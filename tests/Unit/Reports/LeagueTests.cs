using Xunit;

namespace Reporting.Unit.Reports;

public class LeagueTests
{
    private static League Of(ReportWorld world, string indicator) => League.Of(
        world.Figures(), new AreasTogether(world.Figures()), world.Catalogue.Indicator(indicator)!, world.Input().Scope);

    [Fact]
    public void Counts_are_in_order_of_the_years_development_best_first_and_the_withheld_stand_apart()
    {
        // 100 → 90, 200 → 190, 400 → 440 and 1000 → 1000; Ceby's figure is withheld.
        var league = Of(SampleReport.World, "ledige");
        Assert.Equal([("Arnby", -10m), ("Birkeby", -5m), ("Ensby", 0m), ("Duby", 10m)], league.Places.Select(p => (p.Area.Name, p.Value)));
        Assert.Equal([("Ceby", Reason.Suppressed)], league.LeftOut.Select(l => (l.Area.Name, l.Why)));
        // All five are the country, whose own figure it is.
        Assert.Equal(-1m, league.Together.Value);
    }

    [Fact]
    public void Rates_compared_by_level_are_in_order_of_the_level_and_more_is_best()
    {
        var league = Of(SampleReport.World, "aktiv");
        Assert.Equal([("Birkeby", 31m), ("Ensby", 26m), ("Ceby", 24m), ("Arnby", 22m), ("Duby", 15m)],
            league.Places.Select(p => (p.Area.Name, p.Value)));
        Assert.Equal(24m, league.Together.Value);
    }

    [Fact]
    public void Where_neither_is_better_the_highest_stand_first()
    {
        var league = Of(SampleReport.World, "pladser");
        Assert.Equal([20m, 0, 0, 0, -10], league.Places.Select(p => p.Value));
        Assert.Equal(["Arnby", "Birkeby", "Duby", "Ensby", "Ceby"], league.Places.Select(p => p.Area.Name));
    }

    [Fact]
    public void A_line_is_as_long_as_twelve_months_usual_movement()
    {
        // Arnby moves two per cent a month: 1.96 × 0.02 × √12 = 0.13579, round 0.90.
        var arnby = Of(SampleReport.World, "ledige").Places.Single(p => p.Area.Name == "Arnby");
        Assert.Equal(100 * (0.90 * Math.Exp(0.13579) - 1), (double)arnby.Swing!.Value.High, 0.01);
    }

    [Fact]
    public void Without_a_known_swing_a_count_swings_as_its_size_makes_it()
    {
        // Ensby has no verdict: 1.96 × √(1/1000 + 1/1000) = 0.08765.
        var ensby = Of(SampleReport.World, "ledige").Places.Single(p => p.Area.Name == "Ensby");
        Assert.Equal(SwingBasis.Chance, ensby.Swing!.Value.Basis);
        Assert.Equal(100 * (Math.Exp(0.08765) - 1), (double)ensby.Swing.Value.High, 0.01);
    }

    [Fact]
    public void A_rate_without_a_verdict_and_a_zero_have_no_line()
    {
        Assert.Null(Of(SampleReport.World, "aktiv").Places.Single(p => p.Area.Name == "Ensby").Swing);
        var world = new ReportWorld(ReportWorld.Count("n", "N")).With("n", "5 5 0", "0 5 5", "5 5 5");
        Assert.Null(Of(world, "n").Places.Single(p => p.Area.Name == "Arnby").Swing);
        Assert.Contains(Of(world, "n").LeftOut, l => l.Area.Name == "Birkeby" && l.Why == Reason.ZeroBase);
    }

    [Fact]
    public void Only_the_stored_verdict_says_that_an_area_stands_apart()
    {
        var league = Of(SampleReport.World, "ledige");
        Assert.Equal([("Arnby", VerdictState.None), ("Birkeby", VerdictState.None), ("Ensby", null), ("Duby", VerdictState.Severe)],
            league.Places.Select(p => (p.Area.Name, p.Verdict?.State)));
        var chart = ReportList.Find("key-figures")!.Compose(SampleReport.World.Input()).Blocks.OfType<LeagueBlock>().First();
        Assert.Equal("Ledige: alvorligt resultatproblem i 1 område", chart.Title);
        Assert.Equal(["Arnby", "Birkeby", "Ensby", "▼▼ Duby"], chart.Rows.Select(r => r.Label));
    }

    [Fact]
    public void A_line_holds_its_value()
    {
        var world = SampleReport.World;
        foreach (var block in ReportList.Find("key-figures")!.Compose(world.Input()).Blocks.OfType<LeagueBlock>())
            Assert.All(block.Rows.Where(r => r.Low is not null), r => Assert.InRange(r.Value, r.Low!.Value, r.High!.Value));
    }

    [Fact]
    public void A_sum_with_a_withheld_part_is_withheld()
    {
        var parts =
            new[] { ReportWorld.Count("a", "A"), ReportWorld.Count("b", "B"),
                ReportWorld.Count("s", "S") with { Source = null, Parts = ["a", "b"] } };
        var world = new ReportWorld(parts).With("a", "10 10 20", "10 10 10", "10 10 10").With("b", "10 10 10", "d 10 10", "10 10 d");
        var league = Of(world, "s");
        Assert.Equal([("Arnby", 50m)], league.Places.Select(p => (p.Area.Name, p.Value)));
        Assert.Equal(["Birkeby Suppressed", "Ceby Suppressed", "Duby Absent", "Ensby Absent"],
            league.LeftOut.Select(l => $"{l.Area.Name} {l.Why}"));
    }
}
