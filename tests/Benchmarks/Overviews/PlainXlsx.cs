using ClosedXML.Excel;

namespace Reporting.Benchmarks.Overviews;

/// <summary>Cells as a workbook of ClosedXML without any format.</summary>
internal static class PlainXlsx
{
    /// <summary>The file.</summary>
    public static byte[] Write(IReadOnlyList<SheetCell> cells)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        foreach (var sheet in cells.GroupBy(c => c.Sheet))
        {
            var target = workbook.AddWorksheet(sheet.Key);
            foreach (var cell in sheet) Set(target.Cell(cell.Row, cell.Column), cell.Value);
        }

        using var stream = new MemoryStream();
        workbook.SaveAs(stream, new SaveOptions { ValidatePackage = false, EvaluateFormulasBeforeSaving = false });
        return stream.ToArray();
    }

    private static void Set(IXLCell target, object value)
    {
        if (value is double number) target.SetValue(number);
        else target.SetValue((string)value);
    }
}
