using ClosedXML.Excel;

namespace Reporting.Documents.Paper.Xlsx;

/// <summary>The sheet of one table.</summary>
internal sealed class TableSheet
{
    private const int HeaderRow = 4;
    private const double Narrowest = 9;
    private const double Widest = 56;
    private const double Size = 10;

    // What a title or a note has at least, and the width of a column that nobody set.
    private const double LeastWide = 90, Unused = 8.43;
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
        page.Footer.Left.AddText(CellText.Foot(document.Title), XLHFOccurrence.OddPages);
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.OddPages);
    }

    private void Write(string above)
    {
        for (var i = 0; i < table.Columns.Count; i++) PrepareColumn(i);
        Alone(1, above, 9).Style.Font.SetFontColor(XlsxPalette.Quiet);
        Alone(2, table.Caption, 14).Style.Font.SetBold();
        for (var i = 0; i < table.Columns.Count; i++) sheet.Cell(HeaderRow, i + 1).SetText(table.Columns[i].Heading);
        SheetPage.LookLikeHeader(sheet.Range(HeaderRow, 1, HeaderRow, table.Columns.Count).Style);
        RowHeight.Fit(sheet, HeaderRow, Size, table.Columns.Select((c, i) => (c.Heading, Width(i))));
        foreach (var (i, row) in table.Rows.Index()) WriteRow(HeaderRow + 1 + i, row);
        if (table.Note is { } note) Alone(HeaderRow + 2 + table.Rows.Count, note, 9).Style.Font.SetFontColor(XlsxPalette.Quiet);
        sheet.SheetView.Freeze(HeaderRow, 1);
    }

    // Titles and notes go over the columns of the table, and of a narrow one over those beside it.
    private IXLCell Alone(int row, string text, double size)
    {
        var (columns, width) = (table.Columns.Count, table.Columns.Select((_, i) => Width(i)).Sum());
        for (; width < LeastWide; width += Unused) columns++;
        return RowHeight.Across(sheet, row, text, size, columns, width);
    }

    private void PrepareColumn(int column)
    {
        SheetPage.Column(sheet, column + 1, Width(column))
            .Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText()
            .Alignment.SetHorizontal(table.Columns[column].Numbers ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left);
    }

    private double Width(int column)
    {
        var longest = table.Rows.Select(r => r.Cells[column]).Select(c => c.Number is null ? c.Text.Length : 11)
            .Append(table.Columns[column].Heading.Length / (table.Columns[column].Numbers ? 2 : 1)).Max();
        return Math.Clamp(longest * 1.05 + 2, Narrowest, Widest);
    }

    private void WriteRow(int number, TableRow row)
    {
        foreach (var (i, value) in row.Cells.Index())
        {
            var cell = sheet.Cell(number, i + 1);
            if (value.Number is { } held) SetNumber(cell, CellNumber.Of(held, value.Decimals, value.Unit), Sign(value.Text));
            else cell.SetText(value.Text);
            if (row.Strong) cell.Style.Font.SetBold();
            if (value.Colour != Palette.Ink) cell.Style.Font.SetFontColor(XLColor.FromHtml(value.Colour));
            if (value.Fill is { } fill) cell.Style.Fill.SetBackgroundColor(XLColor.FromHtml(fill));
        }

        RowHeight.Fit(sheet, number, Size, row.Cells.Select((c, i) => (c.Number is null ? c.Text : "", Width(i))));
    }

    // A verdict's sign stands before its number, so that a colour does not say it alone.
    private static string Sign(string text) => string.Concat(text.TakeWhile(c => "▲▼●↑↓".Contains(c)));

    private static void SetNumber(IXLCell cell, CellNumber number, string sign)
    {
        cell.SetValue(number.Value);
        cell.Style.NumberFormat.SetFormat(sign.Length == 0 ? number.Format
            : string.Join(';', number.Format.Split(';').Select(f => $"\"{sign} \"{f}")));
    }
}
