using PdfSharp.Pdf;

namespace Reporting.Documents.Pdf.Sharp;

/// <summary>The outline of a document in PDFsharp's terms.</summary>
internal static class SharpOutline
{
    /// <summary>Adds the lines, each below the nearest line before it of a lower level.</summary>
    public static void Add(PdfDocument document, IReadOnlyList<OutlineLine> lines)
    {
        var above = new Stack<(int Level, PdfOutline Outline)>();
        foreach (var line in lines)
        {
            while (above.Count > 0 && above.Peek().Level >= line.Level) above.Pop();
            var siblings = above.Count > 0 ? above.Peek().Outline.Outlines : document.Outlines;
            var entry = Entry(document, line);
            siblings.Add(entry);
            above.Push((line.Level, entry));
        }
    }

    private static PdfOutline Entry(PdfDocument document, OutlineLine line)
    {
        var page = document.Pages[line.Page];
        return new PdfOutline(Title(line.Text), page, opened: line.Level < 2)
        {
            PageDestinationType = PdfPageDestinationType.Xyz, Left = 0, Top = page.Height.Point - line.Top,
        };
    }

    // PDFsharp writes Latin-1 as one byte a letter, and PDF reads the hard space's byte as a euro sign.
    private static string Title(string text) => PrintableText.Of(text).Replace(NumberText.HardSpace, ' ');
}
