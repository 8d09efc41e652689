using Xunit;

namespace Reporting.Unit.Reports;

public class GroupMeansTests
{
    [Theory]
    [InlineData("2026")]
    [InlineData("2008")]
    public async Task Over_the_last_period_a_mean_is_the_overviews(string catalogue)
    {
        var demo = await DemoMonth.OfAsync(catalogue);
        var means = new GroupMeans(new ReportFigures(demo.Catalogue, demo.Run.Month, demo.Slices));
        var compared = 0;
        foreach (var group in demo.Catalogue.Parts.Groups.Where(g => g.HasMembersIn(demo.Run.Month)))
        {
            var members = group.MembersIn(demo.Run.Month);
            foreach (var indicator in demo.Catalogue.Indicators)
            {
                Span? span = indicator.ComparedBy == ComparedBy.Level ? null : Span.LastPeriod;
                Assert.Equal(GroupComparison.Of(demo.Figures, indicator, members).Mean, means.Of(group, indicator, span));
                compared++;
            }
        }

        Assert.True(compared > 300);
    }

    [Fact]
    public void A_member_without_both_figures_is_part_of_neither()
    {
        // 100 → 90, 200 → 190 and 400 → 440; the member that is withheld now is left out of the base too.
        var world = SampleReport.World;
        var mean = new GroupMeans(world.Figures()).Of(world.Catalogue.Group("k"), world.Catalogue.Indicator("ledige")!, Span.Year);
        Assert.Equal(100m * (720 - 700) / 700, mean.Value);
    }

    [Fact]
    public void Too_few_members_and_no_group_are_reasons()
    {
        var (world, indicator) = (SampleReport.World, SampleReport.World.Catalogue.Indicator("ledige")!);
        var means = new GroupMeans(world.Figures());
        Assert.Equal(Reason.TooFewInGroup, means.Of(["1", "2", "3"], indicator, Span.Year).Why);
        Assert.Equal(Reason.NoGroup, means.Of((ComparisonGroup?)null, indicator, Span.Year).Why);
    }
}
