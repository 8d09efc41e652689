using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Reporting.Documents;

/// <summary>Makes a PDF file of a page: the only way from the kit to PDFsharp.</summary>
internal static class SharpDocument
{
    /// <summary>The file, the same bytes for the same page.</summary>
    public static byte[] Write(TaggedPage page)
    {
        SharpFonts.Require();
        using var document = new PdfDocument();
        var actualTexts = Draw(document, page);
        using var saved = new MemoryStream();
        document.Save(saved, closeStream: false);
        return new PdfFile(saved.GetBuffer().AsMemory(0, (int)saved.Length)).Rewrite(page, actualTexts);
    }

    private static IReadOnlyDictionary<int, string> Draw(PdfDocument document, TaggedPage page)
    {
        var tags = UAManager.ForDocument(document);
        tags.SetDocumentLanguage(page.Language);
        document.Info.Title = page.Title;
        document.Info.Creator = PdfMetadataText.Creator;
        document.Info.CreationDate = page.Made.UtcDateTime;
        (document.Options.NoCompression, document.Options.CompressContentStreams) = (true, false);
        var sheet = document.AddPage();
        (sheet.Width, sheet.Height) = (XUnit.FromPoint(A4.Width), XUnit.FromPoint(A4.Height));
        using var graphics = XGraphics.FromPdfPage(sheet);
        // Opens the content, so that the first text object opens outside the first marked content and not across it.
        graphics.Restore(graphics.Save());
        var drawing = new SharpPage(tags, graphics);
        drawing.Draw(page.Content);
        return drawing.ActualTexts;
    }
}
