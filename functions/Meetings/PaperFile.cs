using Reporting.Documents;

namespace Reporting.Functions;

/// <summary>Answers with a document written from its blocks.</summary>
internal static class PaperFile
{
    /// <summary>The file.</summary>
    /// <param name="extension">pdf or xlsx.</param>
    /// <param name="name">Its name without the extension.</param>
    public static IResult Answer(PaperDocument paper, string extension, string name) => extension == "pdf"
        ? Results.File(PaperPdf.Write(paper), "application/pdf", $"{name}.pdf")
        : Results.File(PaperXlsx.Write(paper), OverviewXlsx.ContentType, $"{name}.xlsx");
}
