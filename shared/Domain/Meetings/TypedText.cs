using System.Globalization;
using System.Text;

namespace Reporting.Domain.Meetings;

/// <summary>Which texts people may type: any letters and signs of any script, but nothing that only steers a machine.</summary>
public static class TypedText
{
    /// <summary>
    /// A text as it is kept: white space around it is gone, lines end with a line feed, a tab is a space, and nothing turns the
    /// direction.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="max">How many characters it may have, as UTF-16 counts them.</param>
    /// <param name="lines">Whether it may have more than one line.</param>
    /// <param name="error">What is wrong with it and what to write instead; null when it is sound.</param>
    public static string Read(string text, int max, bool lines, out LocalizedText? error)
    {
        var kept = Straight(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\t', ' ').Trim();
        error = Error(kept, max, lines);
        return kept;
    }

    /// <summary>A number of characters as each language writes it.</summary>
    public static LocalizedText Count(int number)
    {
        var english = number.ToString("N0", CultureInfo.InvariantCulture);
        return new(english.Replace(',', '.'), english);
    }

    private static LocalizedText? Error(string text, int max, bool lines)
    {
        if (text.Length == 0)
            return new($"Der står ikke noget. Skriv 1 til {Count(max).Danish} tegn.",
                $"It is empty. Write 1 to {Count(max).English} characters.");
        if (text.Length > max)
            return new($"Teksten har {Count(text.Length).Danish} tegn; der er plads til højst {Count(max).Danish}.",
                $"It has {Count(text.Length).English} characters; at most {Count(max).English} are taken.");
        if (!lines && text.Contains('\n'))
            return new("Teksten har mere end én linje. Skriv den på én.", "It has more than one line. Write it as one.");
        return text.EnumerateRunes().Any(IsNoText)
            ? new($"Der er et styretegn i teksten{(lines ? " ud over linjeskift" : "")}. Fjern det.",
                $"It holds a control character{(lines ? " other than a line break" : "")}. Leave it out.") : null;
    }

    /// <summary>A text without the marks that turn its direction: they come along unseen when something is copied.</summary>
    public static string Straight(string text) => text.Any(TurnsText) ? string.Concat(text.Where(c => !TurnsText(c))) : text;

    /// <summary>Whether a character is only there to steer a machine: control characters, and what <see cref="TurnsText"/>.</summary>
    public static bool Steers(char character) => char.IsControl(character) || TurnsText(character);

    // Marks, embeddings, overrides and isolates of direction, and their forerunners: what stands after one can be shown in
    // another order than it is read, so that a name or a file's ending looks like another.
    private static bool TurnsText(char character) => character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E')
        or (>= '\u2066' and <= '\u206F');

    // Control characters and line separators, and what cannot be put into XML either: unpaired surrogates (read as U+FFFD) and
    // the two non-characters.
    private static bool IsNoText(Rune rune) => rune.Value is not '\n'
        && (rune.Value is 0x2028 or 0x2029 or 0xFFFD or 0xFFFE or 0xFFFF || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control);
}
