using Xunit;

namespace Reporting.Unit.Paper;

public class PaperPagesTests
{
    private static readonly string LongWord = string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)('a' + i % 25)));

    [Fact]
    public void A_pack_keeps_its_margins_and_no_texts_overlap()
    {
        var pages = PaperPdf.Pages(SamplePaper.Pack());
        Assert.InRange(pages.Pages.Count, 7, 12);
        Assert.Empty(LaidOut.Outside(pages, A4.Margin, A4.Margin, A4.Width - A4.Margin, A4.Height - A4.Margin));
        Assert.All(pages.Pages, page => Assert.Empty(LaidOut.Overlaps(page)));
    }

    [Fact]
    public void A_heading_is_never_the_last_on_its_page()
    {
        for (var lines = 1; lines < 70; lines++)
        {
            Block[] filling = [.. Enumerable.Range(0, lines).Select(i => new TextBlock($"Linje {i}"))];
            foreach (var next in new Block[] { new TextBlock(SamplePaper.Sentence), SamplePaper.Rows(5), SamplePaper.Trend("Figur"),
                new ListBlock(["Et punkt"]) })
            {
                var pages = PaperPdf.Pages(SamplePaper.Of([.. filling, new HeadingBlock(2, "Del"), new HeadingBlock(3, "Afsnit"), next]));
                Assert.All(pages.Pages,
                    page => Assert.DoesNotContain(LaidOut.Elements(page)[^1].Tag, new[] { PageTag.H1, PageTag.H2, PageTag.H3 }));
            }
        }
    }

    [Fact]
    public void No_line_of_a_paragraph_stands_alone_on_a_page()
    {
        var text = string.Join(' ', Enumerable.Repeat(SamplePaper.Sentence, 4));
        for (var above = 30; above < 60; above++)
        {
            var pages =
                PaperPdf.Pages(
                    SamplePaper.Of([.. Enumerable.Range(0, above).Select(i => new TextBlock($"Linje {i}")), new TextBlock(text)]));
            var parts = pages.Pages.SelectMany(LaidOut.Elements).Where(e => !LaidOut.Text(e).StartsWith("Linje", StringComparison.Ordinal))
                .ToList();
            Assert.All(parts, part => Assert.InRange(part.Content.Count, 2, 99));
            Assert.Equal(text, string.Concat(parts.Select(LaidOut.Text)));
        }
    }

    [Fact]
    public void A_word_of_ten_thousand_letters_is_broken_and_nothing_is_lost()
    {
        var pages = PaperPdf.Pages(SamplePaper.Of(
            new HeadingBlock(2, LongWord), new TextBlock(LongWord), new ListBlock([LongWord], Numbered: true),
            new TableBlock("Tabel", [new("A", 1), new("B", 1, true)], [new([new(LongWord), new("1")])])));
        Assert.Empty(LaidOut.Outside(pages, A4.Margin, A4.Margin, A4.Width - A4.Margin, A4.Height - A4.Margin));
        Assert.Equal(4,
            System.Text.RegularExpressions.Regex.Matches(Unnumbered(LaidOut.Squeezed(pages)), "(abcdefghijklmnopqrstuvwxy){400}").Count);

        static string Unnumbered(string text) => text.Replace("AB", "").Replace("1", "").Replace("Tabel(fortsat)", "");
    }

    [Fact]
    public void A_table_of_three_hundred_rows_has_its_head_on_every_page_and_each_row_once()
    {
        var pages = PaperPdf.Pages(SamplePaper.Of(new HeadingBlock(1, "Tabeller"), SamplePaper.Rows(300)));
        Assert.True(pages.Pages.Count >= 6);
        Assert.All(pages.Pages, page =>
        {
            var table = Assert.Single(LaidOut.Elements(page), e => e.Tag == PageTag.Table);
            var head = Assert.IsType<PageElement>(table.Content[0]).Content.Cast<PageElement>().ToList();
            Assert.Equal(["Kommune", "Borgere", "Udvikling", "Vurdering"], head.Select(LaidOut.Text));
            Assert.All(head, cell => Assert.Equal((PageTag.TH, HeaderScope.Column), (cell.Tag, cell.Scope)));
            Assert.InRange(table.Content.Count, 3, 100);
        });
        var rows = pages.Pages.SelectMany(LaidOut.Elements).Where(e => e.Tag == PageTag.TR)
            .Select(r => LaidOut.Text((PageElement)r.Content[0])).Where(t => t != "Kommune").ToList();
        Assert.Equal(SamplePaper.Rows(300).Rows.Select(r => r.Cells[0].Text), rows);
    }

    [Fact]
    public void A_row_is_not_split_unless_it_is_higher_than_a_page()
    {
        var text = string.Join(' ', Enumerable.Repeat("ord", 220));
        var pages = PaperPdf.Pages(SamplePaper.Of(new TableBlock("Lange rækker", [new("A", 1), new("B", 2)],
            [.. Enumerable.Range(0, 30).Select(i => new TableRow([new($"Række {i}"), new(text)]))])));
        var rows = pages.Pages.SelectMany(LaidOut.Elements).Where(e => e.Tag == PageTag.TR)
            .Where(r => LaidOut.Text(r).StartsWith("Række", StringComparison.Ordinal)).ToList();
        Assert.Equal(30, rows.Count);
        Assert.All(rows, row => Assert.Equal(text, LaidOut.Text((PageElement)row.Content[1])));

        var words = string.Join(' ', Enumerable.Range(0, 4000).Select(i => $"ord{i}"));
        var split =
            PaperPdf.Pages(SamplePaper.Of(new TableBlock("En lang række", [new("A", 1), new("B", 2)], [new([new("Række"), new(words)])])));
        Assert.True(split.Pages.Count > 1);
        var parts = split.Pages.SelectMany(LaidOut.Elements).Where(e => e.Tag == PageTag.TR)
            .Select(r => LaidOut.Text((PageElement)r.Content[1])).Where(t => t != "B");
        Assert.Equal(words, string.Concat(parts));
    }

    [Fact]
    public void A_head_higher_than_half_a_page_is_given_once_in_full()
    {
        var heading = string.Join(' ', Enumerable.Range(0, 600).Select(i => $"ord{i}"));
        var pages =
            PaperPdf.Pages(
                SamplePaper.Of(
                    SamplePaper.Rows(80) with { Columns =
                        [new("Kommune", 3), new("Borgere", 1, true), new("Udvikling", 1, true), new(heading, 1)] }));
        Assert.Empty(LaidOut.Outside(pages, A4.Margin, A4.Margin, A4.Width - A4.Margin, A4.Height - A4.Margin));
        Assert.Contains(LaidOut.Squeezed(heading)[^200..], LaidOut.Squeezed(pages), StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_documents_tables_and_lists_are_pages_too()
    {
        Assert.Equal("Mødepakke – Holbæk – marts 2026",
            LaidOut.Text(Assert.Single(LaidOut.Elements(Assert.Single(PaperPdf.Pages(SamplePaper.Of()).Pages)))));
        var pages = PaperPdf.Pages(SamplePaper.Of(
            new NewPageBlock(), new TableBlock("Tom", [new("A", 1)], []), new TableBlock("Uden kolonner", [], []), new ListBlock([]),
            new TextBlock(" "),
            new TrendBlock("Uden tal", "", Domain.Overviews.Trend.None, 0, "", ""), new SpreadBlock("Uden mål", "", []),
            new LeagueBlock("Uden områder", "", 0, [], null, null), new NewPageBlock()));
        var text =
            string.Join('|',
                LaidOut.Elements(Assert.Single(pages.Pages)).Where(e => e.Tag is PageTag.P or PageTag.TD).Select(LaidOut.Text));
        Assert.Equal(
            "Tom|Ingen rækker|Uden tal|Der er ingen tal at vise.|Uden mål|Der er ingen tal at vise.|Uden områder|Der er ingen tal at vise.",
            text);
    }

    [Fact]
    public void A_new_page_begins_where_it_is_asked_for_and_never_leaves_an_empty_one()
    {
        var sheet = new SheetBlock(new TaggedPage("", "da-DK", default, [Elements.Line(PageTag.H1, 50, 50, "Ark", new(10))]), "Ark");
        var pages =
            PaperPdf.Pages(
                SamplePaper.Of(SamplePaper.Filling("1"), new NewPageBlock(), new NewPageBlock(), SamplePaper.Filling("2"), sheet,
                    new NewPageBlock(), sheet, new TextBlock("5"), new TextBlock("5 med")));
        Assert.Equal(["1", "2", "Ark", "Ark", "5"], pages.Pages.Select(First));
    }

    [Fact]
    public void A_page_less_than_a_third_full_goes_on_and_a_ready_page_follows_it()
    {
        var sheet = new SheetBlock(new TaggedPage("", "da-DK", default, [Elements.Line(PageTag.H1, 50, 50, "Ark", new(10))]), "Ark");
        var pages = PaperPdf.Pages(SamplePaper.Of(new TextBlock("1"), new NewPageBlock(), new TextBlock("1 med"), sheet,
            SamplePaper.Filling(), SamplePaper.Filling(), new TextBlock("Sidst"), sheet)).Pages;
        Assert.Equal(["1", "Ark", "Linje 9", "Ark"], pages.Select(First).Select(t => t.StartsWith("Linje") ? "Linje 9" : t));
        Assert.Contains("Sidst", LaidOut.Elements(pages[2]).Select(LaidOut.Text));
    }

    private static string First(IReadOnlyList<PageNode> page) => LaidOut.Elements(page)
        .First(e => e.Tag is PageTag.P or PageTag.LBody or PageTag.H1) is var first ? LaidOut.Text(first) : "";

    [Fact]
    public void A_row_with_too_few_cells_is_refused_by_name()
    {
        var error =
            Assert.Throws<ArgumentException>(
                () => PaperPdf.Pages(SamplePaper.Of(new TableBlock("Sygedagpenge", [new("A", 1), new("B", 1)], [new([new("1")])]))));
        Assert.Contains("Row 1 of the table 'Sygedagpenge' has 1 cells, but the table has 2 columns", error.Message);
    }

    [Fact]
    public void Columns_keep_their_widest_word_whole()
    {
        var pages =
            PaperPdf.Pages(
                SamplePaper.Of(
                    new TableBlock("Smalle kolonner", [new("Navn", 50), new("Beskæftigelsesministeriet", 1), new("Tal", 1, true)],
            [new([new("Vesthimmerlands Kommune"), new("arbejdsmarkedsuddannelser"), new("1.234.567,8", 1234567.8m)])])));
        var cells = LaidOut.Elements(pages.Pages[0]).Where(e => e.Tag is PageTag.TD or PageTag.TH);
        Assert.All(cells, cell => Assert.Single(cell.Content));
    }

    [Fact]
    public void Line_breaks_that_people_type_are_kept()
    {
        var paragraph =
            Assert.Single(LaidOut.Elements(PaperPdf.Pages(SamplePaper.Of(new TextBlock("Første linje\r\n\nTredje linje\n"))).Pages[0]));
        Assert.Equal(["Første linje", "", "Tredje linje"], paragraph.Content.Cast<PageText>().Select(t => t.Text));
    }
}
