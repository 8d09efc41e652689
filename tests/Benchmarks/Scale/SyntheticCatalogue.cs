namespace Reporting.Benchmarks.Scale;

/// <summary>
/// The indicators of 2026 over as many municipalities as asked for. Comparison groups have 24 members and regions 20,
/// as today, however many municipalities there are; only the country grows.
/// </summary>
internal static class SyntheticCatalogue
{
    /// <summary>How many indicators with a source <see cref="Narrow"/> leaves.</summary>
    public const int Narrowed = 40;

    private static readonly Dictionary<string, int> GroupSizes = new() { ["kommunegruppe"] = 24, ["landsdel"] = 9, ["region"] = 20 };

    /// <summary>A catalogue with a number of municipalities, their regions and the country.</summary>
    public static Catalogue Of(Catalogue seed, int municipalities)
    {
        var names = seed.Parts.Areas.Where(a => a.Kind == AreaKind.Municipality).Select(a => a.Name).ToList();
        var basic = Enumerable.Range(0, municipalities).Select(i =>
            Area($"{10000 + i}", $"{names[i % names.Count]} {i / names.Count + 1}", AreaKind.Municipality)).ToList();
        var regions = Enumerable.Range(0, Count(municipalities, "region")).Select(i => Area($"R{i}", $"Region {i + 1}", AreaKind.Region))
            .ToList();
        var country = Area("000", "Hele landet", AreaKind.Country);
        return new Catalogue(seed.Parts with
        {
            Areas = [.. basic, .. regions, country],
            Map = [],
            Groups = [.. GroupSizes.Keys.SelectMany(kind => Split(kind, basic)), Group("country", 0, "000", basic),
                Group("regions", 0, null, regions)],
        });
    }

    /// <summary>
    /// The first <see cref="Narrowed"/> indicators with a source, which the aim for memory is about, and the sums that they give.
    /// </summary>
    public static Catalogue Narrow(Catalogue seed)
    {
        var kept = seed.Indicators.Where(i => i.Source is not null).Take(Narrowed).Select(i => i.Id).ToHashSet();
        var indicators = seed.Indicators.Where(i => kept.Contains(i.Id) || i.IsSum && i.Parts.All(kept.Contains))
            .Select(i => i with { Topic = null }).ToList();
        return new Catalogue(seed.Parts with
        {
            Indicators = indicators, Topics = [], Goals = [], Scorecards = [], Conditions = [], Population = null,
            Tables = [.. seed.Parts.Tables.Where(t => indicators.Exists(i => i.Source?.Table == t.Id))],
        });
    }

    private static int Count(int municipalities, string kind) => Math.Max(1, municipalities / GroupSizes[kind]);

    private static Area Area(string code, string name, AreaKind kind) => new(code, name, kind, name, Validity.Always);

    private static IEnumerable<ComparisonGroup> Split(string kind, List<Area> areas)
    {
        var count = Count(areas.Count, kind);
        return areas.Index().GroupBy(a => a.Index % count, a => a.Item)
            .Select(g => Group(kind, g.Key, kind == "region" ? $"R{g.Key}" : null, [.. g]));
    }

    private static ComparisonGroup Group(string kind, int number, string? sumsTo, List<Area> members) => new(
        $"{kind}-{number}", kind, $"{kind} {number}", $"{kind} {number}", sumsTo, "Lavet til målingen.",
        [.. members.Select(a => new Membership(a.Code, Validity.Always))]);
}
