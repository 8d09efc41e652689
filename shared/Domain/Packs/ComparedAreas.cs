namespace Reporting.Domain.Packs;

/// <summary>Whose figures it takes to tell of some areas.</summary>
public static class ComparedAreas
{
    /// <summary>
    /// The codes of the areas, of the members of the groups they are compared with and judged against, and of the regions
    /// and the country they belong to.
    /// </summary>
    /// <param name="groups">The groups that the areas are compared with.</param>
    public static IReadOnlyCollection<string> Of(
        Catalogue catalogue, IReadOnlyList<string> areas, IEnumerable<ComparisonGroup> groups, Period month)
    {
        var judged = areas.Select(a => catalogue.VerdictGroup(catalogue.Area(a)!, month)).OfType<ComparisonGroup>();
        var codes = new HashSet<string>(areas, StringComparer.Ordinal);
        foreach (var group in groups.Concat(judged).Distinct()) codes.UnionWith(group.MembersIn(month));
        codes.UnionWith(catalogue.Parts.Areas.Where(a => a.Kind is AreaKind.Region or AreaKind.Country && a.Valid.Holds(month))
            .Select(a => a.Code));
        return codes;
    }
}
