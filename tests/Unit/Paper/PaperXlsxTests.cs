using System.Security.Cryptography;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Reporting.Unit.Xlsx;
using Xunit;

namespace Reporting.Unit.Paper;

public class PaperXlsxTests
{
    [Fact]
    public void The_workbook_opens_with_a_sheet_for_each_table_and_chart_behind_the_contents()
    {
        using var workbook = Open(SamplePaper.Pack());
        Assert.Equal(10, workbook.Worksheets.Count);
        Assert.Equal("Indhold", workbook.Worksheets.First().Name);
        var sheet = workbook.Worksheet("6 Sygedagpenge i 12 kommuner");
        Assert.Equal("Mødepakke – Holbæk – marts 2026 · Hvem kan vi lære af?", sheet.Cell("A1").GetString());
        Assert.Equal("Kommune", sheet.Cell("A4").GetString());
        Assert.Equal((2037.0, 0.011), (sheet.Cell("B6").GetDouble(), sheet.Cell("C6").GetDouble()));
        Assert.Equal((4, 1), (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn));
        Assert.Equal("Kilde: Jobindsats, tabel y07a02, hentet 12. maj 2026.", sheet.Cell("A18").GetString());
    }

    [Fact]
    public void Numbers_are_numbers_with_the_decimals_and_unit_of_the_page()
    {
        var file = new XlsxFile(Bytes(SamplePaper.Of(new TableBlock("Tal", [new("A", 1), new("B", 1, true)],
            [new([new("pct."), new("−3,26\u00A0%", -3.255m, 2) { Unit = "%" }]), new([new("antal"), new("4.703", 4703.4m)]),
                new([new("pp"), new("0,3 pp", 0.3m, 1) { Unit = "pp" }])]))));
        Assert.Equal((-0.03255, "#,##0.00 %;\"−\"#,##0.00 %"), Of("B5"));
        Assert.Equal((4703.4, "#,##0"), Of("B6"));
        Assert.Equal((0.3, "#,##0.0\" pp\""), Of("B7"));

        (double?, string) Of(string cell) => (file.Find(2, cell)!.Number, file.Find(2, cell)!.Format);
    }

    // A joint meeting's title names its areas, and Excel takes no more than 255 characters at the foot of a page.
    [Theory]
    [InlineData('x')]
    [InlineData('&')]
    [InlineData('æ')]
    public void A_title_that_is_too_long_for_the_foot_is_cut_there_and_nowhere_else(char letter)
    {
        var title = new string(letter, 400);
        using var workbook = Open(SamplePaper.Pack() with { Title = title });
        var sheet = workbook.Worksheets.Skip(1).First();
        Assert.StartsWith(title, sheet.Cell("A1").GetString());
        var foot = sheet.PageSetup.Footer.Left.GetText(XLHFOccurrence.OddPages);
        Assert.EndsWith("…", foot);
        Assert.InRange(foot.Length, 100, 250);
        Assert.Equal(0, foot.Count(c => c == '&') % 2);
    }

    [Fact]
    public void What_begins_like_a_formula_stays_a_text_wherever_it_stands()
    {
        const string Typed = "=1+1";
        var file =
            new XlsxFile(
                Bytes(SamplePaper.Of(new HeadingBlock(2, Typed),
                    new TableBlock(Typed, [new(Typed, 1)], [new([new(Typed)])]) { Note = Typed },
            SamplePaper.Trend(Typed) with { OwnLabel = Typed, GroupLabel = Typed }) with { Title = Typed }));
        foreach (var cell in Enumerable.Range(1, 3).SelectMany(file.Cells))
        {
            Assert.False(cell.IsFormula);
            if (cell.Text == Typed) Assert.True(cell.QuotePrefix);
        }

        Assert.True(Enumerable.Range(1, 3).Sum(sheet => file.Cells(sheet).Count(c => c.Text == Typed)) >= 8);
    }

    [Fact]
    public void Every_charted_number_is_there()
    {
        using var workbook = Open(SamplePaper.Of(SamplePaper.Trend("Forløb", 1), SamplePaper.Spread(), SamplePaper.League(4)));
        var trend = workbook.Worksheet(2);
        Assert.Equal(
            ["Periode", "Holbæk", "Lignende kommuner (18)", "Gruppens midterste halvdel, fra", "Gruppens midterste halvdel, til",
                "Bemærkning", ""],
            Enumerable.Range(1, 7).Select(c => trend.Cell(4, c).GetString()));
        Assert.Equal(("mar 23", 1200.0, 1180.0),
            (trend.Cell("A5").GetString(), trend.Cell("C5").GetDouble(), trend.Cell("D5").GetDouble()));
        Assert.True(trend.Cell("B15").IsEmpty());
        Assert.Equal("første periode efter databrud", trend.Cell("F33").GetString());
        Assert.Equal(60, workbook.Worksheet(3).RangeUsed().RowCount() - 4 - 2);
        Assert.Equal(("Gennemsnit", 37.2), (workbook.Worksheet(4).Cell("A9").GetString(), workbook.Worksheet(4).Cell("B9").GetDouble()));
    }

    [Fact]
    public void Sheet_names_are_valid_and_unique_whatever_the_captions_are()
    {
        var captions =
            new[] { "", "History", "a/b\\c?d*e[f]:g'", new string('x', 200), "Ens", "ens", "😀 smil", "\u0001",
                "Langtidsledigheden er vokset mere end i lignende kommuner" };
        using var workbook = Open(SamplePaper.Of([.. captions.Select(c => SamplePaper.Rows(1) with { Caption = c })]));
        Assert.All(workbook.Worksheets, s => Assert.InRange(s.Name.Length, 1, 31));
        Assert.Equal("9 Langtidsledigheden er vokset", workbook.Worksheets.Last().Name);
        Assert.Equal(captions.Length + 1, workbook.Worksheets.Select(s => s.Name.ToUpperInvariant()).Distinct().Count());
    }

    [Fact]
    public void The_workbook_follows_the_schema()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes(SamplePaper.Pack())), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Path?.PartUri}{e.Path?.XPath}: {e.Description}"));
        Assert.Equal("Mødepakke – Holbæk – marts 2026", document.PackageProperties.Title);
    }

    [Fact]
    public void Equal_documents_give_equal_bytes_also_side_by_side()
    {
        var first = Hash();
        Assert.All(Enumerable.Range(0, 6).AsParallel().Select(_ => Hash()), h => Assert.Equal(first, h));
        Assert.NotEqual(first, Convert.ToHexString(SHA256.HashData(Bytes(SamplePaper.Pack() with { Title = "En anden" }))));

        static string Hash() => Convert.ToHexString(SHA256.HashData(Bytes(SamplePaper.Pack())));
    }

    [Fact]
    public void Documents_without_tables_and_tables_without_rows_have_a_workbook()
    {
        using var none = Open(SamplePaper.Of(new TextBlock("Kun tekst")));
        Assert.Equal("Dokumentet har ingen tabeller og figurer.", Assert.Single(none.Worksheets).Cell("A3").GetString());
        using var empty = Open(SamplePaper.Of(new TableBlock("Tom", [new("A", 1)], []), new TableBlock("Uden kolonner", [], []),
            new TrendBlock("Intet", "", Domain.Overviews.Trend.None, 0, "", "")));
        Assert.Equal(["Indhold", "1 Tom", "2 Intet"], empty.Worksheets.Select(s => s.Name));
    }

    private static byte[] Bytes(PaperDocument document)
    {
        var stream = new MemoryStream();
        PaperXlsx.Write(document, stream);
        return stream.ToArray();
    }

    private static XLWorkbook Open(PaperDocument document) => new(new MemoryStream(Bytes(document)));
}
