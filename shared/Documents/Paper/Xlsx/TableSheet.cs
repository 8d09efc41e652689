using ClosedXML.Excel;

namespace Reporting.Documents.Paper.Xlsx;

/// <summary>The sheet of one table.</summary>
internal sealed class TableSheet
{
    private const int HeaderRow = 4;
    private const double Narrowest = 9;
    private const double Widest = 56;
    private readonly IXLWorksheet sheet;
    private readonly TableBlock table;

    private TableSheet(IXLWorksheet sheet, TableBlock table) => (this.sheet, this.table) = (sheet, table);

    /// <summary>Adds the sheet to a workbook.</summary>
    public static void Add(XLWorkbook workbook, PaperDocument document, PaperTable table)
    {
        var sheet = workbook.AddWorksheet(table.Sheet);
        new TableSheet(sheet, table.Table).Write(string.Join(" · ", new[] { document.Title, table.Part }.Where(t => t.Trim().Length > 0)));
        Print(sheet, document, HeaderRow);
    }

    /// <summary>A4 across with the title and the page number at the foot, and the rows above the data on each page.</summary>
    public static void Print(IXLWorksheet sheet, PaperDocument document, int header)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.SetRowsToRepeatAtTop(header, header);
        // An ampersand begins a code in footers.
        page.Footer.Left.AddText(CellText.Safe(document.Title).Replace("&", "&&"), XLHFOccurrence.OddPages);
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.OddPages);
    }

    private void Write(string above)
    {
        for (var i = 0; i < table.Columns.Count; i++) PrepareColumn(i);
        Alone(1, above, s => s.Font.SetFontSize(9).Font.SetFontColor(XlsxPalette.Quiet));
        Alone(2, table.Caption, s => s.Font.SetBold().Font.SetFontSize(14));
        for (var i = 0; i < table.Columns.Count; i++) sheet.Cell(HeaderRow, i + 1).SetText(table.Columns[i].Heading);
        SheetPage.LookLikeHeader(sheet.Range(HeaderRow, 1, HeaderRow, table.Columns.Count).Style);
        foreach (var (i, row) in table.Rows.Index()) WriteRow(HeaderRow + 1 + i, row);
        if (table.Note is { } note)
            Alone(HeaderRow + 2 + table.Rows.Count, note, s => s.Font.SetFontSize(9).Font.SetFontColor(XlsxPalette.Quiet));
        sheet.SheetView.Freeze(HeaderRow, 1);
    }

    // Titles and notes run on over the columns beside them.
    private void Alone(int row, string text, Action<IXLStyle> look)
    {
        var cell = sheet.Cell(row, 1).SetText(text);
        look(cell.Style.Alignment.SetWrapText(false).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left));
    }

    private void PrepareColumn(int column)
    {
        var longest = table.Rows.Select(r => r.Cells[column]).Select(c => c.Number is null ? c.Text.Length : 11)
            .Append(table.Columns[column].Heading.Length / (table.Columns[column].Numbers ? 2 : 1)).Max();
        SheetPage.Column(sheet, column + 1, Math.Clamp(longest * 1.05 + 2, Narrowest, Widest))
            .Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText()
            .Alignment.SetHorizontal(table.Columns[column].Numbers ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left);
    }

    private void WriteRow(int number, TableRow row)
    {
        foreach (var (i, value) in row.Cells.Index())
        {
            var cell = sheet.Cell(number, i + 1);
            if (value.Number is { } held) SetNumber(cell, CellNumber.Of(held, value.Decimals, value.Unit));
            else cell.SetText(value.Text);
            if (row.Strong) cell.Style.Font.SetBold();
            if (value.Colour != Palette.Ink) cell.Style.Font.SetFontColor(XLColor.FromHtml(value.Colour));
            if (value.Fill is { } fill) cell.Style.Fill.SetBackgroundColor(XLColor.FromHtml(fill));
        }
    }

    private static void SetNumber(IXLCell cell, CellNumber number)
    {
        cell.SetValue(number.Value);
        cell.Style.NumberFormat.SetFormat(number.Format);
    }
}
