using System.Text.RegularExpressions;
using Reporting.Unit.Pdf;
using Reporting.Unit.Samples;
using Xunit;

namespace Reporting.Unit.Paper;

public partial class PaperFileTests
{
    private static readonly PaperDocument Pack = SamplePaper.Pack();
    private static readonly byte[] Pdf = PaperPdf.Write(Pack);
    private static readonly byte[] Deck = SlidesPdf.Write(SamplePaper.Deck());

    [Fact]
    public void The_files_have_no_fault_that_qpdf_finds_and_are_marked_as_PDF_UA()
    {
        foreach (var (pdf, title) in new[] { (Pdf, "Mødepakke – Holbæk – marts 2026"), (Deck, "Plancher – Holbæk – marts 2026") })
        {
            Assert.Contains("No syntax or stream encoding errors", Poppler.Check(pdf));
            Assert.Matches(@"Tagged:\s+yes", Poppler.Info(pdf));
            Assert.Contains(title, Poppler.Info(pdf));
            Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", Poppler.Info(pdf, "-meta"));
            Assert.Contains("/Lang (da-DK)", Poppler.Unpacked(pdf));
            Assert.Equal(2, Poppler.Fonts(pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Count());
        }
    }

    [Fact]
    public void Every_page_has_its_number_and_the_title_at_its_foot()
    {
        var pages = PaperPdf.Pages(Pack).Pages.Count;
        for (var page = 1; page <= pages; page++)
        {
            var lines = Poppler.Text(Pdf, "-layout", "-f", $"{page}", "-l", $"{page}").Trim('\f', '\n').Split('\n');
            Assert.Matches($@"^\s*Mødepakke – Holbæk – marts 2026\s+{page} ?/ ?{pages}$", lines[^1]);
        }
    }

    [Fact]
    public void The_outline_has_the_headings_of_two_levels_and_the_sheets()
    {
        var titles = OutlineTitles().Matches(Poppler.Json(Pdf)).Select(m => m.Groups[1].Value).Where(t => t.Length > 0).ToList();
        Assert.Equal(
            ["Dagsorden", "Hvem kan vi lære af?", "Mødepakke til dialogmøde med Jobcenter Holbæk", "Resultatoversigt", "Tabeller",
                "Udfordringer"],
            titles.Where(t => t != Pack.Title).Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 2, 2, 2, 2], PaperPdf.Pages(Pack).Outline.Select(o => o.Level));
        Assert.Equal(6, Count(Deck));

        static int Count(byte[] pdf) => Regex.Matches(Poppler.Unpacked(pdf), @"/Dest \[").Count;
    }

    [Fact]
    public void Lists_tables_headings_and_figures_are_tagged()
    {
        var tree = Poppler.Info(Pdf, "-struct-text");
        Assert.Equal(2, Regex.Matches(tree, @"\bL \(block\)").Count);
        Assert.Equal(5, Regex.Matches(tree, @"\bLI \(block\)").Count);
        Assert.Equal(5, Regex.Matches(tree, @"\bLBody \(block\)").Count);
        Assert.Equal(4, Regex.Matches(tree, @"\bH3 \(block\)").Count);
        Assert.True(Regex.Matches(tree, "/Scope /Column").Count > 3 * 4);
        Assert.Equal(26 + 4 + 1 + 1, Regex.Matches(tree, "Figure:").Count);
    }

    [Fact]
    public void Marked_contents_and_text_objects_are_properly_nested_on_every_page()
    {
        foreach (var pdf in new[] { Pdf, Deck })
        {
            var open = new Stack<string>();
            foreach (Match match in Operators().Matches(Poppler.Unpacked(pdf)))
            {
                var begun = match.Groups[1].Value;
                if (begun is "BT" or "BDC" or "BMC") open.Push(begun == "BT" ? "ET" : "EMC");
                else Assert.Equal(open.Pop(), begun);
            }

            Assert.Empty(open);
        }
    }

    [Fact]
    public void Hard_spaces_are_read_as_such_on_each_page_and_nowhere_else()
    {
        var pdf = PaperPdf.Write(SamplePaper.Of(new TextBlock("alm tekst"), new TextBlock("10\u00A0%"),
            SamplePaper.Filling(), new NewPageBlock(), new TextBlock("20\u00A0%"), new TextBlock("anden tekst"), SamplePaper.Filling(),
            new NewPageBlock(), new TextBlock("sidste tekst")));
        var texts = Poppler.Text(pdf).Split('\f').Take(3).Select(t => string.Join('|', t.Replace("• ", "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(2).Where(l => l != "•" && l != "Fyld" && !l.StartsWith("Linje"))));
        Assert.Equal(["alm tekst|10\u00A0%", "20\u00A0%|anden tekst", "sidste tekst"], texts);
    }

    [Fact]
    public void Hundreds_of_pages_come_in_their_order()
    {
        Block[] blocks = [.. Enumerable.Range(1, 150).SelectMany(i =>
            new Block[] { new NewPageBlock(), new HeadingBlock(2, $"Del {i}"), new TextBlock($"Andel {i}\u00A0%"), SamplePaper.Filling() })];
        var texts = Poppler.Text(PaperPdf.Write(SamplePaper.Of(blocks))).Split('\f');
        Assert.All(Enumerable.Range(1, 150), i => Assert.StartsWith($"Del {i}\nAndel {i}\u00A0%", texts[i - 1].Replace("\n\n", "\n")));
    }

    [Theory]
    [InlineData("Smil 😀 her", "Smil □ her")]
    [InlineData("העברית", "□□□□□□")]
    [InlineData("\u202Eomvendt\u202C a\u0007b\0c", "omvendt a b c")]
    [InlineData("endobj stream /CreationDate (x) >> ET EMC", "endobj stream /CreationDate (x) >> ET EMC")]
    public void What_people_type_is_printed_or_shown_as_a_box_everywhere(string typed, string printed)
    {
        var chart = SamplePaper.Trend(typed) with { OwnLabel = typed, GroupLabel = typed, RequiredLabel = typed, Note = typed };
        var document = new PaperDocument(typed, Domain.Language.English, default,
        [
            new HeadingBlock(1, typed), new TextBlock(typed), new ListBlock([typed]), chart,
            SamplePaper.League(2) with { Rows = [new(typed, 1, null, null)], ReferenceLabel = typed },
            new SpreadBlock(typed, typed, [new(typed, 0, [new(typed, 1, true)], 1)]),
            new TableBlock(typed, [new(typed, 1)], [new([new(typed) { Spoken = typed }])]) { Note = typed },
        ]);
        foreach (var pdf in new[] { PaperPdf.Write(document),
            SlidesPdf.Write(new(typed, document.Language, default, [new(typed, document.Blocks, typed)])) })
        {
            Assert.Contains("No syntax or stream encoding errors", Poppler.Check(pdf));
            Assert.Matches(@"\nCreationDate:", Poppler.Info(pdf));
            Assert.True(Regex.Matches(LaidOut.Squeezed(Poppler.Text(pdf)), Regex.Escape(LaidOut.Squeezed(printed))).Count >= 10);
        }
    }

    [Fact]
    public void A_sheet_is_the_page_made_elsewhere_with_a_number()
    {
        var sheet = OverviewPdf.Page(SamplePage.Of(new()));
        var pages = PaperPdf.Pages(SamplePaper.Of(new TextBlock("Forside"), new SheetBlock(sheet, "Ark")));
        Assert.Equal(sheet.Content, pages.Pages[1].SkipLast(1));
        var foot = Placed.Texts([pages.Pages[1][^1]]).ToList();
        Assert.All(foot, t => Assert.True(t.Baseline - t.Style.Size > A4.Height - A4.Margin));
        Assert.Equal("2 / 2", foot[^1].Text);
    }

    [Fact]
    public void Equal_documents_give_equal_bytes_also_side_by_side()
    {
        Assert.All(Enumerable.Range(0, 8).AsParallel().Select(_ => PaperPdf.Write(SamplePaper.Pack())), pdf => Assert.Equal(Pdf, pdf));
        Assert.All(Enumerable.Range(0, 8).AsParallel().Select(_ => SlidesPdf.Write(SamplePaper.Deck())), pdf => Assert.Equal(Deck, pdf));
        Assert.NotEqual(Pdf, PaperPdf.Write(Pack with { Title = "En anden" }));
    }

    [GeneratedRegex("\"/Title\": \"(?:u:)?([^\"]*)\"")]
    private static partial Regex OutlineTitles();

    [GeneratedRegex(@"(?<=^|>>|Artifact )(BT|ET|BDC|BMC|EMC)\s*$", RegexOptions.Multiline)]
    private static partial Regex Operators();
}
