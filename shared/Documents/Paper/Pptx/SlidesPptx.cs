using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace Reporting.Documents.Paper.Pptx;

/// <summary>
/// Slides as a presentation that can be changed: texts, lists and tables are the program's own, and charts hold their numbers. Equal
/// slides give equal bytes.
/// </summary>
public static class SlidesPptx
{
    /// <summary>The media type to serve it with.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private const uint FirstId = 256;
    private const string MasterId = "rId1", LayoutId = "rId1", ThemeId = "rId2", ThemePartId = "rIdTheme";

    /// <summary>The file.</summary>
    /// <exception cref="ArgumentException">A table's row has not one cell a column; the message names both.</exception>
    public static byte[] Write(SlideDeck deck) => OfficePackage.Write(
        stream => PresentationDocument.Create(stream, PresentationDocumentType.Presentation), package => Fill(package, deck));

    private static void Fill(PresentationDocument package, SlideDeck deck)
    {
        var main = package.AddPresentationPart();
        package.ChangeIdOfPart(main, "rId1");
        OfficePackage.Describe(package.AddNewPart<CoreFilePropertiesPart>("rId2"), deck.Title, deck.Language, deck.Made);
        var master = main.AddNewPart<SlideMasterPart>(MasterId);
        var layout = master.AddNewPart<SlideLayoutPart>(LayoutId);
        OfficeTheme.Write(master.AddNewPart<ThemePart>(ThemeId));
        main.AddPart(master.ThemePart!, ThemePartId);
        layout.AddPart(master, "rId1");
        var look = new PptxMaster(deck.Language);
        (master.SlideMaster, layout.SlideLayout) = (look.Master(LayoutId), look.Layout());
        main.Presentation = new Presentation(new SlideMasterIdList(new SlideMasterId { Id = 2_147_483_648, RelationshipId = MasterId }),
            new SlideIdList(Slides(main, layout, deck)),
            new SlideSize { Cx = (int)SlidesPdf.Width * ChartLook.Emu, Cy = (int)SlidesPdf.Height * ChartLook.Emu },
            new NotesSize { Cx = 6_858_000, Cy = 9_144_000 });
    }

    private static IEnumerable<SlideId> Slides(PresentationPart main, SlideLayoutPart layout, SlideDeck deck)
    {
        IReadOnlyList<Slide> slides = deck.Slides.Count > 0 ? deck.Slides : [new Slide(deck.Title, [], "")];
        var pages = slides.SelectMany(s => new SlidePlan(s, deck.Language).Pages()).ToList();
        foreach (var (i, page) in pages.Index())
        {
            var id = $"rId{i + 2}";
            var part = main.AddNewPart<SlidePart>(id);
            part.AddPart(layout, "rId1");
            part.Slide = new PptxSlide(part, deck).Of(page, i + 1);
            yield return new SlideId { Id = FirstId + (uint)i, RelationshipId = id };
        }
    }
}
