using Xunit;

namespace Reporting.Unit.Xlsx;

public sealed class OtherSheetsTests
{
    private static readonly XlsxFile File = XlsxFile.Of(OverviewSample.Of());

    [Fact]
    public void Series_have_a_column_per_indicator_and_a_row_per_period()
    {
        Assert.Equal(["dagpenge", "kontant", "selv", "skjult", "grad", "intet"],
            File.RowWith(2, "dagpenge").Where(c => c.Key[0] >= 'C').Select(c => c.Value.Text));
        var march = File.RowWith(2, "2026M03");
        Assert.Equal("mar 26", march["B"].Text);
        Assert.Equal((241.0, "#,##0"), (march["C"].Number, march["C"].Format));
        Assert.Equal("ikke udgivet", march["D"].Text);
        Assert.Equal(16, File.Cells(2).Count(c => c.Text is { Length: 7 } text && text[4] == 'M'));
    }

    [Fact]
    public void What_is_missing_is_marked_and_never_zero()
    {
        Assert.Equal("skjult", File.RowWith(2, "2026M03")["F"].Text);
        Assert.Equal("mangler", File.RowWith(2, "2024M12")["F"].Text);
        Assert.Equal("ikke relevant", File.RowWith(2, "2025M01")["F"].Text);
        Assert.Equal("ikke leveret", File.RowWith(2, "2026M03")["H"].Text);
        Assert.Equal(0.0, File.RowWith(2, "2025M01")["E"].Number);
    }

    [Fact]
    public void Quarters_follow_the_months_in_a_block_of_their_own()
    {
        var labels = File.Cells(2).Select(c => c.Text).ToList();
        Assert.True(labels.IndexOf("Måneder") < labels.IndexOf("2026M03"));
        Assert.True(labels.IndexOf("2026M03") < labels.IndexOf("Kvartaler"));
        var quarter = File.RowWith(2, "2025Q4");
        Assert.Equal((0.211, "0.0 %"), (quarter["G"].Number, quarter["G"].Format));
        Assert.False(quarter.ContainsKey("C"));
    }

    [Fact]
    public void Series_keep_header_and_periods_in_view()
    {
        var pane = File.Element(2, "pane");
        Assert.Equal(("2", "7"), (pane.Attribute("xSplit")!.Value, pane.Attribute("ySplit")!.Value));
        Assert.Equal("landscape", File.Element(2, "pageSetup").Attribute("orientation")!.Value);
    }

    [Fact]
    public void Wide_sheets_print_on_several_pages_with_their_names_on_each()
    {
        var names = File.Part("xl/workbook.xml").Value.Replace("'", "");
        Assert.Contains("Serier!$A:$B,Serier!$4:$5", names);
        Assert.Contains("Herkomst!$A:$A,Herkomst!$9:$9", names);
        Assert.All([2, 3], sheet =>
        {
            Assert.Equal("80", File.Element(sheet, "pageSetup").Attribute("scale")!.Value);
            Assert.DoesNotContain(File.Sheet(sheet).Descendants(), e => e.Attribute("fitToPage")?.Value is "1" or "true");
        });
    }

    [Fact]
    public void A_printed_page_of_series_begins_with_a_section_and_is_no_wider_than_can_be_read()
    {
        var breaks = File.Element(2, "colBreaks").Elements().Select(b => int.Parse(b.Attribute("id")!.Value)).ToList();
        var sections = OverviewSample.Of().Overview.Rows.Where(r => !r.Indicator.IsSum).Select(r => r.Indicator.Section).ToList();
        var edges = Enumerable.Range(1, sections.Count - 1).Where(i => sections[i] != sections[i - 1]).Select(i => i + 2).ToList();
        Assert.NotEmpty(edges);
        Assert.Empty(edges.Except(breaks));
        Assert.All(breaks.Prepend(2).Zip(breaks.Append(2 + sections.Count)), p => Assert.InRange(p.Second - p.First, 1, 10));
    }

    [Fact]
    public void Provenance_tells_where_each_row_came_from()
    {
        Assert.Equal("2026M03-r1-9f86d081", File.RowWith(3, "Udgave")["B"].Text);
        Assert.Equal("Båring & Co (102), Cæbel (103), Ærø (101)", File.RowWith(3, "Gruppens medlemmer")["B"].Text);
        Assert.Equal(
            [
                "dagpenge", "A-dagpenge", "personer", "y01a01", "Ledige pr. måned", "Antal",
                "Alder = I alt; Ydelse = A-dagpenge", "2026M03", "2026-04-10 04:12:00", OverviewSample.Hash,
                "udvikling", "samlet for gruppen", "lavere er bedst", "ja", "Fordi arbejde er bedst.",
            ],
            File.RowWith(3, "dagpenge").Values.Select(c => c.Text));
        Assert.Equal("sum af dagpenge, kontant", File.RowWith(3, "alle")["F"].Text);
        Assert.Equal("–", File.RowWith(3, "intet")["I"].Text);
    }
}
