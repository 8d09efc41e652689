using ClosedXML.Excel;

namespace Reporting.Documents;

/// <summary>The documents' colours as the workbook uses them; a word always stands beside the colour.</summary>
internal static class XlsxPalette
{
    public static readonly XLColor Ink = XLColor.FromHtml("#1B2A33");
    public static readonly XLColor Line = XLColor.FromHtml("#005F73");
    public static readonly XLColor Quiet = XLColor.FromHtml("#4F5F69");
    public static readonly XLColor Rule = XLColor.FromHtml("#C9D1D6");
    public static readonly XLColor Band = XLColor.FromHtml("#E3E8EB");
    public static readonly XLColor Better = XLColor.FromHtml("#0A7B53");
    public static readonly XLColor Worse = XLColor.FromHtml("#B0413E");
    public static readonly XLColor Watch = XLColor.FromHtml("#9A5B00");
}
