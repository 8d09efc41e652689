using Reporting.Unit.Paper;
using Xunit;

namespace Reporting.Unit.Packs;

/// <summary>How the packs fill their pages.</summary>
public class PackPagesTests
{
    private static readonly string[] Seven = ["813", "860", "787", "607", "306", "326", "730"];

    [Theory]
    [InlineData("individual")]
    [InlineData("director")]
    [InlineData("well")]
    [InlineData("collective")]
    [InlineData("network")]
    public async Task Only_the_last_page_may_be_less_than_a_third_full(string kind)
    {
        var input = await GoldenTests.InputAsync(kind);
        AreFilled(input);
        AreFilled(input with { Order = input.Order with { Language = Language.English } });
    }

    [Fact]
    public async Task No_area_has_a_page_that_is_almost_empty()
    {
        foreach (var area in PackWorld.Catalogue.AreasIn(Period.Month(2026, 8)))
            AreFilled(await PackWorld.OfAsync(MeetingKind.Individual, area.Code));
    }

    [Fact]
    public async Task A_long_agenda_does_not_leave_a_page_almost_empty_before_the_overview()
    {
        var input = await GoldenTests.InputAsync("individual");
        foreach (var items in Enumerable.Range(1, 40))
            AreFilled(input with { Order = input.Order with { Items = [.. Enumerable.Range(1, items).Select(i => $"Punkt {i}")] } });
    }

    [Fact]
    public async Task A_network_of_seven_is_about_ten_pages_and_each_area_has_one()
    {
        var pages = PaperPdf.Pages(MeetingPackPaper.Compose(await PackWorld.OfAsync(MeetingKind.Network, Seven))).Pages;
        Assert.InRange(pages.Count, 9, 11);
        foreach (var area in Seven)
        {
            var name = PackWorld.Catalogue.Area(area)!.Name;
            var own = Assert.Single(pages, p => LaidOut.Elements(p).Any(e => e.Tag == PageTag.H2 && LaidOut.Text(e) == name));
            Assert.Contains(LaidOut.Elements(own), e => e.Tag == PageTag.Figure);
            Assert.Contains(LaidOut.Elements(own), e => e.Tag == PageTag.Table);
        }
    }

    [Fact]
    public async Task What_is_not_settled_and_what_is_empty_is_left_out()
    {
        foreach (var input in new[]
        {
            await PackWorld.OfAsync(MeetingKind.Individual, PackWorld.Well), await PackWorld.OfAsync(MeetingKind.Network, Seven),
        })
        {
            var text = PlainText.Of(MeetingPackPaper.Compose(input));
            Assert.DoesNotContain("ikke fastsat", text);
            Assert.DoesNotContain("Der er ikke sat mål", text);
            Assert.DoesNotContain("## Opfølgning på sidste møde", text);
        }
    }

    private static void AreFilled(PackInput input)
    {
        var pages = PaperPdf.Pages(MeetingPackPaper.Compose(input)).Pages;
        Assert.Empty(pages.SkipLast(1).Index().Where(p => LaidOut.Filled(p.Item) < 1.0 / 3)
            .Select(p => $"{string.Join(", ", input.Order.Areas)}: page {p.Index + 1} is {LaidOut.Filled(p.Item):P0} full"));
        Assert.All(pages, p => Assert.DoesNotContain(LaidOut.Elements(p)[^1].Tag, new[] { PageTag.H1, PageTag.H2, PageTag.H3 }));
    }
}
