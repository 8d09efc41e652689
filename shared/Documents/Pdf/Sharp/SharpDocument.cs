using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Reporting.Documents.Pdf.Sharp;

/// <summary>Makes a PDF file of pages: the only way from the kit to PDFsharp.</summary>
internal static class SharpDocument
{
    /// <summary>The file of one page, the same bytes for the same page.</summary>
    public static byte[] Write(TaggedPage page) => Write(TaggedDocument.Of(page));

    /// <summary>The file, the same bytes for the same document.</summary>
    public static byte[] Write(TaggedDocument pages)
    {
        SharpFonts.Require();
        using var document = new PdfDocument();
        var tags = Describe(document, pages);
        var actualTexts = pages.Pages.Select(page => Draw(document, tags, pages, page)).ToList();
        SharpOutline.Add(document, pages.Outline);
        using var saved = new MemoryStream();
        document.Save(saved, closeStream: false);
        return new PdfFile(saved.GetBuffer().AsMemory(0, (int)saved.Length)).Rewrite(pages, actualTexts);
    }

    private static UAManager Describe(PdfDocument document, TaggedDocument pages)
    {
        var tags = UAManager.ForDocument(document);
        tags.SetDocumentLanguage(pages.Language);
        document.Info.Title = pages.Title;
        document.Info.Creator = PdfMetadataText.Creator;
        document.Info.CreationDate = pages.Made.UtcDateTime;
        (document.Options.NoCompression, document.Options.CompressContentStreams) = (true, false);
        return tags;
    }

    private static IReadOnlyDictionary<int, string> Draw(
        PdfDocument document, UAManager tags, TaggedDocument pages, IReadOnlyList<PageNode> content)
    {
        var sheet = document.AddPage();
        (sheet.Width, sheet.Height) = (XUnit.FromPoint(pages.Width), XUnit.FromPoint(pages.Height));
        using var graphics = XGraphics.FromPdfPage(sheet);
        // Opens the content, so that the first text object opens outside the first marked content and not across it.
        graphics.Restore(graphics.Save());
        var drawing = new SharpPage(tags, graphics);
        drawing.Draw(content);
        return drawing.ActualTexts;
    }
}
