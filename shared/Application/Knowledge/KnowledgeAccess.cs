using Reporting.Application.Access;
using Reporting.Application.Meetings;

namespace Reporting.Application.Knowledge;

/// <summary>Who may write what is learnt.</summary>
public static class KnowledgeAccess
{
    /// <summary>
    /// Whether a caller may write of an area on a day: an area of itself, a region of its areas and itself, an operator of all.
    /// </summary>
    public static bool MayWrite(Catalogue catalogue, Caller caller, string area, DateOnly day) =>
        catalogue.Area(area) is { } known && caller.May(Permission.Share, Resource(catalogue, known, day));

    /// <summary>Whether a caller may decide of an area as its region does.</summary>
    public static bool MayDecide(Catalogue catalogue, Caller caller, string area, DateOnly day) =>
        catalogue.Area(area) is { } known && caller.May(Permission.Change, Resource(catalogue, known, day));

    /// <summary>
    /// Whether a caller may decide of a trial on a day: who decides of all its areas. Those that are in no region any longer have no
    /// say.
    /// </summary>
    public static bool MayDecide(Catalogue catalogue, Caller caller, Trial trial, DateOnly day) => caller.May(Permission.Change,
        ProtectedResource.Of(catalogue, [.. trial.Areas.Where(a => RegionAreas.RegionOf(catalogue, a, day.Year) is not null)], day));

    /// <summary>The municipalities that a caller may decide of on a day.</summary>
    public static IReadOnlyList<Area> Decided(Catalogue catalogue, Caller caller, DateOnly day) =>
        caller.Roles.All(r => r.Kind == RoleKind.Area) ? []
            : [.. Areas(catalogue, caller, day).Where(a => a.IsLocal && MayDecide(catalogue, caller, a.Code, day))];

    /// <summary>The areas that a caller may write of on a day, regions first, then by name.</summary>
    public static IReadOnlyList<Area> Areas(Catalogue catalogue, Caller caller, DateOnly day) =>
        [.. Writable(catalogue, caller, day).OrderBy(a => a.Kind != AreaKind.Region).ThenInDanishOrder(a => a.Name)];

    /// <summary>Whether there is any area that a caller may write of on a day.</summary>
    public static bool HasArea(Catalogue catalogue, Caller caller, DateOnly day) => Writable(catalogue, caller, day).Any();

    private static IEnumerable<Area> Writable(Catalogue catalogue, Caller caller, DateOnly day) =>
        catalogue.AreasIn(Period.Month(day.Year, day.Month)).Where(a => a.Kind == AreaKind.Region || a.IsLocal)
            .Where(a => MayWrite(catalogue, caller, a.Code, day));

    private static ProtectedResource Resource(Catalogue catalogue, Area area, DateOnly day) => area.Kind == AreaKind.Region
        ? ProtectedResource.OfRegion(area.Code) : ProtectedResource.Of(catalogue, [area.Code], day);
}
