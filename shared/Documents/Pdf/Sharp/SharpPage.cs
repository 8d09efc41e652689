using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Reporting.Documents.Pdf.Sharp;

/// <summary>Draws the elements of one page with PDFsharp, each inside its own tag.</summary>
internal sealed class SharpPage(UAManager tags, XGraphics graphics)
{
    private readonly Dictionary<TextStyle, (XFont Font, XBrush Brush)> texts = [];
    private readonly Dictionary<Stroke, XPen> pens = [];
    private readonly Dictionary<int, string> actualTexts = [];
    private int markedContents;

    /// <summary>
    /// What a marked content says where its glyphs do not: the font draws a hard space and a space alike. By the
    /// number of the marked content.
    /// </summary>
    public IReadOnlyDictionary<int, string> ActualTexts => actualTexts;

    /// <summary>Draws elements in reading order.</summary>
    public void Draw(IEnumerable<PageNode> nodes)
    {
        foreach (var node in nodes) Draw(node);
    }

    private void Draw(PageNode node)
    {
        switch (node)
        {
            case PageElement element: Draw(element); break;
            case PageText text: Draw(text); break;
            case PageLine line: graphics.DrawLines(Pen(line.Stroke), [.. line.Points.Select(p => new XPoint(p.X, p.Y))]); break;
            case PagePolygon area: graphics.DrawPolygon(new XSolidBrush(Colour(area.Colour)),
                [.. area.Points.Select(p => new XPoint(p.X, p.Y))], XFillMode.Winding); break;
            case PageDot dot: graphics.DrawEllipse(new XSolidBrush(Colour(dot.Colour)), Around(dot)); break;
        }
    }

    // A marked content must begin and end on the same side of a text object's border.
    private void Draw(PageElement element)
    {
        if (element.Content is [PageText, ..]) tags.BeginTextMode();
        else if (element.Content is [PageLine or PageDot or PagePolygon, ..]) tags.BeginGraphicMode();
        Begin(element);
        var figure = element.Tag == PageTag.Figure ? tags.StructureBuilder.CurrentStructureElement : null;
        if (element.Tag != PageTag.Artifact && element.Content is [not PageElement, ..]) Count(element);
        Draw(element.Content);
        if (figure is not null) tags.BeginGraphicMode();
        tags.StructureBuilder.End();
        // Only now, since PDFsharp sets its own text at the element's end.
        if (figure is not null) figure.Elements["/Alt"] = Unicode(element.Alt ?? "");
    }

    private void Begin(PageElement element)
    {
        var builder = tags.StructureBuilder;
        if (element.Tag == PageTag.Artifact) builder.BeginArtifact();
        else if (element.Tag == PageTag.Sect) builder.BeginGroupingElement("Sect");
        else if (element.Tag == PageTag.Figure) builder.BeginIllustrationElement("Figure", "", Flipped(element.Bounds));
        else builder.BeginBlockLevelElement(element.Tag.ToString());
        if (element.Scope != HeaderScope.None) Attributes().SetName("/Scope", "/" + element.Scope);
        if (element.Columns > 1) builder.SetColSpan(element.Columns);

        if (element.Spoken is { } spoken) builder.CurrentStructureElement.Elements["/ActualText"] = Unicode(spoken);

        PdfDictionary.DictionaryElements Attributes() => builder.CurrentStructureElement.TableAttributes.Elements;
    }

    // Written so because PDFsharp writes Latin-1 as one byte a letter, and PDF reads the hard space's byte as a euro sign.
    private static PdfLiteral Unicode(string text) => new($"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>");

    private void Count(PageElement element)
    {
        if (element.Content is [PageText only] && only.Text.Contains(NumberText.HardSpace))
            actualTexts[markedContents] = only.Text;
        markedContents++;
    }

    private void Draw(PageText text)
    {
        if (!texts.TryGetValue(text.Style, out var style))
            texts[text.Style] = style = (SharpFonts.Of(text.Style), new XSolidBrush(Colour(text.Style.Colour)));
        // One glyph serves both spaces, and would read as a hard one everywhere if it were asked for as such once.
        var glyphs = text.Text.Replace(NumberText.HardSpace, ' ');
        graphics.DrawString(glyphs, style.Font, style.Brush, text.X, text.Baseline);
    }

    private XPen Pen(Stroke stroke)
    {
        if (pens.TryGetValue(stroke, out var pen)) return pen;
        pen = new XPen(Colour(stroke.Colour), stroke.Width) { LineJoin = XLineJoin.Round, LineCap = XLineCap.Flat };
        if (stroke.Dotted) pen.DashPattern = [1, 1.4];
        else if (stroke.Dashed) pen.DashPattern = [2.2, 1.6];
        return pens[stroke] = pen;
    }

    private XRect Flipped(PageBox box) =>
        new(box.X, graphics.PageSize.Height - box.Y - box.Height, box.Width, box.Height);

    private static XRect Around(PageDot dot) =>
        new(dot.Centre.X - dot.Radius, dot.Centre.Y - dot.Radius, 2 * dot.Radius, 2 * dot.Radius);

    private static XColor Colour(string colour) => XColor.FromArgb(Convert.ToInt32(colour[1..], 16) | unchecked((int)0xFF000000));
}
