using Reporting.Application.Meetings;
using Reporting.Domain;

namespace Reporting.Application.Access;

/// <summary>Somebody who has signed in.</summary>
/// <param name="Id">What tells the caller from all others; never shown.</param>
/// <param name="Name">What the caller is called in pages and histories.</param>
/// <param name="Roles">What the caller may be.</param>
public sealed record Caller(string Id, string Name, IReadOnlyList<Role> Roles)
{
    /// <summary>Whether the caller runs the system.</summary>
    public bool IsOperator => Roles.Any(r => r.Kind == RoleKind.Operator);

    /// <summary>Whether the caller may do what a region does.</summary>
    public bool MayActFor(string region) => IsOperator || Has(RoleKind.Region, region);

    /// <summary>Whether the caller may have documents about some areas.</summary>
    /// <param name="areas">The codes of the areas.</param>
    /// <param name="together">Whether the areas meet together; of a round an area sees nothing but its own.</param>
    /// <param name="year">The year whose regions count.</param>
    public bool MayRead(Catalogue catalogue, IReadOnlyCollection<string> areas, bool together, int year) =>
        MayActForAll(catalogue, areas, year) || ((together || areas.Count == 1) && areas.Any(a => Has(RoleKind.Area, a)));

    /// <summary>Whether the caller may order documents about some areas: those of its region, or its own alone.</summary>
    /// <inheritdoc cref="MayRead"/>
    public bool MayOrder(Catalogue catalogue, IReadOnlyCollection<string> areas, int year) => MayRead(catalogue, areas, together: false, year);

    private bool MayActForAll(Catalogue catalogue, IReadOnlyCollection<string> areas, int year) =>
        IsOperator || (areas.Count > 0 && areas.All(a => RegionAreas.RegionOf(catalogue, a, year) is { } region && Has(RoleKind.Region, region.Code)));

    private bool Has(RoleKind kind, string code) => Roles.Any(r => r.Kind == kind && r.Code == code);
}
