using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.DemoSource;

public class Demo2008Tests
{
    private static readonly Catalogue Catalogue = SeedFolders.Of2008;

    [Fact]
    public async Task Every_row_has_figures_for_every_jobcentre_region_and_the_country()
    {
        foreach (var table in Catalogue.Parts.Tables)
        {
            var rows = await SharedDemo.RowsAsync(Catalogue, table.Id);
            Assert.Equal(97, rows.Areas.Count);
            Assert.InRange(rows.Periods.Count, table.PeriodType == PeriodType.Quarter ? 21 : 61, 80);
            foreach (var indicator in Catalogue.Indicators.Where(i => i.Source?.Table == table.Id))
                Assert.All(["Hele landet", "Beskæftigelsesregion Nordjylland", "Odense"],
                    a => Assert.NotNull(rows[rows.Periods[^1], a, indicator.Source!.Measure]));
        }
    }

    [Theory]
    [InlineData("jc01", "2008M01")]
    [InlineData("jc02", "2007Q4")]
    [InlineData("jc03", "2007M12")]
    [InlineData("jc04", "2008M03")]
    [InlineData("jc06", "2008M02")]
    [InlineData("jc10", "2008M02")]
    [InlineData("jc12", "2007M12")]
    [InlineData("jc14", "2008M03")]
    public async Task Every_table_has_its_own_newest_period(string table, string newest)
    {
        Assert.Equal(newest, (await SharedDemo.RowsAsync(Catalogue, table)).Periods[^1]);
        Assert.Equal("2008M03", MonthRange.OfDemo(Catalogue).Newest.ToString());
    }

    [Fact]
    public async Task Quarters_are_refused_by_monthly_tables_and_too_many_of_them_by_all()
    {
        await using var source = await SourceClient.DemoAsync(Catalogue);
        Assert.Equal("Unknown period type: M", await source.CauseAsync("data/jc02?mgroup.*=*&period.M=latest:1&format=json"));
        Assert.Equal(
            "Requested latest:40 for type Q, but only 22 periods are available.",
            await source.CauseAsync("data/jc02?mgroup.*=*&period.Q=latest:40&format=json"));
    }

    [Fact]
    public async Task The_activation_degree_of_all_lies_between_those_of_its_groups()
    {
        var rows = await SharedDemo.RowsAsync(Catalogue, "jc12");
        foreach (var ((period, area, _, _), all) in rows.Cells.Where(c => c.Key.Measure == "I alt" && c.Value is not null))
        {
            decimal Of(string group) => rows[period, area, group]!.Value;
            decimal[] groups = [Of("A-dagpenge"), Of("Kontanthjælp, match 1-3"), Of("Kontanthjælp, match 4-5")];
            Assert.InRange(all!.Value, groups.Min(), groups.Max());
        }
    }

    [Fact]
    public async Task Region_counts_are_the_sums_of_their_jobcentres()
    {
        var rows = await SharedDemo.RowsAsync(Catalogue, "jc11");
        var members = Catalogue.Group("region-nord")!.MembersIn(Period.Month(2008, 3)).Select(c => Catalogue.Area(c)!.SourceName);
        Assert.Equal(
            rows["2008M03", "Beskæftigelsesregion Nordjylland", "Fuldtidspersoner"],
            members.Sum(m => rows["2008M03", m, "Fuldtidspersoner"]));
    }
}
