using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Reporting.Unit.Packs;
using Xunit;
using A = DocumentFormat.OpenXml.Drawing;
using Slide = Reporting.Documents.Paper.Slide;

namespace Reporting.Unit.Paper;

public class PptxTests
{
    [Theory]
    [InlineData(MeetingKind.Individual, Language.Danish, PackWorld.Troubled)]
    [InlineData(MeetingKind.Individual, Language.English, PackWorld.Well)]
    [InlineData(MeetingKind.Director, Language.Danish, "376")]
    [InlineData(MeetingKind.Collective, Language.Danish, "813", "860", "787")]
    [InlineData(MeetingKind.Network, Language.English, "813", "860", "787", "607", "306", "326", "730", "766", "825")]
    public async Task The_slides_of_every_kind_of_meeting_are_a_valid_presentation(MeetingKind kind, Language language, params string[] areas)
    {
        var input = await PackWorld.OfAsync(new MeetingPackOrder(kind, areas) { Language = language });
        var deck = MeetingPackSlides.Compose(input);
        var file = SlidesPptx.Write(deck);
        using var slides = OfficeFile.Slides(file);
        OfficeFile.Valid(slides);
        Assert.Equal(file, SlidesPptx.Write(MeetingPackSlides.Compose(input)));
        Assert.Equal(deck.Title, slides.PackageProperties.Title);
        var parts = Parts(slides);
        Assert.Equal(deck.Slides.Select(s => s.Message), parts.Select(Message).Where(m => deck.Slides.Any(s => s.Message == m)));
        var locale = language == Language.Danish ? "da-DK" : "en-GB";
        Assert.All(parts.SelectMany(p => p.Slide.Descendants<A.RunProperties>()), r => Assert.Equal(locale, r.Language!.Value));
        Assert.All(parts.SelectMany(p => p.Slide.Descendants<GraphicFrame>()),
            f => Assert.NotEmpty(f.NonVisualGraphicFrameProperties!.NonVisualDrawingProperties!.Description!.Value!));
    }

    [Fact]
    public void Nothing_stands_outside_a_slide_or_over_another()
    {
        using var slides = OfficeFile.Slides(SlidesPptx.Write(SamplePaper.Deck()));
        OfficeFile.Valid(slides);
        foreach (var part in Parts(slides))
        {
            var boxes = Boxes(part).OrderBy(b => b.Top).ToList();
            Assert.All(boxes, b => Assert.InRange(b.Bottom, b.Top + 1, SlidesPdf.Height));
            var body = boxes.Where(b => b.Bottom <= SlidesPdf.Height - 49).ToList();
            Assert.All(body.Zip(body.Skip(1)), pair => Assert.True(pair.First.Bottom <= pair.Second.Top + 0.1, Message(part)));
        }
    }

    [Fact]
    public void A_table_that_is_too_long_goes_on_with_its_head_on_the_next_slides()
    {
        using var slides = OfficeFile.Slides(SlidesPptx.Write(Of(new Slide("Alle kommuner", [SamplePaper.Rows(98)], "Basis"))));
        var parts = Parts(slides);
        Assert.InRange(parts.Count, 4, 14);
        Assert.All(parts.Skip(1), p => Assert.Equal("Alle kommuner (fortsat)", Message(p)));
        Assert.Equal(98 + parts.Count, parts.Sum(p => p.Slide.Descendants<A.TableRow>().Count()));
        Assert.All(parts, p => Assert.True(Assert.Single(p.Slide.Descendants<A.TableProperties>()).FirstRow!.Value));
    }

    [Fact]
    public void A_list_goes_on_with_its_numbers()
    {
        var items = Enumerable.Range(1, 40).Select(i => $"Punkt {i}").ToList();
        using var slides = OfficeFile.Slides(SlidesPptx.Write(Of(new Slide("Liste", [new ListBlock(items, Numbered: true)], ""))));
        var bullets = Parts(slides).SelectMany(p => p.Slide.Descendants<A.AutoNumberedBullet>()).ToList();
        Assert.Equal(40, bullets.Count);
        var second = Parts(slides)[1].Slide;
        Assert.Equal($"Punkt {second.Descendants<A.AutoNumberedBullet>().First().StartAt}",
            second.Descendants<A.Paragraph>().First(p => p.Descendants<A.AutoNumberedBullet>().Any()).InnerText);
    }

    [Fact]
    public void What_people_type_is_text_and_stays_whole()
    {
        foreach (var typed in DocxTests.Typed)
        {
            var slide = new Slide(typed, [new TextBlock(typed), new ListBlock([typed]), SamplePaper.Trend(typed) with { OwnLabel = typed },
                new TableBlock(typed, [new(typed, 1)], [new([new(typed)])])], typed);
            using var slides = OfficeFile.Slides(SlidesPptx.Write(new(typed, Language.Danish, SamplePaper.Made, [slide])));
            OfficeFile.Valid(slides);
            if (typed[0] == 'M')
                Assert.True(Parts(slides).Sum(p => p.Slide.InnerText.Count(c => c == 'M')) >= 6 * typed.Length);
        }
    }

    [Fact]
    public void A_deck_without_slides_is_one_with_its_title()
    {
        using var none = OfficeFile.Slides(SlidesPptx.Write(Of()));
        OfficeFile.Valid(none);
        Assert.Single(Parts(none));
    }

    private static SlideDeck Of(params IReadOnlyList<Slide> slides) => new("Plancher", Language.Danish, SamplePaper.Made, slides);

    private static List<SlidePart> Parts(PresentationDocument slides) =>
        [.. slides.PresentationPart!.Presentation.SlideIdList!.Elements<SlideId>()
            .Select(s => (SlidePart)slides.PresentationPart.GetPartById(s.RelationshipId!.Value!))];

    private static string Message(SlidePart part) => part.Slide.Descendants<Shape>().First(s =>
        s.NonVisualShapeProperties!.ApplicationNonVisualDrawingProperties!.PlaceholderShape?.Type?.Value == PlaceholderValues.Title).TextBody!.InnerText;

    private static IEnumerable<(double Top, double Bottom)> Boxes(SlidePart part) => part.Slide.CommonSlideData!.ShapeTree!.Elements<Shape>()
        .Select(s => s.ShapeProperties!.Transform2D!).Select(t => (t.Offset!.Y!.Value, t.Extents!.Cy!.Value))
        .Concat(part.Slide.Descendants<GraphicFrame>().Select(f => (f.Transform!.Offset!.Y!.Value, f.Transform.Extents!.Cy!.Value)))
        .Select(b => (b.Item1 / 12_700.0, (b.Item1 + b.Item2) / 12_700.0));
}
