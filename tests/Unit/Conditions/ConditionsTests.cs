using Reporting.Unit.Reports;
using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Conditions;

public sealed class ConditionsTests
{
    private static readonly Catalogue Catalogue = SeedFolders.Of2026;
    private static readonly Period Month = Period.Month(2026, 8), Year = Period.Parse("2026QMAT02");

    private static Observation?[] Of(params Observation?[] values) => values;

    // Half-yearly figures: of five rolling years the first, the third and the fifth.
    private static AreaSlice Slice(string area, params (string Indicator, Observation?[] Values)[] series) => new(
        new RunStamp("r", Month, 1, false, new Dictionary<string, SourceStamp>()), area, null,
        series.ToDictionary(s => s.Indicator, _ => Year, StringComparer.Ordinal), [],
        series.ToDictionary(s => s.Indicator, s => new Series(Year - 4, s.Values.Select(v => v ?? Observation.Absent)), StringComparer.Ordinal));

    private static AreaSlice Whole(string area, decimal actual, decimal expected, decimal share, decimal expectedShare) => Slice(area,
        ("faktisk-antal-ialt", Last(actual)), ("forventet-antal-ialt", Last(expected)), ("faktisk-andel-ialt", Last(share)),
        ("forventet-andel-ialt", Last(expectedShare)));

    private static Observation?[] Last(decimal value) => Of(Observation.Of(value + 1), null, Observation.Of(value), null, Observation.Of(value));

    private static string Said(AreaSlice slice, Language language = Language.Danish)
    {
        var slices = new Dictionary<string, AreaSlice>(StringComparer.Ordinal) { [slice.Area] = slice };
        var sheet = AreaSheet.Compose(AreaPicture.Of(Catalogue, Month, slices, slice.Area, null), null, Catalogue, language);
        return string.Join(" ", sheet.Folds.Where(f => f.Heading is "Rammevilkår: forventet og faktisk" or "Conditions: expected and actual")
            .SelectMany(f => f.Blocks).OfType<TextBlock>().Select(t => t.Text));
    }

    [Theory]
    [InlineData(7_420, 7_650, 12.3, 12.7, Standing.Better, "der er 230 færre, bedre end forventet.")]
    [InlineData(7_650, 7_420, 12.7, 12.3, Standing.Worse, "der er 230 flere, dårligere end forventet.")]
    [InlineData(7_421, 7_420, 12.3, 12.3, Standing.Same, "der er 1 flere, som forventet.")]
    [InlineData(0, 3, 0, 0.2, Standing.Better, "der er 3 færre, bedre end forventet.")]
    public void The_shares_as_printed_say_whether_it_is_better(
        int actual, int expected, double share, double expectedShare, Standing standing, string said)
    {
        var slice = Whole("851", actual, expected, (decimal)share, (decimal)expectedShare);
        var row = AreaConditions.Of(Catalogue, slice).Whole!;
        Assert.Equal((Year, standing, (decimal)(actual - expected)), (row.Period, row.Standing, row.Gap.Value!.Value));
        Assert.Contains(said, Said(slice), StringComparison.Ordinal);
    }

    [Fact]
    public void The_year_before_is_the_same_half_year()
    {
        var row = AreaConditions.Of(Catalogue, Whole("851", 7_420, 7_650, 12.3m, 12.9m)).Whole!;
        Assert.Equal(-0.6m, row.ShareGapBefore.Value); // 13.3 against 13.9
    }

    [Fact]
    public void What_is_withheld_is_said_and_no_better_or_worse_is()
    {
        var slice = Slice("825", ("faktisk-antal-ialt", Of(null, null, null, null, Observation.Suppressed)),
            ("forventet-antal-ialt", Last(40)), ("faktisk-andel-ialt", Of(null, null, null, null, Observation.Suppressed)), ("forventet-andel-ialt", Last(9.1m)));
        Assert.Equal(Standing.Unknown, AreaConditions.Of(Catalogue, slice).Whole!.Standing);
        Assert.Contains("kan ikke siges", Said(slice), StringComparison.Ordinal);
        Assert.Contains("cannot be said", Said(slice, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_table_nothing_is_said()
    {
        Assert.Empty(Said(Slice("851")));
        Assert.Null(LikeConditions.Of(Catalogue, new Dictionary<string, AreaSlice> { ["851"] = Slice("851") }, Catalogue.Area("851")!, Month));
    }

    [Fact]
    public void The_twelve_nearest_in_expected_share_are_the_group()
    {
        var local = Catalogue.AreasIn(Month).Where(a => a.IsLocal).ToList();
        var slices = local.Index().ToDictionary(a => a.Item.Code, a => Whole(a.Item.Code, 100, 100, 10, 5 + a.Index * 0.1m), StringComparer.Ordinal);
        var area = local[40];
        var like = LikeConditions.Of(Catalogue, slices, area, Month)!;
        Assert.Equal([40, .. Enumerable.Range(34, 6), .. Enumerable.Range(41, 6)],
            like.Members.Select(m => local.FindIndex(a => a.Code == m)).Order().OrderBy(i => i == 40 ? 0 : 1));
        Assert.Equal((area.Code, 9.0m, 8.4m, 9.6m), (like.Members[0], like.Share, like.Low, like.High));
        Assert.Contains("8,4–9,6 pct.", LikeConditionsText.Group(like, area).Note, StringComparison.Ordinal);
        Assert.Contains("året til juni 2026", LikeConditionsText.Group(like, area).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Areas_without_an_expected_share_are_in_no_group()
    {
        var local = Catalogue.AreasIn(Month).Where(a => a.IsLocal).Take(20).ToList();
        var slices = local.ToDictionary(a => a.Code, a => a == local[3] ? Slice(a.Code) : Whole(a.Code, 100, 100, 10, 10), StringComparer.Ordinal);
        Assert.Null(LikeConditions.Of(Catalogue, slices, local[3], Month));
        Assert.DoesNotContain(local[3].Code, LikeConditions.Of(Catalogue, slices, local[0], Month)!.Members);
    }

    [Fact]
    public async Task The_groups_as_seeds_become_the_usual_ones_of_a_catalogue()
    {
        var demo = await DemoMonth.OfAsync("2026");
        var groups = demo.Catalogue.AreasIn(demo.Run.Month).Select(a => (a, LikeConditions.Of(demo.Catalogue, demo.Slices, a, demo.Run.Month)))
            .Where(g => g.Item2 is not null).Select(g => (g.a, g.Item2!)).ToList();
        Assert.Equal(98, groups.Count);
        using var copy = new SeedCopy();
        copy.Append("groups.csv", Body(LikeConditionsSeeds.Groups(groups)))
            .Append("members.csv", Body(LikeConditionsSeeds.Members(groups, demo.Run.Month)))
            .Replace("catalogue.json", "\"municipality\": \"kommunegruppe\"", "\"municipality\": \"conditions\"");
        var catalogue = copy.Read();
        Assert.All(groups, g =>
        {
            var usual = catalogue.DefaultGroup(g.a, demo.Run.Month)!;
            Assert.Equal((g.a.Code, usual), (usual.For, catalogue.VerdictGroup(g.a, demo.Run.Month)));
            Assert.Equal(g.Item2.Members.Order(), usual.MembersIn(demo.Run.Month).Order());
        });

        static string Body(string csv) => csv[(csv.IndexOf('\n') + 1)..];
    }

    [Fact]
    public async Task Nothing_of_the_conditions_is_judged()
    {
        var demo = await DemoMonth.OfAsync("2026");
        var reckoned = demo.Catalogue.Parts.Conditions.SelectMany(m => m.Indicators).ToList();
        Assert.Equal(16, reckoned.Count);
        Assert.All(demo.Slices.Values, s => Assert.Empty(s.Verdicts.Keys.Intersect(reckoned)));
    }

    [Fact]
    public async Task The_map_has_every_municipality_and_says_its_number()
    {
        var demo = await DemoMonth.OfAsync("2026");
        var input = demo.Input(demo.Catalogue.AreasIn(demo.Run.Month).Where(a => a.IsLocal).Select(a => a.Code), "Hele landet");
        var map = Assert.Single(ConditionsBlocks.Compose(input).OfType<TileMapBlock>());
        Assert.Equal(98, map.Squares.Count);
        var drawn = ChartSvg.Of(map, Language.Danish);
        Assert.Equal(98, drawn.Descendants().Count(e => e.Name.LocalName == "a" && e.Attribute("href")!.Value.StartsWith("/areas/", StringComparison.Ordinal)));
        Assert.All(map.Squares, s => Assert.Contains(s.Text, s.Spoken, StringComparison.Ordinal));
        Assert.All(map.Squares.Where(s => s.Fill is not null), s => Assert.True(Contrast.Of(Palette.Ink, s.Fill!) >= 7, s.Fill));
    }
}
