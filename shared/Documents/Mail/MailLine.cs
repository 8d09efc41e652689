using System.Globalization;
using System.Text;

namespace Reporting.Documents.Mail;

/// <summary>Text from people and sources as one line that no mail header, no terminal and no markup reads as its own.</summary>
internal static class MailLine
{
    /// <summary>The text with line breaks and control characters as spaces, and marks of direction left out.</summary>
    public static string Of(string text)
    {
        if (text.All(c => c is >= ' ' and < '\u007F' or >= '\u00A0' and < '\u0300' and not '\u00AD')) return text;
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) Append(line, rune);
        return line.ToString();
    }

    private static void Append(StringBuilder line, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        var breaks = category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
        if (breaks) line.Append(' ');
        else if (category is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)) line.Append(rune);
    }
}
