using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>What all sheets share: the printed page and the look of a header.</summary>
internal static class SheetPage
{
    /// <summary>Sets a column's width and letters, which the cells written afterwards inherit.</summary>
    public static IXLStyle Column(IXLWorksheet sheet, int number, double width)
    {
        var column = sheet.Column(number);
        column.Width = width;
        return column.Style.Font.SetFontSize(10).Font.SetFontColor(XlsxPalette.Ink);
    }

    /// <summary>A4 with the month in the footer.</summary>
    public static IXLPageSetup SetUp(
        IXLWorksheet sheet, XLPageOrientation orientation, RunStamp run, XlsxTexts words)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = orientation;
        page.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.5).SetBottom(0.7).SetHeader(0.3).SetFooter(0.3);
        page.Footer.Left.AddText(CellText.Foot(words.Month(run)), XLHFOccurrence.OddPages);
        if (run.Demo) page.Footer.Center.AddText(CellText.Foot(words.Demo), XLHFOccurrence.OddPages);
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.OddPages);
        return page;
    }

    /// <summary>A4 across, on as many pages as it takes to stay readable, with what names rows and columns on each.</summary>
    public static void SetUpWide(IXLWorksheet sheet, RunStamp run, XlsxTexts words, (int First, int Last) header, int nameColumns)
    {
        var page = SetUp(sheet, XLPageOrientation.Landscape, run, words);
        page.AdjustTo(80);
        page.SetRowsToRepeatAtTop(header.First, header.Last);
        page.SetColumnsToRepeatAtLeft(1, nameColumns);
    }

    /// <summary>Bold above a line.</summary>
    public static void LookLikeHeader(IXLStyle style) => style
        .Font.SetBold()
        .Alignment.SetWrapText()
        .Alignment.SetVertical(XLAlignmentVerticalValues.Bottom)
        .Border.SetBottomBorder(XLBorderStyleValues.Medium)
        .Border.SetBottomBorderColor(XlsxPalette.Line);
}
