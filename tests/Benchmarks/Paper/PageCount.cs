using PdfSharp.Pdf.IO;

namespace Reporting.Benchmarks.Paper;

/// <summary>Counts the pages of documents as a reader of PDF files does, all of few and a sample of many.</summary>
internal static class PageCount
{
    private const int Sample = 60;

    /// <summary>The pages of documents of one kind.</summary>
    /// <param name="addresses">Where they are; when they are more than 60, 60 spread evenly over them stand for all.</param>
    /// <returns>The pages, and whether they were all counted.</returns>
    public static async Task<(double Pages, bool All)> OfAsync(MonthSystem system, IReadOnlyList<string> addresses)
    {
        if (addresses.Count == 0) return (0, true);
        var count = Math.Min(Sample, addresses.Count);
        var pages = 0;
        for (var i = 0; i < count; i++) pages += Of(await system.BytesAsync(addresses[i * addresses.Count / count]));
        return ((double)pages / count * addresses.Count, count == addresses.Count);
    }

    /// <summary>The pages of a document.</summary>
    public static int Of(byte[] file)
    {
        using var document = PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);
        return document.PageCount;
    }
}
