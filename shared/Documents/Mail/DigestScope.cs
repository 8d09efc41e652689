namespace Reporting.Documents.Mail;

/// <summary>What a digest is about.</summary>
/// <param name="Name">What the areas are together, such as a region's name.</param>
/// <param name="Run">The run.</param>
/// <param name="Areas">All the areas, with and without remarks; not those that are made of others of them.</param>
public sealed record DigestScope(string Name, RunStamp Run, IReadOnlyList<Area> Areas)
{
    /// <summary>The areas that are made of those, such as the region: told of for themselves and not counted.</summary>
    public IReadOnlyList<Area> Whole { get; init; } = [];

    /// <summary>The scope of areas of which some may be made of others.</summary>
    /// <param name="areas">All of them.</param>
    /// <param name="groups">The catalogue's groups.</param>
    public static DigestScope Of(string name, RunStamp run, IReadOnlyList<Area> areas, IEnumerable<ComparisonGroup> groups)
    {
        var codes = areas.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        var sums = groups.Where(g => g.SumsTo is not null && g.MembersIn(run.Month).Any(codes.Contains)).Select(g => g.SumsTo!).ToHashSet(StringComparer.Ordinal);
        return new(name, run, [.. areas.Where(a => !sums.Contains(a.Code))]) { Whole = [.. areas.Where(a => sums.Contains(a.Code))] };
    }

    /// <summary>What is found otherwise than in the revision before; empty for a month's first.</summary>
    public IReadOnlyList<Crossing> Revised { get; init; } = [];

    /// <summary>The ids of the tables that the source has not published yet for the month.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
