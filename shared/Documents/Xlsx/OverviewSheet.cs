using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>The sheet with the table of the page.</summary>
internal sealed class OverviewSheet
{
    private readonly IXLWorksheet sheet;
    private readonly Overview overview;
    private readonly XlsxTexts words;
    private readonly OverviewSheetRow rows;
    private int next;

    private OverviewSheet(IXLWorksheet sheet, Overview overview, XlsxTexts words)
    {
        (this.sheet, this.overview, this.words) = (sheet, overview, words);
        var mixedMeans = overview.Rows.Select(r => r.Indicator.Mean).Distinct().Count() > 1;
        rows = new OverviewSheetRow(sheet, overview, words, new RowNote(words, mixedMeans));
    }

    /// <summary>Adds the sheet to a workbook.</summary>
    public static void Add(XLWorkbook workbook, Overview overview, XlsxTexts words)
    {
        var sheet = workbook.AddWorksheet(words.OverviewSheet);
        sheet.ShowGridLines = false;
        SheetColumns.Prepare(sheet);
        new OverviewSheet(sheet, overview, words).Write();
    }

    private void Write()
    {
        var header = new OverviewTitle(sheet, overview, words, SheetColumns.Verdict).Write();
        SheetColumns.WriteHeader(sheet, header, words);
        next = header + 1;
        foreach (var section in overview.Sections) WriteSection(section);
        WriteLegend();
        sheet.SheetView.Freeze(header, SheetColumns.Name);
        var page = SheetPage.SetUp(sheet, XLPageOrientation.Landscape, overview.Run, words);
        // The figures on one page and the words on the next, each with the names.
        page.AddVerticalPageBreak(SheetColumns.Verdict);
        page.FitToPages(2, 0);
        page.SetRowsToRepeatAtTop(header, header);
        page.SetColumnsToRepeatAtLeft(SheetColumns.Name, SheetColumns.Name);
    }

    private void WriteSection(OverviewSection section)
    {
        var band = sheet.Range(next, 1, next, SheetColumns.Count).Style;
        band.Fill.SetBackgroundColor(XlsxPalette.Band).Font.SetBold();
        sheet.Cell(next++, SheetColumns.Name).SetText(words.Name(section.Heading));
        var parents = section.Rows.Select(r => r.Indicator.Parent).ToHashSet();
        foreach (var row in section.Rows)
        {
            if (row.Above is { } above) rows.WriteHeading(next++, words.Name(above));
            rows.Write(next++, row, isGroup: row.Indicator.IsSum || parents.Contains(row.Indicator.Id));
        }
    }

    private void WriteLegend()
    {
        Legend(words.Say(
            "– : tallet kan ikke gives; bemærkningen siger hvorfor. pp: procentpoint. Mod ventet: tallet minus det, der var ventet, hvis området havde fulgt gruppen.",
            "– : the figure cannot be given; the note says why. pp: percentage points. Against expected: the figure less what was expected if the area had followed the group."));
        var retrieved = overview.Rows.Select(r => r.Source?.Retrieved).Max();
        var when = retrieved is { } time ? words.Say(", hentet ", ", retrieved ") + words.Periods.Moment(time) : "";
        var source = overview.Run.Demo ? words.Demo : words.Say("Kilde: Jobindsats", "Source: Jobindsats");
        Legend($"{source}{when}.");
    }

    private void Legend(string text) => sheet.Cell(next++, SheetColumns.Name).SetText(text)
        .Style.Font.SetFontSize(9).Font.SetFontColor(XlsxPalette.Quiet);
}
