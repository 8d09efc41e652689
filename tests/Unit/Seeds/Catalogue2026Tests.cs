using Xunit;

namespace Reporting.Unit.Seeds;

public class Catalogue2026Tests
{
    private static readonly Catalogue Catalogue = SeedFolders.Of2026;
    private static readonly Period Before = Period.Month(2026, 12);
    private static readonly Period After = Period.Month(2027, 1);

    [Fact]
    public void Holds_98_municipalities_5_regions_and_the_country()
    {
        var kinds = Catalogue.AreasIn(Before).CountBy(a => a.Kind).ToDictionary();
        Assert.Equal(98, kinds[AreaKind.Municipality]);
        Assert.Equal(5, kinds[AreaKind.Region]);
        Assert.Equal(1, kinds[AreaKind.Country]);
    }

    [Theory]
    [InlineData("kommunegruppe", 5)]
    [InlineData("region", 5)]
    [InlineData("landsdel", 11)]
    [InlineData("country", 1)]
    public void Every_kind_of_group_holds_each_municipality_once(string kind, int groups)
    {
        var members = Catalogue.Parts.Groups.Where(g => g.Kind == kind)
            .Select(g => g.MembersIn(Before)).Where(m => m.Count > 0).ToList();
        Assert.Equal(groups, members.Count);
        Assert.Equal(98, members.SelectMany(m => m).Distinct().Count());
        Assert.Equal(98, members.Sum(m => m.Count));
    }

    [Fact]
    public void Two_regions_become_Region_Oestdanmark_in_January_2027()
    {
        var regions = Catalogue.AreasIn(After).Where(a => a.Kind == AreaKind.Region).Select(a => a.Name);
        Assert.Equal(["Region Nordjylland", "Region Midtjylland", "Region Syddanmark", "Region Østdanmark"], regions);
        Assert.Equal(46, Catalogue.Group("region-086")!.MembersIn(After).Count);
        Assert.Empty(Catalogue.Group("region-086")!.MembersIn(Before));
        Assert.Empty(Catalogue.Group("region-084")!.MembersIn(After));
        Assert.Equal(29, Catalogue.Group("region-084")!.MembersIn(Before).Count);
        Assert.Equal(17, Catalogue.Group("region-085")!.MembersIn(Before).Count);
    }

    [Fact]
    public void Regions_and_the_country_are_compared_with_the_regions_of_the_month()
    {
        Assert.Equal(5, Catalogue.DefaultGroup(Catalogue.Area("081")!, Before)!.MembersIn(Before).Count);
        Assert.Equal(4, Catalogue.DefaultGroup(Catalogue.Area("086")!, After)!.MembersIn(After).Count);
        Assert.Equal("regions", Catalogue.DefaultGroup(Catalogue.Area("000")!, Before)!.Id);
    }

    [Theory]
    [InlineData("101", "kommunegruppe-1")]
    [InlineData("751", "country")] // The cities are three, too few to tell what is usual, so columns and verdicts take the country.
    [InlineData("492", "kommunegruppe-5")]
    public void Municipalities_are_compared_within_their_kommunegruppe(string code, string group) =>
        Assert.Equal(group, Catalogue.DefaultGroup(Catalogue.Area(code)!, Before)!.Id);

    [Fact]
    public void Has_rows_for_one_page_from_at_least_eight_tables()
    {
        Assert.InRange(Catalogue.Indicators.Count(i => i.IsPrinted), 24, 40);
        Assert.True(Catalogue.Indicators.Count >= 60);
        Assert.All(Catalogue.Indicators.Where(i => i.IsVerified), i => Assert.True(
            i.IsSum || i.Source!.Table is "y25i01" or "y25i09" or "y60a02" or "y60c07" or "y60j01", i.Id));
        Assert.Equal(3, Catalogue.Parts.Sections.Count(s => Catalogue.Indicators.Any(i => i.IsPrinted && i.Section == s.Id)));
        Assert.All(Catalogue.Parts.Tables, t => Assert.Contains(Catalogue.Indicators, i => i.Source?.Table == t.Id));
    }

    [Fact]
    public void Rows_of_a_section_are_all_compared_by_the_same() => Assert.All(
        Catalogue.Indicators.Where(i => i.IsPrinted).GroupBy(i => i.Section), s => Assert.Single(s.Select(i => i.ComparedBy).Distinct()));

    [Fact]
    public void The_reform_breaks_the_cash_benefit_series_and_no_others()
    {
        // Sanctions of unemployment benefit are counted otherwise since 2021.
        var broken = Catalogue.Indicators.Where(i => i.Breaks.Count > 0 && i.Source?.Table != "y01h01").ToList();
        Assert.All(broken, i => Assert.Equal(Period.Month(2025, 7), Assert.Single(i.Breaks).From));
        Assert.All(broken, i => Assert.True(IsCashBenefit(i.Source!)));
        // Of quarters and rolling years it is not known where in them the break would fall.
        Assert.Equal(Catalogue.Indicators.Count(i => i.Source is { } source && IsCashBenefit(source) && IsMonthly(source)), broken.Count);
    }

    [Fact]
    public void The_same_files_give_the_same_fingerprint()
    {
        using var copy = new SeedCopy();
        Assert.Equal(Catalogue.Parts.Fingerprint, copy.Read().Parts.Fingerprint);
        copy.Replace("groups.csv", "Hovedstadskommuner", "Hovedstadskommunerne");
        Assert.NotEqual(Catalogue.Parts.Fingerprint, copy.Read().Parts.Fingerprint);
    }

    private static bool IsMonthly(IndicatorSource source) =>
        Catalogue.Parts.Tables.Single(t => t.Id == source.Table).PeriodType == PeriodType.Month;

    private static bool IsCashBenefit(IndicatorSource source) =>
        source.Table.StartsWith("y60", StringComparison.Ordinal) || source.Filters.Values.Contains("Kontanthjælp");
}
