using Reporting.Application.Access;

namespace Reporting.Application.Goals;

/// <summary>Whose goals a caller may set.</summary>
public static class GoalAccess
{
    /// <summary>
    /// The kinds of goals that a caller may set for an area on a day: an area its own, a region also the region's for its areas and
    /// for itself, an operator all. Empty when none.
    /// </summary>
    public static IReadOnlyList<GoalKind> Kinds(Catalogue catalogue, Caller caller, Area area, DateOnly day)
    {
        var asked = area.Kind == AreaKind.Region
            ? ProtectedResource.OfRegion(area.Code) : ProtectedResource.Of(catalogue, [area.Code], day);
        return caller.IsOperator ? [GoalKind.National, GoalKind.Regional, GoalKind.Municipal]
            : caller.May(Permission.Change, asked) ? [GoalKind.Regional, GoalKind.Municipal]
            : caller.May(Permission.SetGoals, asked) ? [GoalKind.Municipal] : [];
    }
}
