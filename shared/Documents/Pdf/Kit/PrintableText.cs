using System.Globalization;
using System.Text;

namespace Reporting.Documents;

/// <summary>Text as the fonts can print it, whatever was typed.</summary>
public static class PrintableText
{
    private const char Unknown = '\u25A1';

    /// <summary>
    /// The text with line breaks and control characters as spaces, marks of direction left out, and a small box for
    /// each character that the fonts lack.
    /// </summary>
    public static string Of(string text)
    {
        if (text.All(Plain)) return text;
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes()) Append(printable, rune);
        return printable.ToString();
    }

    private static bool Plain(char c) => c is >= ' ' and < '\u0300' and not (>= '\u007F' and < '\u00A0') and not '\u00AD'
        && FontFace.Regular.Has(c);

    private static void Append(StringBuilder printable, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            printable.Append(' ');
        else if (category is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            printable.Append(rune.IsBmp && FontFace.Regular.Has((char)rune.Value) ? (char)rune.Value : Unknown);
    }
}
