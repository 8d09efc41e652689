using Xunit;

namespace Reporting.Unit.Reports;

public class AreasTogetherTests
{
    [Fact]
    public void Counts_are_added_and_what_is_withheld_withholds_the_sum()
    {
        var world = SampleReport.World;
        var (together, ledige) = (new AreasTogether(world.Figures()), world.Catalogue.Indicator("ledige")!);
        // 100 + 200 → 90 + 190.
        Assert.Equal(100m * (280 - 300) / 300, together.Of(ledige, Scope(world, "1", "2"), Span.Year).Value);
        Assert.Equal(280m, together.Of(ledige, Scope(world, "1", "2"), null).Value);
        Assert.Equal(Reason.MemberSuppressed, together.Of(ledige, Scope(world, "1", "3"), Span.Year).Why);
        Assert.Equal(90m, together.Of(ledige, Scope(world, "1"), null).Value);
    }

    [Fact]
    public void Rates_are_weighted_by_whom_they_cover_and_not_a_simple_mean()
    {
        var rate = ReportWorld.Rate("andel", "Andel") with { Regional = RegionalRule.Weighted, Weight = new RateWeight("n", null) };
        var world = new ReportWorld(ReportWorld.Count("n", "N"), rate).With("n", "100 100 100", "300 300 300", "1 1 1", "1 1 1", "1 1 1")
            .With("andel", "20 20 20", "60 60 40", "1 1 1", "1 1 1", "1 1 1");
        var together = new AreasTogether(world.Figures());
        Assert.Equal((20m * 100 + 40m * 300) / 400, together.Of(rate, Scope(world, "1", "2"), null).Value);
        Assert.Equal((20m * 100 + 40m * 300) / 400 - (20m * 100 + 60m * 300) / 400, together.Of(rate, Scope(world, "1", "2"), Span.Year).Value);
    }

    [Fact]
    public void Of_all_areas_it_is_the_countrys_own_figure()
    {
        var world = SampleReport.World;
        var together = new AreasTogether(world.Figures());
        Assert.Equal(-1m, together.Of(world.Catalogue.Indicator("ledige")!, world.Input().Scope, Span.Year).Value);
        Assert.Equal(24m, together.Of(world.Catalogue.Indicator("aktiv")!, world.Input().Scope, null).Value);
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2008")]
    public async Task A_regions_figures_are_the_same_on_its_page_as_in_its_overview(string catalogue)
    {
        var demo = await DemoMonth.OfAsync(catalogue);
        var compared = 0;
        foreach (var group in demo.Catalogue.Parts.Groups.Where(g => g.SumsTo is not null && g.HasMembersIn(demo.Run.Month)))
        {
            var input = demo.Input(group.MembersIn(demo.Run.Month), group.Name);
            var overview = OverviewCalculator.Compute(demo.Catalogue, demo.Slices[group.SumsTo!], null);
            var table = RegionSheet.Compose(input, all: false).Folds.SelectMany(f => f.Blocks).OfType<TableBlock>().Single(t => t.Caption == "Tallene samlet");
            var heads = demo.Catalogue.Indicators
                .Where(i => i.IsPrinted && (i.Parent is null || demo.Catalogue.Indicator(i.Parent) is null)).ToList();
            Assert.Equal(heads.Count, table.Rows.Count);
            foreach (var (head, row) in heads.Zip(table.Rows))
            {
                var shown = overview.Rows.Single(r => r.Indicator.Id == head.Id);
                Assert.Equal((head.ComparedBy == ComparedBy.Level ? shown.Level : shown.ChangeLastYear).Value, row.Cells[1].Number);
                compared++;
            }
        }

        Assert.True(compared > 30, $"{compared}");
    }

    [Fact]
    public async Task Added_up_from_its_members_a_region_is_what_is_stored_of_it()
    {
        var demo = await DemoMonth.OfAsync("2026");
        var without = demo.Slices.Where(s => demo.Catalogue.Area(s.Key)!.Kind != AreaKind.Region).ToDictionary();
        var (stored, made) = (new ReportFigures(demo.Catalogue, demo.Run.Month, demo.Slices),
            new AreasTogether(new ReportFigures(demo.Catalogue, demo.Run.Month, without)));
        foreach (var group in demo.Catalogue.Parts.Groups.Where(g => g.SumsTo is not null && g.HasMembersIn(demo.Run.Month)))
        {
            var scope = group.MembersIn(demo.Run.Month).Select(m => demo.Catalogue.Area(m)!).ToList();
            // What is stored is rounded to fifteen figures.
            Assert.All(demo.Catalogue.Indicators.Where(i => i.Regional != RegionalRule.None), i => Assert.Equal(
                Told(stored.Level(i, group.SumsTo!)), Told(made.Of(i, scope, null))));
        }
    }

    private static (decimal? Value, Reason? Why) Told(Figure figure) =>
        (figure.Value is { } value ? Math.Round(value, 9) : null, figure.Why);

    private static List<Area> Scope(ReportWorld world, params string[] areas) => [.. areas.Select(a => world.Catalogue.Area(a)!)];
}
