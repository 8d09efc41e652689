using Xunit;

namespace Reporting.Unit.Seeds;

public class Catalogue2008Tests
{
    private static readonly Catalogue Catalogue = SeedFolders.Of2008;
    private static readonly Period Month = Period.Month(2008, 3);

    [Fact]
    public void Holds_91_jobcentres_4_regions_and_the_country()
    {
        var kinds = Catalogue.AreasIn(Month).CountBy(a => a.Kind).ToDictionary();
        Assert.Equal(91, kinds[AreaKind.Jobcentre]);
        Assert.Equal(4, kinds[AreaKind.Region]);
        Assert.Equal(1, kinds[AreaKind.Country]);
    }

    [Theory]
    [InlineData("nord", 10)]
    [InlineData("midt", 18)]
    [InlineData("syd", 19)]
    [InlineData("hovsj", 44)]
    public void The_regions_have_the_jobcentres_they_had(string region, int jobcentres) =>
        Assert.Equal(jobcentres, Catalogue.Parts.Groups.Single(g => g.SumsTo == region).MembersIn(Month).Count);

    [Fact]
    public void Seven_municipalities_have_no_jobcentre_of_their_own() =>
        Assert.All(["155", "563", "482", "492", "825", "741", "187"], code => Assert.Null(Catalogue.Area(code)));

    [Fact]
    public void Every_jobcentre_is_in_one_cluster_of_8_to_15()
    {
        var clusters = Catalogue.Parts.Groups.Where(g => g.Kind == "klynge").ToList();
        Assert.Equal(8, clusters.Count);
        Assert.All(clusters, c => Assert.InRange(c.MembersIn(Month).Count, 8, 15));
        Assert.All(clusters, c => Assert.Contains("ikke kendt", c.Note));
        Assert.Equal(91, clusters.SelectMany(c => c.MembersIn(Month)).Distinct().Count());
    }

    [Fact]
    public void Has_the_rows_of_the_printed_overview()
    {
        Assert.Equal([9, 19, 10], Catalogue.Parts.Sections.Select(s => Catalogue.Indicators.Count(i => i.Section == s.Id)));
        Assert.Equal(["Ny chance for alle", "Rettidighed"], Catalogue.Parts.Headings.Select(h => h.Name));
        Assert.Equal(
            ["Arbejdskraftreserve i alt 2", "Unge under 30 år i alt * 2", "Forsørgede i alt (sum af alle fuldtidspersoner nedenfor) 7"],
            Catalogue.Indicators.Where(i => i.IsSum).Select(i => $"{i.Name} {i.Parts.Count}"));
        Assert.All(Catalogue.Indicators, i => Assert.Equal((0, 0), (i.Decimals, i.ChangeDecimals)));
    }

    [Fact]
    public void More_is_better_of_flex_jobs_the_new_chance_and_all_of_the_effort_and_fewer_of_the_rest() => Assert.All(
        Catalogue.Indicators,
        i => Assert.Equal(
            i.Id.StartsWith("fleksjob", StringComparison.Ordinal) || i.Parent == "ny-chance" || i.Section == "indsats",
            i.Polarity == Polarity.Higher));
}
