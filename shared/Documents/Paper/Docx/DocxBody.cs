using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Reporting.Documents.Paper.Docx;

/// <summary>A document's blocks as the elements of a Word file.</summary>
internal sealed class DocxBody(MainDocumentPart main, PaperDocument document)
{
    private const double ChartWidth = DocxTable.Width / 20.0, TrendHeight = 190, AxisHeight = 92;
    private static readonly double Letters = PaperStyle.Paper.Chart;
    private readonly NativeCharts charts = new(main, document.Made, document.Language);
    private uint drawings;

    /// <summary>How many numbered lists there are, once <see cref="Elements"/> are read.</summary>
    public int NumberedLists { get; private set; }

    /// <summary>The elements in reading order.</summary>
    public IReadOnlyList<OpenXmlElement> Elements()
    {
        var (all, newPage) = (new List<OpenXmlElement>(), false);
        foreach (var block in document.Blocks)
        {
            if (block is NewPageBlock)
            {
                newPage = all.Count > 0;
                continue;
            }

            var own = OfficeBlocks.Of(block, document.Language).SelectMany(Of).ToList();
            if (newPage && own.OfType<Paragraph>().FirstOrDefault() is { ParagraphProperties: { } first })
            {
                first.PageBreakBefore = new PageBreakBefore();
                newPage = false;
            }

            all.AddRange(own);
        }

        return all;
    }

    private IEnumerable<OpenXmlElement> Of(Block block) => block switch
    {
        HeadingBlock heading => [DocxText.Paragraph(heading.Text, DocxStyles.Heading(heading.Level))],
        TextBlock text => [DocxText.Paragraph(text.Text, Style(text.Weight))],
        ListBlock list => Items(list),
        TableBlock table => Captioned(table.Caption, table.Note, [DocxTable.Of(table)]),
        TrendBlock trend => Captioned(trend.Title, trend.Note,
            [Chart(charts.Add(trend, (ChartWidth, TrendHeight), Letters), Named(trend.Title), trend.Alt, TrendHeight)]),
        SpreadBlock spread => Captioned(spread.Title, spread.Note, spread.Rows.Select((row, i) =>
            Chart(charts.Add(row, Letters), Named(row.Label), i == 0 ? spread.Alt : row.Label, AxisHeight))),
        _ => throw new ArgumentException($"A block of the kind {block.GetType().Name} has no place in a Word file; add one here."),
    };

    private static string Style(TextWeight weight) =>
        weight switch { TextWeight.Lead => DocxStyles.Lead, TextWeight.Note => DocxStyles.Note, _ => "Normal" };

    private IEnumerable<OpenXmlElement> Items(ListBlock list)
    {
        if (list.Numbered) NumberedLists++;
        var number = list.Numbered ? NumberedLists : 0;
        return [.. list.Items.Select(i => DocxLists.Item(i, number))];
    }

    // Something always stands below: Word joins tables that follow one another.
    private static IEnumerable<OpenXmlElement> Captioned(string caption, string? note, IEnumerable<OpenXmlElement> content) =>
    [
        .. caption.Trim().Length > 0 ? [DocxText.Paragraph(caption, DocxStyles.Caption)] : Array.Empty<OpenXmlElement>(),
        .. content, DocxText.Paragraph(note ?? "", DocxStyles.Note),
    ];

    private string Named(string title) => title.Trim().Length > 0 ? title : document.Title;

    private Paragraph Chart(string id, string name, string alt, double height)
    {
        var drawing = new Drawing(new D.Inline(
            new D.Extent { Cx = Emu(ChartWidth), Cy = Emu(height) }, new D.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new D.DocProperties { Id = ++drawings, Name = XmlText.Of(name), Description = XmlText.Of(alt) },
            new D.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Normal" }, new KeepNext()), new Run(drawing));
    }

    private static long Emu(double points) => (long)Math.Round(points * ChartLook.Emu);
}
