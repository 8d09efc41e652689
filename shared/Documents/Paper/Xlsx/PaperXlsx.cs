using ClosedXML.Excel;

namespace Reporting.Documents.Paper.Xlsx;

/// <summary>
/// A document's tables and the numbers of its charts as an Excel workbook: a sheet each, behind a list of contents.
/// Equal documents give equal bytes.
/// </summary>
public static class PaperXlsx
{
    /// <summary>The workbook's bytes; otherwise as <see cref="Write(PaperDocument, Stream)"/>.</summary>
    public static byte[] Write(PaperDocument document)
    {
        using var file = new MemoryStream();
        Write(document, file);
        return file.ToArray();
    }

    /// <summary>Writes the workbook.</summary>
    /// <param name="document">The document; its other texts are not in the workbook.</param>
    /// <param name="stream">Where to; stays open and need not be seekable.</param>
    /// <exception cref="ArgumentException">A table's row has not one cell a column; the message names both.</exception>
    public static void Write(PaperDocument document, Stream stream)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        workbook.Properties.Created = workbook.Properties.Modified = document.Made.UtcDateTime;
        workbook.Properties.Title = CellText.Safe(document.Title);
        var tables = PaperTables.Of(document);
        ContentsSheet.Add(workbook, document, tables);
        foreach (var table in tables) TableSheet.Add(workbook, document, table);
        using var draft = new MemoryStream();
        workbook.SaveAs(draft, new SaveOptions { ValidatePackage = false, EvaluateFormulasBeforeSaving = false });
        FixedPackage.Copy(draft, stream);
    }
}
