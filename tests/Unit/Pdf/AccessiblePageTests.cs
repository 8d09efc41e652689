using System.Text.RegularExpressions;
using Reporting.Unit.Samples;
using Xunit;

namespace Reporting.Unit.Pdf;

public partial class AccessiblePageTests
{
    private static readonly byte[] Pdf = OverviewPdf.Write(SamplePage.Of(new()));

    [Fact]
    public void The_file_has_no_fault_that_qpdf_finds() => Assert.Contains("No syntax or stream encoding errors", Poppler.Check(Pdf));

    [Fact]
    public void Title_language_and_the_mark_of_PDF_UA_are_there()
    {
        var info = Poppler.Info(Pdf);
        Assert.Contains("Resultatoversigt – Holbæk – marts 2026", info);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", Poppler.Info(Pdf, "-meta"));
        var unpacked = Poppler.Unpacked(Pdf);
        Assert.Contains("/Lang (da-DK)", unpacked);
        Assert.Contains("/DisplayDocTitle true", unpacked);
        Assert.Contains("/Lang (en-GB)", Poppler.Unpacked(OverviewPdf.Write(SamplePage.Of(new()), Language.English)));
    }

    [Fact]
    public void Both_fonts_are_embedded_as_subsets_with_their_Unicode()
    {
        var fonts = Poppler.Fonts(Pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.Equal(2, fonts.Count);
        Assert.All(fonts, font => Assert.Matches(@"^[A-P]{6}\+Source Sans 3 .*Identity-H\s+yes yes yes", font));
    }

    [Fact]
    public void Headings_tables_header_cells_and_figures_are_tagged()
    {
        var tree = Poppler.Info(Pdf, "-struct-text");
        Assert.Single(Regex.Matches(tree, @"\bH1 \(block\)"));
        Assert.Equal(4, Regex.Matches(tree, @"\bH2 \(block\)").Count);
        Assert.Equal(3, Regex.Matches(tree, @"\bTable \(block\)").Count);
        Assert.Equal(27 + 1, Regex.Matches(tree, "/Scope /Row").Count);
        Assert.Equal(3 * 8, Regex.Matches(tree, "/Scope /Column").Count);
        Assert.Equal(26, Regex.Matches(tree, @"Figure:").Count);
    }

    [Fact]
    public void Every_row_of_a_table_has_as_many_columns_as_its_head()
    {
        foreach (var (overview, columns) in new[] { (SamplePage.Of(new()), 8), (GoldenPage.Read().Overview, 9) })
        {
            var rows = Placed.Elements(OverviewPdf.Page(overview).Content).Where(e => e.Tag == PageTag.TR);
            Assert.All(rows, row => Assert.Equal(columns, row.Content.OfType<PageElement>().Sum(c => c.Columns)));
        }
    }

    [Fact]
    public void Each_line_says_in_words_what_it_shows()
    {
        var figures = Placed.Elements(OverviewPdf.Page(SamplePage.Of(new())).Content).Where(e => e.Tag == PageTag.Figure).ToList();
        Assert.All(figures, f => Assert.False(string.IsNullOrWhiteSpace(f.Alt)));
        Assert.Matches(@"^A-dagpenge, februar 2024 til februar 2026: fra [\d.]+ til [\d.]+; [\d.]+ mod ventet [\d.]+, [\d.]+ (flere|færre)$",
            figures[0].Alt!);
        Assert.Contains(figures, f => Group().IsMatch(f.Alt!));
        Assert.Contains(figures, f => f.Alt!.EndsWith("; databrud juli 2025", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_each_line_reach_the_reader_letter_by_letter()
    {
        var written = Placed.Elements(OverviewPdf.Page(SamplePage.Of(new())).Content).Where(e => e.Tag == PageTag.Figure)
            .Select(e => e.Alt!);
        var read = AltTexts().Matches(Poppler.Json(Pdf)).Select(m => m.Groups[1].Value).ToList();
        Assert.DoesNotContain(read, text => text.Contains('€'));
        Assert.Equal(written.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Marked_contents_and_text_objects_are_properly_nested()
    {
        var open = new Stack<string>();
        var operators = Operators().Matches(Poppler.Unpacked(Pdf));
        Assert.True(operators.Count > 500);
        foreach (Match match in operators)
        {
            var begun = match.Groups[1].Value;
            if (begun is "BT" or "BDC" or "BMC") open.Push(begun == "BT" ? "ET" : "EMC");
            else Assert.Equal(open.Pop(), begun);
        }

        Assert.Empty(open);
    }

    [Fact]
    public void All_text_is_dark_enough_on_white()
    {
        var colours = Placed.Texts(OverviewPdf.Page(SamplePage.Of(new())).Content).Select(t => t.Style.Colour).Distinct().ToList();
        Assert.Contains(Palette.Better, colours);
        Assert.All(colours, colour => Assert.True(1.05 / (Luminance(colour) + 0.05) >= 4.5, colour));
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(colour.Substring(1 + 2 * i, 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToList();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex(@"; gruppen (falder|stiger) \d+,\d\u00A0%$")]
    private static partial Regex Group();

    [GeneratedRegex("\"/Alt\": \"(?:u:)?([^\"]*)\"")]
    private static partial Regex AltTexts();

    [GeneratedRegex(@"(?<=^|>>|Artifact )(BT|ET|BDC|BMC|EMC)\s*$", RegexOptions.Multiline)]
    private static partial Regex Operators();
}
