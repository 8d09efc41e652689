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
    public bool MayActFor(string region) => May(Permission.Change, ProtectedResource.OfRegion(region));

    /// <summary>Whether the caller may do something with something.</summary>
    /// <inheritdoc cref="By"/>
    public bool May(Permission asked, ProtectedResource of) => By(asked, of) is not null;

    /// <summary>
    /// The role by which the caller may do something with something; null when by none. Every meeting, order, file, agreement and
    /// preview is decided here: a region does all with its own, and an area sees its own, orders what is about it alone, sets its own goals
    /// and writes of itself in the knowledge bank.
    /// </summary>
    public Role? By(Permission asked, ProtectedResource of) =>
        OfRegions(of.Regions) ?? (IsForAreas(asked, of) ? OfAreas(of.Areas) : null)
            ?? Roles.FirstOrDefault(r => r.Kind == RoleKind.Operator);

    /// <summary>The same caller with the roles of one kind.</summary>
    public Caller As(RoleKind kind) => this with { Roles = [.. Roles.Where(r => r.Kind == kind)] };

    private static bool IsForAreas(Permission asked, ProtectedResource of) => asked switch
    {
        Permission.See or Permission.Approve => of.IsJoint || of.Areas.Count == 1,
        Permission.Order or Permission.SetGoals or Permission.Share => of.Areas.Count == 1,
        _ => false,
    };

    private Role? OfRegions(IReadOnlyCollection<string?> regions) =>
        regions.Count > 0 && regions.All(r => Find(RoleKind.Region, r) is not null) ? Find(RoleKind.Region, regions.First()) : null;

    private Role? OfAreas(IEnumerable<string> areas) => areas.Select(a => Find(RoleKind.Area, a)).FirstOrDefault(r => r is not null);

    private Role? Find(RoleKind kind, string? code) => Roles.FirstOrDefault(r => r.Kind == kind && r.Code == code);
}
