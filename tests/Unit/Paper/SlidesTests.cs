using Reporting.Unit.Pdf;
using Xunit;

namespace Reporting.Unit.Paper;

public class SlidesTests
{
    [Fact]
    public void Slides_are_sixteen_to_nine_with_a_number_and_what_they_are_based_on()
    {
        var pdf = SlidesPdf.Write(SamplePaper.Deck());
        Assert.Matches(@"Page size:\s+960 x 540 pts", Poppler.Info(pdf));
        var first = Poppler.Text(pdf, "-f", "1", "-l", "1");
        Assert.Contains("Klyngen (18), marts 2026. Kilde: Jobindsats.", first);
        Assert.Matches(@"1 ?/ ?\d+", first);
    }

    [Fact]
    public void Nothing_leaves_a_slide_and_nothing_overlaps()
    {
        var slides = SlidesPdf.Pages(SamplePaper.Deck());
        Assert.Empty(LaidOut.Outside(slides, 40, 20, 920, 525));
        Assert.All(slides.Pages, page => Assert.Empty(LaidOut.Overlaps(page)));
    }

    [Fact]
    public void The_message_is_large_and_text_never_smaller_than_twenty()
    {
        foreach (var page in SlidesPdf.Pages(SamplePaper.Deck()).Pages)
        {
            var elements = LaidOut.Elements(page);
            Assert.Equal(PageTag.H1, elements[0].Tag);
            Assert.All(Placed.Texts([elements[0]]), t => Assert.True(t.Style.Size >= 30));
            Assert.All(elements.Where(e => e.Tag == PageTag.LBody).SelectMany(e => Placed.Texts([e])),
                t => Assert.True(t.Style.Size >= 20));
            Assert.All(elements.Where(e => e.Tag is PageTag.TD or PageTag.Figure).SelectMany(e => Placed.Texts([e])),
                t => Assert.True(t.Style.Size >= 12));
        }
    }

    [Fact]
    public void A_chart_over_time_fills_its_slide()
    {
        var slides = SlidesPdf.Pages(Of(new Slide("Budskab", [SamplePaper.Trend("Budskab")], "")));
        var figure = Assert.Single(LaidOut.Elements(Assert.Single(slides.Pages)), e => e.Tag == PageTag.Figure);
        Assert.InRange(figure.Bounds.Height, 250, 420);
        Assert.Single(Placed.Texts(slides.Pages[0]), t => t.Text == "Budskab");
    }

    [Fact]
    public void What_does_not_fit_is_continued_and_not_cut()
    {
        var slides = SlidesPdf.Pages(Of(new Slide("Alle kommuner", [SamplePaper.Rows(98)], "Basis")));
        Assert.InRange(slides.Pages.Count, 5, 12);
        Assert.All(slides.Pages.Skip(1), p => Assert.Equal("Alle kommuner (fortsat)", LaidOut.Text(LaidOut.Elements(p)[0])));
        Assert.Equal(98, slides.Pages.SelectMany(LaidOut.Elements).Count(e => e.Tag == PageTag.TR) - slides.Pages.Count);
        Assert.Single(slides.Outline);
    }

    [Fact]
    public void A_message_and_a_basis_of_any_length_stay_on_the_slides_in_full()
    {
        var message = string.Join(' ', Enumerable.Range(0, 900).Select(i => $"ord{i}"));
        var slides =
            SlidesPdf.Pages(
                Of(new Slide(message, [new TextBlock("Slut")], "Kort basis"),
                    new Slide(new string('W', 10_000), [], new string('M', 400))));
        Assert.Empty(LaidOut.Outside(slides, 40, 20, 920, 525));
        var paragraphs = string.Concat(slides.Pages.SelectMany(LaidOut.Elements).Where(e => e.Tag == PageTag.P).Select(LaidOut.Text));
        Assert.Contains(LaidOut.Squeezed(message), LaidOut.Squeezed(paragraphs.Replace("Kort basis", "")), StringComparison.Ordinal);
        Assert.Equal(10_000, paragraphs.Count(c => c == 'W'));
        Assert.Equal(400,
            slides.Pages[^1].OfType<PageElement>().Where(e => e.Tag == PageTag.P).Sum(e => LaidOut.Text(e).Count(c => c == 'M')));
    }

    [Fact]
    public void A_deck_without_slides_and_a_slide_without_blocks_are_pages()
    {
        Assert.Single(SlidesPdf.Pages(Of()).Pages);
        Assert.Equal(2, SlidesPdf.Pages(Of(new Slide("A", [], ""), new Slide("B", [new NewPageBlock()], ""))).Pages.Count);
        Assert.Contains("No syntax", Poppler.Check(SlidesPdf.Write(Of())));
    }

    [Fact]
    public void A_ready_page_is_refused_by_the_slides_name()
    {
        var sheet = new SheetBlock(new TaggedPage("", "da-DK", default, []), "Ark");
        Assert.Contains("'Budskab'",
            Assert.Throws<ArgumentException>(() => SlidesPdf.Pages(Of(new Slide("Budskab", [sheet], "")))).Message);
    }

    private static SlideDeck Of(params IReadOnlyList<Slide> slides) => new("Plancher", Language.Danish, default, slides);
}
