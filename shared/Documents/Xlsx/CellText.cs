using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>Text that people typed or a source sent, as a cell can hold it.</summary>
internal static class CellText
{
    /// <summary>The most characters that Excel holds in a cell.</summary>
    public const int MaxLength = 32_767;

    private const int MaxFoot = 245;

    /// <summary>Sets a cell to a text that stays text, also when it begins like a formula and is edited later.</summary>
    public static IXLCell SetText(this IXLCell cell, string text)
    {
        if (text.Length == 0) return cell;
        var safe = Safe(text);
        cell.SetValue(safe);
        if (BeginsLikeFormula(safe)) cell.Style.IncludeQuotePrefix = true;
        return cell;
    }

    /// <summary>The text without what XML forbids, cut where Excel would refuse it.</summary>
    public static string Safe(string text) => Cut(XmlText.Of(text), MaxLength);

    /// <summary>
    /// The text for a page's foot, where an ampersand begins a code, cut so that Excel takes it: all of a foot may have 255 characters.
    /// </summary>
    public static string Foot(string text)
    {
        var clean = XmlText.Of(text);
        var foot = Doubled(clean);
        return foot.Length <= MaxFoot ? foot : Doubled(Cut(clean, Math.Max(MaxFoot / 2, MaxFoot - clean.Count('&'))));

        static string Doubled(string said) => said.Replace("&", "&&");
    }

    private static string Cut(string text, int max)
    {
        if (text.Length <= max) return text;
        var end = max - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "…";
    }

    private static bool BeginsLikeFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\n';
}
