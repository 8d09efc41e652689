using ClosedXML.Excel;

namespace Reporting.Benchmarks.Overviews;

/// <summary>A cell of a workbook without its looks.</summary>
/// <param name="Value">A double or a string.</param>
internal sealed record SheetCell(string Sheet, int Row, int Column, object Value)
{
    /// <summary>All cells of a workbook, by sheet, row and column.</summary>
    public static IReadOnlyList<SheetCell> Of(byte[] file)
    {
        using var workbook = new XLWorkbook(new MemoryStream(file));
        return [.. workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed(XLCellsUsedOptions.Contents)
            .OrderBy(c => c.Address.RowNumber).ThenBy(c => c.Address.ColumnNumber)
            .Select(c => new SheetCell(sheet.Name, c.Address.RowNumber, c.Address.ColumnNumber,
                c.DataType == XLDataType.Number ? c.GetDouble() : c.GetString())))];
    }
}
