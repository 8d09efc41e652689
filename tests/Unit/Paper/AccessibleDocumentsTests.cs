using System.Text.RegularExpressions;
using Reporting.Unit.Packs;
using Reporting.Unit.Pdf;
using Reporting.Unit.Reports;
using Xunit;

namespace Reporting.Unit.Paper;

/// <summary>What PDF/UA asks of a document and a program can see: for packs, slides, reports and the overview.</summary>
public class AccessibleDocumentsTests
{
    public static TheoryData<string> Kinds =>
        ["individual", "collective", "network", "slides", "key-figures", "scorecards", "annual-review"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Headings_begin_with_the_first_and_skip_no_level(string kind)
    {
        var before = 0;
        foreach (var heading in (await PagesAsync(kind)).Pages.SelectMany(LaidOut.Elements).Select(e => LevelOf(e.Tag)).Where(l => l > 0))
        {
            Assert.InRange(heading, 1, before + 1);
            before = heading;
        }

        Assert.True(before > 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_figure_says_what_it_shows_and_every_table_has_heads(string kind)
    {
        var elements = (await PagesAsync(kind)).Pages.SelectMany(LaidOut.Elements).ToList();
        Assert.All(elements.Where(e => e.Tag == PageTag.Figure), f =>
        {
            Assert.True(f.Alt is { Length: > 10 }, $"A figure says '{f.Alt}'.");
            Assert.True(f.Bounds is { Width: > 0, Height: > 0 });
        });
        Assert.All(elements.Where(e => e.Tag == PageTag.Table), t => Assert.Contains(
            Placed.Elements([t]), e => e.Tag == PageTag.TH && e.Scope == HeaderScope.Column));
        Assert.All(elements.Where(e => e.Tag == PageTag.TH), h => Assert.NotEqual(HeaderScope.None, h.Scope));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_drawn_outside_figures_is_decoration(string kind)
    {
        foreach (var page in (await PagesAsync(kind)).Pages)
            Assert.All(page, node => Assert.IsType<PageElement>(node));
        var drawn = (await PagesAsync(kind)).Pages.SelectMany(LaidOut.Elements).Where(e => e.Tag != PageTag.Figure)
            .SelectMany(e => e.Content).Where(n => n is PageLine or PagePolygon or PageDot);
        Assert.Empty(drawn);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_file_tells_its_language_title_and_standard(string kind)
    {
        var document = await PagesAsync(kind);
        var pdf = kind == "slides" ? SlidesPdf.Write(await SlidesAsync()) : PaperPdf.Write(await PaperAsync(kind));
        Assert.Matches(@"Title:\s+\S", Poppler.Info(pdf));
        Assert.Matches(@"Tagged:\s+yes", Poppler.Info(pdf));
        var text = Poppler.Unpacked(pdf);
        Assert.Contains("/DisplayDocTitle true", text);
        Assert.Matches(new Regex(@"/Lang\s*\(da-DK\)"), text);
        Assert.Matches(new Regex(@"/Marked true"), text);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", Poppler.Info(pdf, "-meta"));
        Assert.Equal("da-DK", document.Language);
    }

    private static int LevelOf(PageTag tag) => tag switch { PageTag.H1 => 1, PageTag.H2 => 2, PageTag.H3 => 3, _ => 0 };

    private static async Task<TaggedDocument> PagesAsync(string kind) =>
        kind == "slides" ? SlidesPdf.Pages(await SlidesAsync()) : PaperPdf.Pages(await PaperAsync(kind));

    private static async Task<SlideDeck> SlidesAsync() => MeetingPackSlides.Compose(await GoldenTests.InputAsync("individual"));

    private static async Task<PaperDocument> PaperAsync(string kind) => kind is "individual" or "collective" or "network"
        ? MeetingPackPaper.Compose(await GoldenTests.InputAsync(kind))
        : ReportList.Find(kind)!.Compose((await DemoMonth.OfAsync("2026")).Input(
            kind == "annual-review" ? ["813"] : ["813", "825", "860"], "Nordjylland"));
}
