using ClosedXML.Excel;

namespace Reporting.Documents.Paper.Xlsx;

/// <summary>The first sheet: the document's title and what the other sheets hold.</summary>
internal static class ContentsSheet
{
    private const int HeaderRow = 3;
    private static readonly double[] Widths = [44, 70, 34];

    /// <summary>Adds the sheet to a workbook.</summary>
    public static void Add(XLWorkbook workbook, PaperDocument document, IReadOnlyList<PaperTable> tables)
    {
        var words = new ChartTexts(document.Language);
        var sheet = workbook.AddWorksheet(words.Contents);
        sheet.ShowGridLines = false;
        foreach (var (i, width) in Widths.Index()) SheetPage.Column(sheet, i + 1, width).Alignment.SetWrapText()
            .Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        RowHeight.Across(sheet, 1, document.Title, 14, Widths.Length, Widths.Sum()).Style.Font.SetBold();
        if (tables.Count == 0) sheet.Cell(HeaderRow, 1).SetText(words.NoTables);
        else Write(sheet, tables, words);
        TableSheet.Print(sheet, document, HeaderRow);
    }

    private static void Write(IXLWorksheet sheet, IReadOnlyList<PaperTable> tables, ChartTexts words)
    {
        foreach (var (i, heading) in new[] { words.Part, words.Table, words.Sheet }.Index()) sheet.Cell(HeaderRow, i + 1).SetText(heading);
        SheetPage.LookLikeHeader(sheet.Range(HeaderRow, 1, HeaderRow, 3).Style);
        foreach (var (i, table) in tables.Index())
        {
            sheet.Cell(HeaderRow + 1 + i, 1).SetText(table.Part);
            sheet.Cell(HeaderRow + 1 + i, 2).SetText(table.Table.Caption);
            RowHeight.Fit(sheet, HeaderRow + 1 + i, 10, (table.Part, Widths[0]), (table.Table.Caption, Widths[1]), (table.Sheet, Widths[2]));
            var link = sheet.Cell(HeaderRow + 1 + i, 3).SetText(table.Sheet);
            link.Hyperlink = new XLHyperlink($"'{table.Sheet}'!A1");
            link.Style.Font.SetFontColor(XlsxPalette.Line).Font.SetUnderline();
        }

        sheet.SheetView.FreezeRows(HeaderRow);
    }
}
