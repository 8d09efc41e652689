using DocumentFormat.OpenXml.Wordprocessing;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Reporting.Documents.Paper.Docx;

/// <summary>The foot of every page: the title and the page's number.</summary>
internal static class DocxFoot
{
    /// <summary>The foot.</summary>
    public static Footer Of(PaperDocument document) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Foot },
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = DocxTable.Width })),
        DocxText.Run(document.Title), new Run(new TabChar()), Field("PAGE"), DocxText.Run(" / "), Field("NUMPAGES")));

    private static SimpleField Field(string name) => new(DocxText.Run("1")) { Instruction = $" {name} " };
}
