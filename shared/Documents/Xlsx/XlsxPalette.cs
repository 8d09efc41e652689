using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>The documents' colours as the workbook uses them; a word always stands beside the colour.</summary>
internal static class XlsxPalette
{
    public static readonly XLColor Ink = XLColor.FromHtml(Palette.Ink);
    public static readonly XLColor Line = XLColor.FromHtml(Palette.Own);
    public static readonly XLColor Quiet = XLColor.FromHtml(Palette.Quiet);
    public static readonly XLColor Rule = XLColor.FromHtml(Palette.Group);
    public static readonly XLColor Band = XLColor.FromHtml(Palette.Band);
    public static readonly XLColor Watch = XLColor.FromHtml(Palette.Watch);
}
