using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>The columns of the overview's table.</summary>
internal static class SheetColumns
{
    public const int Name = 1;
    public const int Period = 2;
    public const int Level = 3;
    public const int LastPeriod = 4;
    public const int LastYear = 5;
    public const int Compared = 6;
    public const int Best = 7;
    public const int Mean = 8;
    public const int BestAreas = 9;
    public const int Standing = 10;
    public const int Verdict = 11;
    public const int Difference = 12;
    public const int Reasons = 13;
    public const int Since = 14;
    public const int Explanation = 15;
    public const int Note = 16;
    public const int Count = 16;

    private static readonly double[] Widths = [36, 12, 10, 11, 11, 13, 10, 10, 18, 11, 22, 11, 24, 12, 60, 34];

    private static readonly int[] Wrapped = [Name, BestAreas, Reasons, Explanation, Note];

    private static readonly int[] Numeric = [Level, LastPeriod, LastYear, Best, Mean, Difference];

    /// <summary>Sets widths and alignments, which the cells written afterwards inherit.</summary>
    public static void Prepare(IXLWorksheet sheet)
    {
        for (var column = 1; column <= Count; column++)
        {
            var alignment = SheetPage.Column(sheet, column, Widths[column - 1]).Alignment.SetVertical(XLAlignmentVerticalValues.Top)
                .Alignment;
            if (Numeric.Contains(column)) alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
            if (Wrapped.Contains(column)) alignment.SetWrapText();
        }
    }

    /// <summary>Makes a row high enough for its wrapped texts.</summary>
    public static void Fit(IXLWorksheet sheet, int row) => RowHeight.Fit(sheet, row, 10,
        Wrapped.Select(c => (sheet.Cell(row, c).GetString(), Widths[c - 1])));

    /// <summary>Writes the table's header.</summary>
    public static void WriteHeader(IXLWorksheet sheet, int row, XlsxTexts words)
    {
        string[] names =
        [
            words.Indicator, words.Period, words.Level, words.LastPeriod, words.LastYear, words.Compared,
            words.Best, words.Mean, words.BestAreas, words.StandingHeader,
            words.Verdict, words.Difference, words.Reasons, words.Since, words.Explanation, words.Note,
        ];
        for (var column = 1; column <= Count; column++) sheet.Cell(row, column).SetText(names[column - 1]);
        SheetPage.LookLikeHeader(sheet.Range(row, 1, row, Count).Style);
        RowHeight.Fit(sheet, row, 10, names.Select((n, i) => (n, Widths[i])));
    }
}
