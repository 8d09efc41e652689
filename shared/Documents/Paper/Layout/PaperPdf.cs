namespace Reporting.Documents.Paper.Layout;

/// <summary>A document of several pages as a PDF file: A4, tagged, with an outline and page numbers.</summary>
public static class PaperPdf
{
    /// <summary>The file; the same document gives the same bytes.</summary>
    /// <exception cref="ArgumentException">A table's row has not one cell a column; the message names both.</exception>
    public static byte[] Write(PaperDocument document) => SharpDocument.Write(Pages(document));

    /// <summary>What stands where on the pages.</summary>
    /// <exception cref="ArgumentException">A table's row has not one cell a column.</exception>
    public static TaggedDocument Pages(PaperDocument document)
    {
        var flows = new BlockFlows(PaperStyle.Paper, Frame.Portrait, document.Language).Of(document.Blocks);
        if (flows.Count == 0) flows = [TextFlow.Of(PageTag.H1, document.Title, PaperStyle.Paper.Heading(1), Frame.Portrait)];
        var pages = Paginator.Pages(flows, Frame.Portrait);
        var title = PrintableText.Of(document.Title).Replace(NumberText.HardSpace, ' ');
        return new TaggedDocument(title, new PaperTexts(document.Language).Locale, document.Made,
            [.. pages.Select((page, i) => (IReadOnlyList<PageNode>)[.. Content(page), .. PaperFoot.Of(title, i + 1, pages.Count)])])
        {
            Outline = [.. OutlineLines.Of(pages)],
        };
    }

    private static IEnumerable<PageNode> Content(IReadOnlyList<Placed> page) => page.SelectMany(p => p.Flow.Draw(p.Run));
}
