using System.Collections.Frozen;

namespace Reporting.Domain.Catalogues;

/// <summary>
/// Which areas carry on those that end: a region that closes, a municipality that merges, is split or gets another code. One
/// that ends later in its turn is carried on by its own successors.
/// </summary>
public sealed class Succession
{
    private readonly FrozenDictionary<string, Area> areas;
    private readonly ILookup<string, Area> predecessors;

    /// <summary>The succession among areas of which <see cref="CatalogueRules"/> found nothing wrong.</summary>
    public Succession(IReadOnlyList<Area> areas)
    {
        this.areas = areas.ToFrozenDictionary(a => a.Code, StringComparer.Ordinal);
        predecessors = areas.SelectMany(a => a.Successors, (area, successor) => (area, successor))
            .ToLookup(s => s.successor, s => s.area, StringComparer.Ordinal);
    }

    /// <summary>The areas of a month that carry on one that has ended; none for one that has not, or that nobody carries on.</summary>
    public IReadOnlyList<Area> SuccessorsOf(Area area, Period month) =>
        area.EndsBefore(month) ? [.. area.Successors.SelectMany(s => In(areas[s], month)).Distinct()] : [];

    /// <summary>The areas of a month that one which has not begun will carry on.</summary>
    public IReadOnlyList<Area> PredecessorsOf(Area area, Period month) => area.Valid.From > month
        ? [.. predecessors[area.Code].SelectMany(p => p.Valid.Holds(month) ? [p] : PredecessorsOf(p, month)).Distinct()] : [];

    /// <summary>The codes of an area and of all that it carries on, itself first.</summary>
    public IReadOnlyList<string> Lineage(string area) =>
        [.. predecessors[area].SelectMany(p => Lineage(p.Code)).Prepend(area).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether an area is one that ended, under another code: it began then, and carries on that one alone.</summary>
    public bool IsSame(string ended, string area) => ended == area || (areas.GetValueOrDefault(ended) is { Successors: [var only] } old
        && areas[only].Valid.From > old.Valid.To && predecessors[only].Take(2).Count() == 1 && IsSame(only, area));

    /// <summary>
    /// The codes with each that has ended before a month replaced by those that carry it on, every one once. One that nobody
    /// carries on stays, and so does one that has not begun.
    /// </summary>
    public IReadOnlyList<string> Carry(IEnumerable<string> codes, Period month) =>
        [.. codes.SelectMany(c => Carried(c, month)).Distinct(StringComparer.Ordinal)];

    /// <summary>Those of the codes that <see cref="Carry"/> replaces.</summary>
    public IReadOnlyList<string> Ended(IEnumerable<string> codes, Period month) =>
        [.. codes.Where(c => areas.GetValueOrDefault(c) is { } area && SuccessorsOf(area, month).Count > 0)
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Whether any area has ended before a month and is carried on.</summary>
    public bool AnyEnded(Period month) => areas.Values.Any(a => SuccessorsOf(a, month).Count > 0);

    private IEnumerable<string> Carried(string code, Period month) =>
        areas.GetValueOrDefault(code) is { } area && SuccessorsOf(area, month) is { Count: > 0 } successors
            ? successors.Select(s => s.Code) : [code];

    private IReadOnlyList<Area> In(Area area, Period month) => area.Valid.Holds(month) ? [area] : SuccessorsOf(area, month);
}
