using System.Text;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>
/// Names of the source, looked up as they are and then without regard to case, kinds of spaces and how accents are coded.
/// </summary>
internal sealed class LooseName<T>
{
    private readonly Dictionary<string, T> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> loose = new(StringComparer.Ordinal);

    /// <summary>Adds a name; the first of those that differ only in spelling wins.</summary>
    public void Add(string name, T value)
    {
        exact.TryAdd(name, value);
        loose.TryAdd(LooseName.Of(name), value);
    }

    /// <summary>What was added under a name.</summary>
    public bool TryFind(string name, out T? value) =>
        exact.TryGetValue(name, out value) || loose.TryGetValue(LooseName.Of(name), out value);
}

/// <summary>How names of the source are made comparable.</summary>
internal static class LooseName
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
