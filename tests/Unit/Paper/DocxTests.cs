using ClosedXML.Excel;
using DocumentFormat.OpenXml.Wordprocessing;
using Reporting.Unit.Packs;
using Xunit;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Reporting.Unit.Paper;

public class DocxTests
{
    [Theory]
    [InlineData(MeetingKind.Individual, Language.Danish, PackWorld.Troubled)]
    [InlineData(MeetingKind.Individual, Language.English, PackWorld.Well)]
    [InlineData(MeetingKind.Director, Language.Danish, "376")]
    [InlineData(MeetingKind.Collective, Language.Danish, "813", "860", "787")]
    [InlineData(MeetingKind.Network, Language.English, "813", "860", "787", "607", "306", "326", "730", "766", "825")]
    public async Task The_paper_of_every_kind_of_meeting_is_a_valid_Word_file(MeetingKind kind, Language language, params string[] areas)
    {
        var input = await PackWorld.OfAsync(new MeetingPackOrder(kind, areas) { Language = language });
        var paper = MeetingPackPaper.Compose(input);
        var file = PaperDocx.Write(paper);
        using var word = OfficeFile.Word(file);
        OfficeFile.Valid(word);
        Assert.Equal(file, PaperDocx.Write(MeetingPackPaper.Compose(input)));
        Assert.Equal(paper.Title, word.PackageProperties.Title);
        Assert.Equal(language == Language.Danish ? "da-DK" : "en-GB", word.PackageProperties.Language);
        Assert.Equal(paper.Blocks.OfType<TrendBlock>().Count() + paper.Blocks.OfType<SpreadBlock>().Sum(s => s.Rows.Count),
            word.MainDocumentPart!.ChartParts.Count());
        Assert.All(word.MainDocumentPart.Document.Descendants<D.DocProperties>(), p => Assert.NotEmpty(p.Description!.Value!));
    }

    [Fact]
    public void Headings_lists_and_tables_are_the_programs_own()
    {
        using var word = OfficeFile.Word(PaperDocx.Write(SamplePaper.Pack()));
        OfficeFile.Valid(word);
        var body = word.MainDocumentPart!.Document.Body!;
        var blocks = SamplePaper.Pack().Blocks;
        foreach (var level in new[] { 1, 2, 3 })
            Assert.Equal(blocks.OfType<HeadingBlock>().Count(h => h.Level == level) + (level == 2 ? blocks.OfType<SheetBlock>().Count() : 0),
                body.Elements<Paragraph>().Count(p => Style(p) == $"Heading{level}"));
        Assert.Equal(blocks.OfType<ListBlock>().Sum(l => l.Items.Count), body.Descendants<NumberingProperties>().Count());
        var tables = body.Elements<Table>().ToList();
        Assert.Equal(blocks.Count(b => b is TableBlock or LeagueBlock or TileMapBlock), tables.Count);
        Assert.All(tables, t => Assert.Single(t.Descendants<TableHeader>()));
    }

    [Fact]
    public void Every_numbered_list_begins_with_one()
    {
        using var word = OfficeFile.Word(Of(new ListBlock(["a", "b"], Numbered: true), new TextBlock("x"), new ListBlock(["c"], Numbered: true)));
        Assert.Equal(2, word.MainDocumentPart!.Document.Descendants<NumberingId>().Select(n => n.Val!.Value).Distinct().Count());
        Assert.Equal(2, word.MainDocumentPart.NumberingDefinitionsPart!.Numbering.Descendants<StartOverrideNumberingValue>().Count());
    }

    [Fact]
    public void A_chart_and_its_workbook_have_the_numbers_of_the_block_and_gaps_where_there_are_none()
    {
        var trend = SamplePaper.Trend("Langtidsledige");
        using var word = OfficeFile.Word(Of(trend));
        var chart = Assert.Single(word.MainDocumentPart!.ChartParts);
        var series = chart.ChartSpace.Descendants<C.LineChartSeries>().ToList();
        Assert.Equal(["Holbæk", "Lignende kommuner (18)", "Vejen til målet"], series.Take(3).Select(Name));
        var own = series[0].Descendants<C.NumericPoint>().Where(p => p.Ancestors<C.Values>().Any()).ToList();
        Assert.Equal(trend.Trend.Own.Index().Where(v => v.Item is not null).Select(v => (uint)v.Index), own.Select(p => p.Index!.Value));
        Assert.Equal(trend.Trend.Own.OfType<decimal>(),
            own.Select(p => decimal.Parse(p.NumericValue!.Text, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(C.DisplayBlanksAsValues.Gap, chart.ChartSpace.Descendants<C.DisplayBlanksAs>().Single().Val!.Value);
        using var workbook = new XLWorkbook(chart.EmbeddedPackagePart!.GetStream());
        var sheet = workbook.Worksheets.Single();
        Assert.Equal("Tal", sheet.Name);
        for (var i = 0; i < trend.Trend.Own.Count; i++)
        {
            Assert.Equal(trend.Trend.Own[i] is null, sheet.Cell(i + 2, 2).IsEmpty());
            if (trend.Trend.Own[i] is { } value) Assert.Equal((double)value, sheet.Cell(i + 2, 2).GetDouble());
        }
    }

    [Fact]
    public void A_break_in_the_series_parts_the_lines()
    {
        var trend = SamplePaper.Trend("Langtidsledige", 1);
        var at = (uint)(trend.Trend.BreakFrom!.Value - trend.Trend.First!.Value);
        using var word = OfficeFile.Word(Of(trend));
        var space = Assert.Single(word.MainDocumentPart!.ChartParts).ChartSpace;
        Assert.Equal("databrud", Assert.Single(
            space.Descendants<C.CategoryAxisData>().First().Descendants<C.StringPoint>(), p => p.Index!.Value == at).InnerText);
        Assert.All(space.Descendants<C.Values>(), v => Assert.DoesNotContain(v.Descendants<C.NumericPoint>(), p => p.Index!.Value == at));
    }

    [Fact]
    public void What_people_type_is_text_and_nothing_else()
    {
        foreach (var typed in Typed)
        {
            var blocks = SamplePaper.Pack().Blocks.OfType<ChartBlock>().Concat<Block>(
            [
                new HeadingBlock(1, typed), new TextBlock(typed), new ListBlock([typed, typed], Numbered: true),
                new TableBlock(typed, [new(typed, 1), new(typed, 1, true)], [new([new(typed), new(typed) { Fill = "#F5D8D6" }])]) { Note = typed },
                SamplePaper.Trend(typed) with { OwnLabel = typed, GroupLabel = typed, RequiredLabel = typed, Note = typed, Alt = typed },
                SamplePaper.Spread() with { Title = typed, Alt = typed, Rows = [new(typed, 1, [new(typed, 1, true), new(typed, 2, false)], 1.5m)] },
            ]).ToArray();
            var document = new PaperDocument(typed, Language.Danish, SamplePaper.Made, blocks);
            using var word = OfficeFile.Word(PaperDocx.Write(document));
            OfficeFile.Valid(word);
            Assert.Contains(Kept(typed), word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().First(p => Style(p) == "Heading1").InnerText);
        }
    }

    [Fact]
    public void An_empty_document_is_a_valid_file()
    {
        using var word = OfficeFile.Word(Of());
        OfficeFile.Valid(word);
    }

    /// <summary>Texts that have broken documents: signs of XML, control characters, half letters, other scripts, endless words.</summary>
    internal static readonly string[] Typed =
    [
        "<script>alert(1)</script> & \"x\" ]]>", "a\u0000b\u0001c\uFFFEd\uD800e", "😀👩‍🚒", "שלום العربية \u202Egnp.exe", "=1+1", new string('M', 3000),
        "linje\nlinje\r\nlinje\tslut",
    ];

    private static string Kept(string typed) => typed switch
    {
        ['<', ..] => "<script>", ['a', ..] => "a b c", ['=', ..] => "=1+1", ['l', ..] => "linje", _ => typed[..2],
    };

    private static byte[] Of(params IReadOnlyList<Block> blocks) => PaperDocx.Write(new("Papir", Language.Danish, SamplePaper.Made, blocks));

    private static string Name(C.LineChartSeries series) => series.GetFirstChild<C.SeriesText>()!.Descendants<C.NumericValue>().Single().Text;

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
}
