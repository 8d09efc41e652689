namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>The columns of a response by name.</summary>
internal sealed class Header
{
    private const int Ambiguous = -1;
    private readonly LooseName<int> places = new();

    /// <summary>The header with these names.</summary>
    public Header(IReadOnlyList<string> names)
    {
        Names = names;
        var repeated = names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (index, name) in names.Index()) places.Add(name, repeated.Contains(name) ? Ambiguous : index);
    }

    /// <summary>The names as they came.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The place of a column; null when it is missing, or stands more than once so that nobody knows which is meant.</summary>
    public int? Find(string name) => places.TryFind(name, out var place) && place != Ambiguous ? place : null;

    /// <summary>Whether the name stands more than once.</summary>
    public bool Repeats(string name) => places.TryFind(name, out var place) && place == Ambiguous;
}
