namespace Reporting.Domain.Catalogues;

/// <summary>Areas that are compared with each other, or that together make up a larger area.</summary>
/// <param name="Id">The id used in addresses, such as <c>kommunegruppe-1</c>.</param>
/// <param name="Kind">What sort of group: kommunegruppe, region, landsdel, country, klynge, regions.</param>
/// <param name="Name">The Danish name, as printed.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="SumsTo">The code of the area whose figures are made of the members', or null.</param>
/// <param name="Note">Where the grouping comes from, in Danish, as printed below the table.</param>
/// <param name="Memberships">Who belongs to it, and when.</param>
public sealed record ComparisonGroup(
    string Id, string Kind, string Name, string NameEn, string? SumsTo, string Note,
    IReadOnlyList<Membership> Memberships)
{
    /// <summary>The code of the one area it is a group for; null for a group of all its members.</summary>
    public string? For { get; init; }

    /// <summary>The codes of the members in a month, in the catalogue's order.</summary>
    public IReadOnlyList<string> MembersIn(Period month) =>
        [.. Memberships.Where(m => m.Valid.Holds(month)).Select(m => m.Area)];

    /// <summary>The same group, of which an area is a member only while it exists.</summary>
    internal ComparisonGroup Within(IReadOnlyDictionary<string, Area> areas)
    {
        var kept = Memberships.Select(m => areas[m.Area].Valid == Validity.Always ? m
            : areas[m.Area].Valid.Within(m.Valid) is { } valid ? m with { Valid = valid } : null).OfType<Membership>().ToList();
        return kept.SequenceEqual(Memberships) ? this : this with { Memberships = kept };
    }

    /// <summary>Whether it has any member in a month.</summary>
    public bool HasMembersIn(Period month) => Memberships.Any(m => m.Valid.Holds(month));
}

/// <summary>That an area belongs to a group for a time.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Valid">The months in which it belongs.</param>
public sealed record Membership(string Area, Validity Valid);

/// <summary>A membership with the group it is of.</summary>
internal sealed record MemberOf(ComparisonGroup Group, Membership Membership);
