using System.Text;

namespace Reporting.Storage.Tables;

/// <summary>What Table Storage accepts as names and keys, told before a request rather than by a bare 400 after it.</summary>
internal static class TableRules
{
    /// <summary>1 KiB of UTF-16; some documentation says twice that, the emulator does not.</summary>
    private const int LongestKey = 512;

    public static string CheckKey(string kind, string key)
    {
        ArgumentNullException.ThrowIfNull(key, kind);
        if (key.Length > LongestKey)
        {
            throw new ArgumentException($"The {kind} is {key.Length} characters long; at most {LongestKey} fit.");
        }

        foreach (var rune in key.EnumerateRunes())
        {
            CheckRune(kind, key, rune);
        }

        return key;
    }

    public static void CheckTable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var fits = name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
        if (!fits || name.Equals("tables", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"'{name}' is no table name: 3 to 63 letters a-z and digits, a letter first.");
        }
    }

    public static string CheckProperty(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var fits = name.Length is >= 1 and <= 255 && !char.IsAsciiDigit(name[0]) && name.All(IsNamePart);
        return fits ? name : throw new ArgumentException($"'{name}' is no property name: letters a-z, digits and _, no digit first.");
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static void CheckRune(string kind, string key, Rune rune)
    {
        // An unpaired surrogate enumerates as U+FFFD and would silently name another row.
        if (rune.Value is '/' or '\\' or '#' or '?' or 0xFFFD || Rune.IsControl(rune))
        {
            throw new ArgumentException($"The {kind} '{Shown(key)}' holds {Shown(rune)}, which Table Storage forbids in keys.");
        }
    }

    private static string Shown(Rune rune) => Rune.IsControl(rune) ? $"U+{rune.Value:X4}" : $"'{rune}'";

    private static string Shown(string key) => string.Concat(key.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
