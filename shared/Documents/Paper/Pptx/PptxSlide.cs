using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Reporting.Documents.Paper.Pptx;

/// <summary>The shapes of one slide.</summary>
internal sealed class PptxSlide(SlidePart part, SlideDeck deck)
{
    private const double BasisTop = SlidesPdf.Height - 42, BasisHeight = 28;
    private readonly PptxText text = new(deck.Language);
    private readonly NativeCharts charts = new(part, deck.Made, deck.Language);
    private uint shapes = 1;

    /// <summary>The slide.</summary>
    /// <param name="number">Its number among the others.</param>
    public DocumentFormat.OpenXml.Presentation.Slide Of(SlidePage page, int number)
    {
        var (tree, master) = (PptxMaster.Tree(), new PptxMaster(deck.Language));
        tree.Append(master.Title(++shapes, page.Message, page.MessageSize));
        foreach (var box in page.Boxes) tree.Append(Shape(box, page));
        if (page.Basis.Trim().Length > 0)
            tree.Append(Text(new(SlidePlan.Margin, BasisTop, SlidePlan.Width - 80, BasisHeight), BasisName,
                [text.Paragraph(page.Basis, new TextStyle(11, Palette.Quiet))], anchorBottom: true));
        tree.Append(master.Number(++shapes, number));
        return new(new CommonSlideData(tree), new ColorMapOverride(new A.MasterColorMapping()));
    }

    private string BasisName => deck.Language.Say("Grundlag", "Basis");

    private OpenXmlElement Shape(SlideBox box, SlidePage page)
    {
        var place = new PageBox(SlidePlan.Margin, box.Top, SlidePlan.Width, box.Height);
        return box.Block switch
        {
            ListBlock list => Text(place, deck.Language.Say("Liste", "List"),
                [.. list.Items.Select(i => text.Item(i, box.Look, list.Numbered ? box.Start : null))]),
            TableBlock table => Framed(place, Named(table.Caption, page), table.Note ?? Named(table.Caption, page),
                new A.GraphicData(new PptxTable(text, page.Style).Of(table)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/table" }),
            TrendBlock trend => Framed(place, Named(trend.Title, page), trend.Alt,
                Chart(charts.Add(trend, (place.Width, place.Height), box.Look.Size))),
            SpreadBlock { Rows: [var row] } spread => Framed(place, row.Label, spread.Alt, Chart(charts.Add(row, box.Look.Size))),
            TextBlock words => Text(place, deck.Language.Say("Tekst", "Text"), [text.Paragraph(words.Text, box.Look)]),
            var other => throw new ArgumentException($"A block of the kind {other.GetType().Name} has no place on a slide; add one here."),
        };
    }

    private static string Named(string title, SlidePage page) => title.Trim().Length > 0 ? title : page.Message;

    private static A.GraphicData Chart(string id) =>
        new(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" };

    private Shape Text(PageBox place, string name, IReadOnlyList<A.Paragraph> paragraphs, bool anchorBottom = false) => new(
        new NonVisualShapeProperties(new NonVisualDrawingProperties { Id = ++shapes, Name = name },
            new NonVisualShapeDrawingProperties { TextBox = true }, new ApplicationNonVisualDrawingProperties()),
        PptxShapes.Place(place), new TextBody([PptxShapes.Frame(anchorBottom), new A.ListStyle(), .. paragraphs]));

    private GraphicFrame Framed(PageBox place, string name, string alt, A.GraphicData data) => new(
        new NonVisualGraphicFrameProperties(
            new NonVisualDrawingProperties { Id = ++shapes, Name = XmlText.Of(name), Description = XmlText.Of(alt) },
            new NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoGrouping = true }),
            new ApplicationNonVisualDrawingProperties()),
        PptxShapes.Frame(place), new A.Graphic(data));
}
