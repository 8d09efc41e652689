using System.Text;

namespace Reporting.Domain.Catalogues;

/// <summary>How names are made comparable that differ only in case, kinds of spaces and how accents are coded.</summary>
public static class LooseName
{
    private const string Decomposed =
        "A\u030A E\u0301 A\u0301 I\u0301 O\u0301 U\u0301 Y\u0301 A\u0308 O\u0308 U\u0308 E\u0308 E\u0300 A\u0300";
    private const string Composed = "ÅÉÁÍÓÚÝÄÖÜËÈÀ";
    private static readonly string[] Pairs = Decomposed.Split(' ');

    /// <summary>The name in upper case, with plain single spaces and none around it, and with its accents composed.</summary>
    public static string Of(string name)
    {
        var text = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        return text.Any(c => c is >= '\u0300' and <= '\u036F') ? Compose(text) : text;
    }

    // string.Normalize does nothing without ICU, and the app runs without it; these are the letters of Nordic names.
    private static string Compose(string text)
    {
        var result = new StringBuilder(text);
        foreach (var (index, pair) in Pairs.Index()) result.Replace(pair, Composed[index].ToString());
        return result.ToString();
    }
}
