using Reporting.Unit.Packs;
using Reporting.Unit.Samples;
using Xunit;

namespace Reporting.Unit.Pdf;

/// <summary>The A4 page says what the area's page in a browser says.</summary>
public class SameTruthTests
{
    [Theory]
    [InlineData("813", Language.Danish)]
    [InlineData("825", Language.Danish)]
    [InlineData("081", Language.English)]
    [InlineData("000", Language.English)]
    public async Task Columns_and_findings_are_those_of_the_areas_page(string code, Language language)
    {
        var input = await PackWorld.OfAsync(MeetingKind.Individual, code);
        var area = Reporting.Domain.Packs.Pack.Of(input).Areas[0];
        var sheet = AreaSheet.Compose(area, null, input.Catalogue, language);
        var page = OverviewPdf.Page(area.Overview, language).Content;
        var shown = sheet.Sections.SelectMany(s => s.Rows).ToDictionary(r => r.Indicator);
        var rows = Placed.Elements(page).Where(e => e.Tag == PageTag.TR).Select(e => e.Content.OfType<PageElement>().ToList())
            .Where(cells => cells.Count == 8 && cells[0].Scope == HeaderScope.Row).ToList();
        var printed = area.Overview.Printed.Rows.ToList();
        Assert.Equal(printed.Count, rows.Count);
        foreach (var (row, cells) in printed.Zip(rows))
        {
            var on = shown[row.Indicator.Id];
            foreach (var (column, cell) in new[] { on.Now, on.Year, on.GroupYear, on.Expected }.Index())
                Assert.Equal(cell.Number is null ? "–" : cell.Text.TrimEnd('f', NumberText.HardSpace),
                    Placed.Texts(cells[column + 2].Content).First().Text);
        }

        var text = string.Concat(Placed.Texts(page).Select(t => t.Text));
        foreach (var finding in MainPoints.Of(area.Overview).Where(f => !f.IsEnded))
            Assert.Contains(sheet.Cards.Single(c => c.Id == FindingCard.IdOf(finding.Topic)).Headline, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_has_not_kept_the_groups_year_has_the_columns_of_then()
    {
        var overview = SamplePage.Of(new());
        var before = overview with
        {
            Sections = [.. overview.Sections.Select(s => s with { Rows = [.. s.Rows.Select(r => r with { GroupYear = null })] })],
        };
        Assert.Contains("Gnst. i gruppen", Headings(before));
        Assert.DoesNotContain("Gnst. i gruppen", Headings(overview));
        Assert.Contains("Gruppen på et år", Headings(overview));

        static List<string> Headings(Overview page) => [.. Placed.Elements(OverviewPdf.Page(page).Content)
            .Where(e => e.Scope == HeaderScope.Column).Select(e => string.Concat(Placed.Texts(e.Content).Select(t => t.Text)))];
    }
}
