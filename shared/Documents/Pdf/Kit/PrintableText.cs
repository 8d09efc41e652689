using System.Globalization;
using System.Text;

namespace Reporting.Documents.Pdf.Kit;

/// <summary>Text as the fonts can print it, whatever was typed.</summary>
public static class PrintableText
{
    private const char Unknown = '\u25A1';

    // Letters typed as a base and a mark, as some keyboards and file systems give them; the runtime composes nothing
    // in invariant mode.
    private static readonly (string Typed, string Composed)[] Composed =
    [
        ("A\u030A", "Å"), ("a\u030A", "å"), ("O\u0308", "Ö"), ("o\u0308", "ö"), ("A\u0308", "Ä"), ("a\u0308", "ä"),
        ("U\u0308", "Ü"), ("u\u0308", "ü"), ("E\u0301", "É"), ("e\u0301", "é"),
    ];

    /// <summary>
    /// The text with line breaks and control characters as spaces, marks of direction left out, and a small box for
    /// each character that the fonts lack.
    /// </summary>
    public static string Of(string text)
    {
        if (text.All(Plain)) return text;
        var printable = new StringBuilder(text.Length);
        foreach (var (typed, composed) in Composed) text = text.Replace(typed, composed, StringComparison.Ordinal);
        foreach (var rune in text.EnumerateRunes()) Append(printable, rune);
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
