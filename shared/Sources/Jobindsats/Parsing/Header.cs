using System.Text.RegularExpressions;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>The columns of a response by name.</summary>
internal sealed partial class Header
{
    private const int Ambiguous = -1;
    private readonly LooseName<int> places = new();
    private readonly ILookup<string, string> ageless;

    /// <summary>The header with these names.</summary>
    public Header(IReadOnlyList<string> names)
    {
        Names = names;
        var repeated = names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (index, name) in names.Index()) places.Add(name, repeated.Contains(name) ? Ambiguous : index);
        ageless = names.Where(n => Age().IsMatch(n.Trim())).ToLookup(n => LooseName.Of(Ageless(n)), StringComparer.Ordinal);
    }

    /// <summary>The names as they came.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// The place of a column; null when it is missing, or stands more than once so that nobody knows which is meant. The source
    /// calls one measure with and without the ages it is of ("… af arbejdsstyrken 16-66 år"): where only the other spelling
    /// is there, it is taken.
    /// </summary>
    public int? Find(string name) => places.TryFind(Spelling(name), out var place) && place != Ambiguous ? place : null;

    private string Spelling(string name)
    {
        if (places.TryFind(name, out _)) return name;
        if (Age().IsMatch(name)) return Ageless(name);
        return ageless[LooseName.Of(name)].Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : name;
    }

    private static string Ageless(string name) => Age().Replace(name.Trim(), "");

    [GeneratedRegex(" \\(?[0-9]{2}-[0-9]{2} ?år\\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    /// <summary>Whether the name stands more than once.</summary>
    public bool Repeats(string name) => places.TryFind(name, out var place) && place == Ambiguous;
}
