using Reporting.Unit.Packs;
using Reporting.Unit.Reports;
using Xunit;

namespace Reporting.Unit.Web;

/// <summary>What the pages of the site say, word for word.</summary>
public class SiteBlocksTests
{
    [Theory]
    [InlineData(PackWorld.Troubled, Language.Danish)]
    [InlineData(PackWorld.Troubled, Language.English)]
    public async Task An_area(string code, Language language)
    {
        var sheet = AreaSheet.Compose(await PictureAsync(code), null, PackWorld.Catalogue, language);
        GoldenFile.Holds("Web", $"area.{Code(language)}", SheetText.Of(sheet));
    }

    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public async Task The_country(Language language)
    {
        var country = await CountryAsync();
        GoldenFile.Holds("Web", $"country.{Code(language)}",
            PlainText.Of(CountryBlocks.Compose(country, PackWorld.Catalogue, language)));
    }

    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public void A_region(Language language) => GoldenFile.Holds(
        "Web", $"region.{Code(language)}", SheetText.Of(RegionSheet.Compose(SampleReport.World.Input(language), all: false)));

    [Theory]
    [InlineData("ledige-pct", Language.Danish)]
    [InlineData("ledige-ialt", Language.English)]
    public async Task An_indicator(string id, Language language) => GoldenFile.Holds("Web", $"indicator.{Code(language)}", SheetText.Of(
        IndicatorSheet.Compose(await InputAsync(language), PackWorld.Catalogue.Indicator(id)!, null)));

    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public void A_file_of_an_indicator(Language language)
    {
        var world = SampleReport.World.Input(language);
        var document = IndicatorTable.Compose(world, world.Catalogue.Indicator("lang")!);
        GoldenFile.Holds("Web", $"file.{Code(language)}",
            CsvText.Of((TableBlock)document.Blocks[0], language).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_file_for_spreadsheets_begins_with_the_mark_and_runs_no_formula() => Assert.Equal(
        "\uFEFF\"Navn\";\"'=Tal\"\r\n\"'@SUM(1)\";-1234,5\r\n\"a\"\"b;c\";\"'-\"\r\n",
        CsvText.Of(new("t", [new("Navn", 1), new("=Tal", 1, true)],
            [new([new("@SUM(1)"), new("", -1234.45m, 1)]), new([new("a\"b;c"), new("-")])]), Language.Danish));

    [Fact]
    public void Areas_stand_in_the_order_of_a_figure_best_first_and_those_without_last()
    {
        var input = SampleReport.World.Input(Language.Danish);
        var figures = new ReportFigures(input.Catalogue, input.Run.Month, input.Slices);
        var by = input.Catalogue.Indicator("ledige")!;
        var values = RegionSheet.Sort(input, by).Select(a => figures.Compared(by, a.Code, Span.LastPeriod).Value).ToList();
        Assert.Equal(values.OrderBy(v => v is null).ThenBy(v => v), values);
        Assert.Null(values[^1]);
    }

    [Fact]
    public async Task A_drawing_has_only_colours_that_the_style_sheet_knows_in_the_dark()
    {
        var area = await PictureAsync(PackWorld.Troubled);
        var sheet = AreaSheet.Compose(area, null, PackWorld.Catalogue, Language.Danish);
        var charts = sheet.Cards.Concat(sheet.Challenges).Select(c => c.Chart).OfType<Block>().Concat(sheet.Folds.SelectMany(f => f.Blocks))
            .Concat(IndicatorSheet.Compose(await InputAsync(Language.Danish), PackWorld.Catalogue.Indicator("ledige-pct")!, null).Charts)
            .OfType<ChartBlock>();
        var css = File.ReadAllText(Repository.Path("shared", "Website", "Assets", "site.css"));
        var used = charts.SelectMany(c => ChartSvg.Of(c, Language.Danish).DescendantsAndSelf().SelectMany(e => e.Attributes()))
            .Where(a => a.Name.LocalName is "fill" or "stroke" && a.Value != "none").Select(a => $"[{a.Name.LocalName}=\"{a.Value}\"]")
            .Distinct();
        Assert.All(used, u => Assert.Contains(u, css));
    }

    private static string Code(Language language) => language == Language.Danish ? "da" : "en";

    private static Task<AreaPicture> CountryAsync() =>
        PictureAsync(PackWorld.Catalogue.Parts.Areas.First(a => a.Kind == AreaKind.Country).Code);

    private static async Task<AreaPicture> PictureAsync(string code)
    {
        var world = await PackWorld.OfAsync(MeetingKind.Individual, code);
        return AreaPicture.Of(world.Catalogue, world.Run.Month, world.Slices, code, world.Groups.GetValueOrDefault(code));
    }

    private static async Task<ReportInput> InputAsync(Language language)
    {
        var pack = await PackWorld.OfAsync(MeetingKind.Individual, PackWorld.Troubled);
        var scope = pack.Catalogue.AreasIn(pack.Run.Month).Where(a => a.Kind == AreaKind.Municipality).ToList();
        return new(pack.Catalogue, pack.Run, scope, language == Language.Danish ? "Hele landet" : "The whole country", pack.Slices,
            language);
    }
}
