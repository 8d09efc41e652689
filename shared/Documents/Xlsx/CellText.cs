using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>Text that people typed or a source sent, as a cell can hold it.</summary>
internal static class CellText
{
    /// <summary>The most characters that Excel holds in a cell.</summary>
    public const int MaxLength = 32_767;

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
    public static string Safe(string text)
    {
        var clean = text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? Clean(text) : text;
        if (clean.Length <= MaxLength) return clean;
        var end = MaxLength - 1;
        if (char.IsHighSurrogate(clean[end - 1])) end--;
        return clean[..end] + "…";
    }

    private static bool BeginsLikeFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\n';

    private static string Clean(string text)
    {
        var characters = text.ReplaceLineEndings("\n").ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            var paired = i + 1 < characters.Length && char.IsSurrogatePair(characters[i], characters[i + 1]);
            if (paired) i++;
            else characters[i] = Allowed(characters[i]);
        }

        return new string(characters);
    }

    private static char Allowed(char character) => character switch
    {
        '\t' or '\n' => character,
        _ when TypedText.Steers(character) => ' ',
        _ when char.IsSurrogate(character) || character >= '\uFFFE' => '\uFFFD',
        _ => character,
    };
}
