using Xunit;

namespace Reporting.Unit.Xlsx;

public sealed class OverviewSheetTests
{
    private static readonly XlsxFile File = XlsxFile.Of(OverviewSample.Of());

    [Fact]
    public void Block_above_names_area_month_group_and_basis()
    {
        Assert.Equal("Ærø", File.Find(1, "A1")!.Text);
        Assert.Equal("Resultatoversigt · marts 2026 · revision 1", File.Find(1, "A2")!.Text);
        Assert.Equal("Demonstrationsdata – ikke virkelige tal", File.Find(1, "A3")!.Text);
        Assert.Equal("Sammenligningsgruppe: Øklyngen (3): Båring & Co, Cæbel, Ærø", File.Find(1, "A4")!.Text);
        Assert.Equal("Lavet til prøven.", File.Find(1, "A5")!.Text);
        Assert.StartsWith("Sammenlignes med gruppen på Resultater: udvikling; Indsatsen: niveau.", File.Find(1, "A6")!.Text);
        Assert.DoesNotContain(XlsxFile.Of(OverviewSample.Of(demo: false)).Cells(1), c => c.Text?.Contains("emonstration") ?? false);
    }

    [Fact]
    public void Counts_are_numbers_and_changes_in_per_cent_are_fractions()
    {
        var row = File.RowWith(1, "A-dagpenge");
        Assert.Equal("mar 26", row["B"].Text);
        Assert.Equal((241.0, "#,##0"), (row["C"].Number, row["C"].Format));
        Assert.Equal(-26 / 267.0, row["D"].Number!.Value, 1e-15);
        Assert.Equal("0 %;\"−\"0 %", row["D"].Format);
        Assert.Equal(1.41, row["E"].Number);
        Assert.Equal("udvikling", row["F"].Text);
        Assert.Equal(-26 / 267.0, row["G"].Number!.Value, 1e-15);
        Assert.Equal("Ærø", row["I"].Text);
        Assert.Equal("under", row["J"].Text);
        Assert.Equal("Foreløbigt tal", row["P"].Text);
    }

    [Fact]
    public void Rates_are_fractions_and_their_changes_points()
    {
        var row = File.RowWith(1, "Aktiveringsgrad");
        Assert.Equal("4. kv. 2025", row["B"].Text);
        Assert.Equal((0.211, "0.0 %"), (row["C"].Number, row["C"].Format));
        Assert.Equal((0.2, "0.0\" pp\";\"−\"0.0\" pp\""), (row["D"].Number, row["D"].Format));
        Assert.Equal("–", row["E"].Text);
        Assert.Equal((0.3225, "0.0 %"), (row["G"].Number, row["G"].Format));
        Assert.Equal("under", row["J"].Text);
        Assert.Equal("Udvikling sidste år: tidsserien går ikke så langt tilbage; simpelt gennemsnit", row["P"].Text);
    }

    [Fact]
    public void What_rounds_to_zero_is_shown_without_a_minus()
    {
        var sample = OverviewSample.Of();
        var section = sample.Overview.Sections[0];
        var row = section.Rows[1] with { ChangeLastPeriod = Domain.Overviews.Figure.Of(-0.3m) };
        var file = XlsxFile.Of(sample with { Overview = sample.Overview with { Sections = [section with { Rows = [row] }] } });
        var cell = file.RowWith(1, "A-dagpenge")["D"];
        Assert.Equal((-0.003, "0 %;0 %"), (cell.Number, cell.Format));
    }

    [Theory]
    [InlineData(-0.006, "0.0\" pp\";0.0\" pp\"", "0.0 %;0.0 %")]
    [InlineData(-0.26, "0.0\" pp\";\"−\"0.0\" pp\"", "0.0 %;\"−\"0.0 %")]
    public void A_rate_and_its_change_lose_the_minus_only_where_they_round_to_zero(double number, string change, string level)
    {
        var sample = OverviewSample.Of();
        var value = Domain.Overviews.Figure.Of((decimal)number);
        var section = sample.Overview.Sections[1];
        var row = section.Rows[0] with { Level = value, ChangeLastPeriod = value, Mean = value };
        var cells = XlsxFile.Of(sample with { Overview = sample.Overview with { Sections = [section with { Rows = [row] }] } })
            .RowWith(1, "Aktiveringsgrad");
        Assert.Equal((change, level, level), (cells["D"].Format, cells["C"].Format, cells["H"].Format));
    }

    [Fact]
    public void A_number_that_cannot_be_given_is_a_dash_and_a_reason()
    {
        var row = File.RowWith(1, "Små tal");
        Assert.All(["C", "D", "E"], column => Assert.Equal("–", row[column].Text));
        Assert.StartsWith("Niveau, udvikling sidste periode, udvikling sidste år: tallet er skjult", row["P"].Text);
        Assert.Contains("databrud fra jul 25: ny lov", row["P"].Text);
        Assert.Equal("–", File.RowWith(1, "I alt")["B"].Text);
        Assert.Equal("Foreløbigt tal; sum af tal med hver sin periode", File.RowWith(1, "I alt")["P"].Text);
    }

    [Fact]
    public void A_verdict_has_its_word_what_it_rests_on_since_when_and_why()
    {
        var sample = OverviewSample.Of();
        var section = sample.Overview.Sections[0];
        var row = section.Rows[1] with { Verdict = Verdicts.SampleVerdict.Problem("101", "dagpenge") };
        var cells = XlsxFile.Of(sample with { Overview = sample.Overview with { Sections = [section with { Rows = [row] }] } })
            .RowWith(1, "A-dagpenge");
        Assert.Equal(("resultatproblem", "udvikling over et halvt år", "nov 25"), (cells["K"].Text, cells["M"].Text, cells["N"].Text));
        Assert.Equal((37.0, "#,##0"), (cells["L"].Number, cells["L"].Format));
        Assert.StartsWith("A-dagpenge: 241 mod ventet 204 i marts 2026, 37 flere", cells["O"].Text);
    }

    [Fact]
    public void Groups_are_bold_and_children_indented()
    {
        Assert.Equal("1", Alignment("A-dagpenge", "indent"));
        Assert.Equal("0", Alignment("I alt", "indent"));
        Assert.True(IsBold("I alt") && IsBold("Resultater") && IsBold("Ny chance"));
        Assert.False(IsBold("A-dagpenge"));
    }

    [Fact]
    public void Header_is_frozen_and_repeated_and_the_table_is_as_wide_as_two_A4()
    {
        var pane = File.Element(1, "pane");
        Assert.Equal(("7", "B8"), (pane.Attribute("ySplit")!.Value, pane.Attribute("topLeftCell")!.Value));
        var page = File.Element(1, "pageSetup");
        Assert.Equal("9", page.Attribute("paperSize")!.Value);
        Assert.Equal("landscape", page.Attribute("orientation")!.Value);
        Assert.Equal("2", page.Attribute("fitToWidth")?.Value);
        Assert.Equal("0", page.Attribute("fitToHeight")?.Value);
        Assert.Equal("1", File.Element(1, "pageSetUpPr").Attribute("fitToPage")!.Value);
        Assert.Contains("Resultatoversigt, marts 2026", File.Element(1, "oddFooter").Value);
        Assert.Contains("Overblik!$7:$7", File.Part("xl/workbook.xml").Value.Replace("'", ""));
        Assert.Equal("36", File.Element(1, "col").Attribute("width")!.Value[..2]);
    }

    [Fact]
    public void English_on_request()
    {
        var file = XlsxFile.Of(OverviewSample.Of(), Language.English);
        Assert.Equal(["Overview", "Series", "Provenance"], file.SheetNames);
        Assert.Equal("below", file.RowWith(1, "Unemployment benefit")["J"].Text);
    }

    private static string Alignment(string text, string name) =>
        Cell(text).Style.Elements().First(e => e.Name.LocalName == "alignment").Attribute(name)!.Value;

    private static bool IsBold(string text) => File.Part("xl/styles.xml").Elements()
        .First(e => e.Name.LocalName == "fonts").Elements().ElementAt((int)Cell(text).Style.Attribute("fontId")!)
        .Elements().Any(e => e.Name.LocalName == "b");

    private static XlsxFile.Cell Cell(string text) => File.Cells(1).First(c => c.Text == text);
}
