using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace Reporting.Benchmarks.Overviews;

/// <summary>Cells as a workbook that the Open XML SDK writes from front to back, without any format.</summary>
internal static class StreamedXlsx
{
    /// <summary>The file.</summary>
    public static byte[] Write(IReadOnlyList<SheetCell> cells)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheets = new Sheets();
            foreach (var sheet in cells.GroupBy(c => c.Sheet))
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                using (var writer = OpenXmlWriter.Create(part)) Write(writer, sheet);
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = sheet.Key });
            }

            workbook.Workbook = new Workbook(sheets);
        }

        return stream.ToArray();
    }

    private static void Write(OpenXmlWriter writer, IEnumerable<SheetCell> cells)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var row in cells.GroupBy(c => c.Row))
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)row.Key });
            foreach (var cell in row) writer.WriteElement(Element(cell.Value));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Element(object value) => value is double number
        ? new Cell { CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)) }
        : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text((string)value)) };
}
