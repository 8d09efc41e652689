using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>The sheet with the series behind the table: a column per indicator, a row per period.</summary>
internal sealed class SeriesSheet
{
    private const int FirstColumn = 3;
    private const int HeaderRow = 4;
    private const int HeaderRows = 4;
    private const double FirstWidth = 12, SecondWidth = 14, Width = 14;

    // So many columns of figures can be read on a printed page; the explanation goes over no more.
    private const int MostOnPage = 10;
    private const int Explained = 8;

    private readonly IXLWorksheet sheet;
    private readonly Overview overview;
    private readonly XlsxTexts words;
    private readonly IReadOnlyList<SeriesColumn> columns;

    private SeriesSheet(IXLWorksheet sheet, Overview overview, AreaSlice slice, XlsxTexts words)
    {
        (this.sheet, this.overview, this.words) = (sheet, overview, words);
        columns = [.. overview.Rows.Where(r => !r.Indicator.IsSum)
            .Select((r, i) => SeriesColumn.Of(r.Indicator, FirstColumn + i, overview, slice))];
    }

    /// <summary>Adds the sheet to a workbook.</summary>
    public static void Add(XLWorkbook workbook, Overview overview, AreaSlice slice, XlsxTexts words)
    {
        var sheet = workbook.AddWorksheet(words.SeriesSheet);
        new SeriesSheet(sheet, overview, slice, words).Write();
        sheet.SheetView.Freeze(HeaderRow + HeaderRows - 1, FirstColumn - 1);
        // The unit and the id are read once; repeated on each page they would take a third of it.
        SheetPage.SetUpWide(sheet, overview.Run, words, (HeaderRow, HeaderRow + 1), FirstColumn - 1);
    }

    // A page begins with a section; the pages of one have about as many columns each.
    private IEnumerable<int> LastOnPages() => columns.GroupBy(c => c.Indicator.Section).SelectMany(section =>
    {
        var pages = (section.Count() + MostOnPage - 1) / MostOnPage;
        return section.Chunk((section.Count() + pages - 1) / pages).Select(page => page[^1].Number);
    }).SkipLast(1);

    private void Write()
    {
        SheetPage.Column(sheet, 1, FirstWidth);
        SheetPage.Column(sheet, 2, SecondWidth);
        sheet.Cell(1, 1).SetText($"{words.SeriesSheet} – {overview.Area.Name}").Style.Font.SetBold().Font.SetFontSize(14);
        RowHeight.Across(sheet, 2, Explanation(), 10, FirstColumn + Explained, FirstWidth + SecondWidth + (1 + Explained) * Width);
        if (overview.Run.Demo)
            sheet.Cell(3, 1).SetText(words.Demo).Style.Font.SetBold().Font.SetFontColor(XlsxPalette.Watch);
        WriteHeader();
        var next = HeaderRow + HeaderRows;
        foreach (var last in LastOnPages()) sheet.PageSetup.AddVerticalPageBreak(last);
        foreach (var block in columns.GroupBy(c => c.Type).OrderBy(b => b.Key)) next = WriteBlock(block.Key, [.. block], next);
    }

    private string Explanation() => words.Say(
        "skjult: holdt tilbage hos kilden; mangler: kilden har intet tal for området; ikke leveret: kilden har ikke leveret tal; "
            + "ikke udgivet: kommer senere. Felter uden for "
            + "en målings egen slags periode er tomme. Summer er ikke med: de er lagt sammen af kolonnerne.",
        "withheld: held back by the source; missing: the source has no figure for the area; not delivered: the source has "
            + "delivered no figures; not published: comes later. Cells outside "
            + "an indicator's own kind of period are empty. Sums are left out: they are added up from the columns.");

    private void WriteHeader()
    {
        sheet.Cell(HeaderRow + 3, 1).SetText(words.Period);
        foreach (var column in columns)
        {
            SheetPage.Column(sheet, column.Number, Width)
                .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right)
                .NumberFormat.SetFormat(CellNumber.LevelFormat(column.Indicator));
            sheet.Cell(HeaderRow, column.Number).SetText(Above(column.Indicator));
            sheet.Cell(HeaderRow + 1, column.Number).SetText(words.Name(column.Indicator));
            sheet.Cell(HeaderRow + 2, column.Number).SetText(column.Indicator.Unit);
            sheet.Cell(HeaderRow + 3, column.Number).SetText(column.Indicator.Id);
        }

        sheet.Range(HeaderRow, 1, HeaderRow + 2, FirstColumn + columns.Count - 1).Style
            .Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        for (var row = HeaderRow; row < HeaderRow + HeaderRows; row++)
            RowHeight.Fit(sheet, row, 10, columns.Select(c => (sheet.Cell(row, c.Number).GetString(), Width)));
        SheetPage.LookLikeHeader(sheet.Range(HeaderRow + 3, 1, HeaderRow + 3, FirstColumn + columns.Count - 1).Style);
    }

    private string Above(Indicator indicator) => words.Names(overview).Parent(indicator)
        ?? words.Name(overview.Sections.First(s => s.Heading.Id == indicator.Section).Heading);

    private int WriteBlock(PeriodType type, IReadOnlyList<SeriesColumn> block, int at)
    {
        var filled = block.Where(c => c.Series is not null).ToList();
        sheet.Cell(at, 1).SetText(words.Periodicity(type) + (filled.Count > 0
            ? "" : words.Say(": kilden har ingen tal for området", ": the source has no figures for the area")));
        sheet.Range(at, 1, at, FirstColumn + columns.Count - 1).Style
            .Fill.SetBackgroundColor(XlsxPalette.Band).Font.SetBold();
        if (filled.Count == 0) return at + 1;
        var last = block.Max(c => c.Newest)!.Value;
        for (var period = filled.Min(c => c.Series!.First); period <= last; period += 1) WritePeriod(period, block, ++at);
        return at + 1;
    }

    private void WritePeriod(Period period, IReadOnlyList<SeriesColumn> block, int at)
    {
        sheet.Cell(at, 1).SetText(period.ToString());
        sheet.Cell(at, 2).SetText(words.Periods.Short(period));
        foreach (var column in block)
        {
            var cell = sheet.Cell(at, column.Number);
            if (column.At(period) is { Value: { } value }) WriteLevel(cell, column.Indicator, value);
            else cell.SetValue(column.MarkAt(period, words));
        }
    }

    // The column has the format of the many; only numbers below zero need one of their own.
    private static void WriteLevel(IXLCell cell, Indicator indicator, decimal value)
    {
        var (held, format) = CellNumber.Level(indicator, value);
        cell.SetValue(held);
        if (value < 0) cell.Style.NumberFormat.SetFormat(format);
    }
}
