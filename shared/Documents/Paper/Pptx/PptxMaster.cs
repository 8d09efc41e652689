using DocumentFormat.OpenXml.Presentation;
using SlideLayout = DocumentFormat.OpenXml.Presentation.SlideLayout;
using A = DocumentFormat.OpenXml.Drawing;

namespace Reporting.Documents.Paper.Pptx;

/// <summary>The master and the one layout that all slides share: a message at the top and the slide's number at the bottom.</summary>
internal sealed class PptxMaster(Language language)
{
    private const double FootHeight = 28;
    private readonly PptxText text = new(language);

    /// <summary>The master.</summary>
    /// <param name="layout">The relationship to the layout.</param>
    public SlideMaster Master(string layout) => new(
        new CommonSlideData(new Background(new BackgroundProperties(ChartLook.Solid("#FFFFFF"), new A.EffectList())), Shapes()),
        new ColorMap
        {
            Background1 = A.ColorSchemeIndexValues.Light1, Text1 = A.ColorSchemeIndexValues.Dark1, Background2 = A.ColorSchemeIndexValues.Light2,
            Text2 = A.ColorSchemeIndexValues.Dark2, Accent1 = A.ColorSchemeIndexValues.Accent1, Accent2 = A.ColorSchemeIndexValues.Accent2,
            Accent3 = A.ColorSchemeIndexValues.Accent3, Accent4 = A.ColorSchemeIndexValues.Accent4, Accent5 = A.ColorSchemeIndexValues.Accent5,
            Accent6 = A.ColorSchemeIndexValues.Accent6, Hyperlink = A.ColorSchemeIndexValues.Hyperlink,
            FollowedHyperlink = A.ColorSchemeIndexValues.FollowedHyperlink,
        },
        new SlideLayoutIdList(new SlideLayoutId { Id = 2_147_483_649, RelationshipId = layout }),
        new TextStyles(
            new TitleStyle(new A.Level1ParagraphProperties(new A.DefaultRunProperties(ChartLook.Solid(Palette.Ink),
                new A.LatinFont { Typeface = OfficePackage.Font }) { FontSize = 3100, Bold = true, Language = text.Locale })),
            new BodyStyle(new A.Level1ParagraphProperties(new A.DefaultRunProperties(ChartLook.Solid(Palette.Ink),
                new A.LatinFont { Typeface = OfficePackage.Font }) { FontSize = 2400, Language = text.Locale })),
            new OtherStyle(new A.DefaultParagraphProperties(new A.DefaultRunProperties { Language = text.Locale }))));

    /// <summary>The layout.</summary>
    public SlideLayout Layout() => new(
        new CommonSlideData(Shapes()) { Name = language.Say("Budskab", "Message") }, new ColorMapOverride(new A.MasterColorMapping()))
    { Type = SlideLayoutValues.TitleOnly, Preserve = true };

    /// <summary>An empty tree of shapes.</summary>
    public static ShapeTree Tree() => new(
        new NonVisualGroupShapeProperties(new NonVisualDrawingProperties { Id = 1, Name = "" }, new NonVisualGroupShapeDrawingProperties(),
            new ApplicationNonVisualDrawingProperties()),
        new GroupShapeProperties(new A.TransformGroup(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 },
            new A.ChildOffset { X = 0, Y = 0 }, new A.ChildExtents { Cx = 0, Cy = 0 })));

    /// <summary>The place of the slide's number.</summary>
    public Shape Number(uint id, int number) => new(
        new NonVisualShapeProperties(new NonVisualDrawingProperties { Id = id, Name = language.Say("Planchens nummer", "Slide number") },
            new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
            new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Type = PlaceholderValues.SlideNumber, Size = PlaceholderSizeValues.Quarter, Index = 12 })),
        PptxShapes.Place(new(SlidesPdf.Width - SlidePlan.Margin - 60, SlidesPdf.Height - 42, 60, FootHeight)),
        new TextBody(PptxShapes.Frame(anchorBottom: true), new A.ListStyle(), new A.Paragraph(
            new A.ParagraphProperties { Alignment = A.TextAlignmentTypeValues.Right },
            new A.Field(new A.RunProperties(ChartLook.Solid(Palette.Quiet), new A.LatinFont { Typeface = OfficePackage.Font })
            { Language = text.Locale, FontSize = 1100 }, new A.Text($"{number}"))
            { Id = "{7F3C1A52-0B1E-4C57-9A43-5D0E6B7A1C01}", Type = "slidenum" })));

    /// <summary>The place of the message.</summary>
    public Shape Title(uint id, string message, double size) => new(
        new NonVisualShapeProperties(new NonVisualDrawingProperties { Id = id, Name = language.Say("Budskab", "Message") },
            new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
            new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Type = PlaceholderValues.Title })),
        PptxShapes.Place(new(SlidePlan.Margin, SlidePlan.MessageTop, SlidePlan.Width,
            TextLines.Of(message, new TextStyle(size, Palette.Ink, Strong: true), SlidePlan.MessageWidth).Count * size * PaperStyle.Leading + 8)),
        new TextBody(PptxShapes.Frame(), new A.ListStyle(), text.Paragraph(message, new TextStyle(size, Palette.Ink, Strong: true))));

    private ShapeTree Shapes()
    {
        var tree = Tree();
        tree.Append(Title(2, language.Say("Budskab", "Message"), 31), Number(3, 1));
        return tree;
    }
}
