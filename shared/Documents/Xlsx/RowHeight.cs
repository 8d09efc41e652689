using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>
/// Heights of rows with wrapped text. Programs fit a row's height only when somebody edits it, and of merged cells never; so it is
/// written in the file.
/// </summary>
internal static class RowHeight
{
    // Excel's own letters are up to a seventh wider than those that texts are measured with.
    private const double Wider = 1.14;
    private const double Leading = 1.32;

    // A column's width counts the digits of the standard letters; this is one of them in points, and the cell's inner margins.
    private const double Digit = 5.25, Inner = 4;

    /// <summary>Makes a row as high as the highest of its texts.</summary>
    /// <param name="size">The size of the letters.</param>
    /// <param name="cells">The texts, each with the width of its column.</param>
    public static void Fit(IXLWorksheet sheet, int row, double size, params IEnumerable<(string Text, double Width)> cells)
    {
        var lines = cells.Select(c => Lines(c.Text, c.Width, size)).DefaultIfEmpty(1).Max();
        if (lines > 1 || size > 11) sheet.Row(row).Height = Math.Min(409, lines * size * Leading + 2);
    }

    /// <summary>A text over several columns, wrapped, in a row that is high enough for it.</summary>
    /// <param name="columns">Over how many columns it goes.</param>
    /// <param name="width">The width of those together.</param>
    public static IXLCell Across(IXLWorksheet sheet, int row, string text, double size, int columns, double width)
    {
        var cell = sheet.Cell(row, 1).SetText(text);
        if (columns > 1) sheet.Range(row, 1, row, columns).Merge(false);
        cell.Style.Font.SetFontSize(size).Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top)
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        Fit(sheet, row, size, (text, width));
        return cell;
    }

    private static int Lines(string text, double width, double size)
    {
        var room = (width * Digit - Inner) / Wider;
        // Most texts are short; they need not be measured.
        if (text.Length * size * 0.62 <= room && !text.Contains('\n')) return 1;
        return TextLines.Of(text, new TextStyle(size, Palette.Ink, Strong: true), room).Count;
    }
}
