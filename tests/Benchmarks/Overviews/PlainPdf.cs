using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Reporting.Benchmarks.Overviews;

/// <summary>The least that PDFsharp can do with a page's text: no tags, no lines, saved as it comes.</summary>
internal static class PlainPdf
{
    /// <summary>The file.</summary>
    public static byte[] Write(TaggedPage page)
    {
        using var document = new PdfDocument();
        var sheet = document.AddPage();
        (sheet.Width, sheet.Height) = (XUnit.FromPoint(A4.Width), XUnit.FromPoint(A4.Height));
        using (var graphics = XGraphics.FromPdfPage(sheet))
        {
            var fonts = new Dictionary<TextStyle, XFont>();
            foreach (var text in Texts(page.Content)) Draw(graphics, text, fonts);
        }

        using var saved = new MemoryStream();
        document.Save(saved, closeStream: false);
        return saved.ToArray();
    }

    private static void Draw(XGraphics graphics, PageText text, Dictionary<TextStyle, XFont> fonts)
    {
        if (!fonts.TryGetValue(text.Style, out var font))
        {
            var style = text.Style.Strong ? XFontStyleEx.Bold : XFontStyleEx.Regular;
            fonts[text.Style] = font = new XFont("Source Sans 3", text.Style.Size, style, XPdfFontOptions.UnicodeDefault);
        }

        graphics.DrawString(text.Text, font, XBrushes.Black, text.X, text.Baseline);
    }

    private static IEnumerable<PageText> Texts(IEnumerable<PageNode> nodes) => nodes.SelectMany(n => n switch
    {
        PageElement element => Texts(element.Content),
        PageText text => [text],
        _ => [],
    });
}
