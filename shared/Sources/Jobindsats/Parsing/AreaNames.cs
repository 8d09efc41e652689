namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>Finds areas by the source's names, and counts the names that nothing is known of.</summary>
internal sealed class AreaNames
{
    private const int MaxUnknown = 1_000;
    private const string Others = "…";
    private readonly LooseName<List<int>> byName = new();
    private readonly Dictionary<string, List<int>> byFolded;
    private readonly Dictionary<string, AreaName> unknown = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Area> areas;

    /// <summary>The names of a catalogue's areas.</summary>
    public AreaNames(IReadOnlyList<Area> areas)
    {
        this.areas = areas;
        foreach (var group in areas.Index().GroupBy(a => LooseName.Of(a.Item.SourceName), StringComparer.Ordinal))
        {
            foreach (var exact in group.GroupBy(a => a.Item.SourceName, StringComparer.Ordinal))
                byName.Add(exact.Key, [.. exact.Select(a => a.Index)]);
        }

        // A folded name that two areas share tells neither.
        byFolded = areas.Index().GroupBy(a => FoldedName.Of(a.Item.SourceName), StringComparer.Ordinal)
            .Where(g => g.Select(a => LooseName.Of(a.Item.SourceName)).Distinct(StringComparer.Ordinal).Take(2).Count() == 1)
            .ToDictionary(g => g.Key, g => g.Select(a => a.Index).ToList(), StringComparer.Ordinal);
    }

    /// <summary>The rows of each unknown name.</summary>
    public IReadOnlyDictionary<string, long> Unknown => unknown
        .Where(u => u.Value.Rows > 0).ToDictionary(u => u.Key, u => u.Value.Rows, StringComparer.Ordinal);

    /// <summary>What a name stands for.</summary>
    /// <param name="name">Null for bytes that are no text.</param>
    public AreaName? Find(string? name)
    {
        if (name is null) return null;
        if (byName.TryFind(name, out var indexes)) return new AreaName(indexes!, areas);
        return FoldedName.Spellings(name).Select(s => byFolded.GetValueOrDefault(s)).FirstOrDefault(i => i is not null) is { } folded
            ? new AreaName(folded, areas) : NewOrCounted(name);
    }

    private AreaName NewOrCounted(string name)
    {
        var key = RawRow.Cut(name, 100);
        if (unknown.Count >= MaxUnknown && !unknown.ContainsKey(key)) key = Others;
        if (!unknown.TryGetValue(key, out var entry)) unknown[key] = entry = new AreaName([], areas);
        return entry;
    }
}

/// <summary>The areas that one name of the source stands for; none when the name is unknown.</summary>
internal sealed class AreaName(List<int> indexes, IReadOnlyList<Area> areas)
{
    /// <summary>How many rows had the name, counted for unknown names.</summary>
    public long Rows { get; set; }

    /// <summary>
    /// The place in the catalogue of the area that has the name in a month, or -1. The source restates the past for
    /// new areas, so an area that is not there yet, or no more, is taken when no other has the name.
    /// </summary>
    public int IndexIn(Period month)
    {
        if (indexes.Count == 1) return indexes[0];
        foreach (var index in indexes)
        {
            if (areas[index].Valid.Holds(month)) return index;
        }

        return indexes.Count == 0 ? -1 : indexes[0];
    }
}
