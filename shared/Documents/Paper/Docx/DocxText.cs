using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using Letters = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Reporting.Documents.Paper.Docx;

/// <summary>Paragraphs of a Word file.</summary>
internal static class DocxText
{
    /// <summary>A paragraph in a style; line breaks stay line breaks.</summary>
    public static Paragraph Paragraph(string text, string style) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text)]);

    /// <summary>A run of letters, as typed but for what XML cannot hold.</summary>
    public static Run Run(string text, RunProperties? look = null)
    {
        var run = look is null ? new Run() : new Run(look);
        foreach (var (i, line) in XmlText.Of(text).Replace('\t', ' ').Trim('\n').Split('\n').Index())
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Letters(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}
