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

    /// <summary>The codes of those of the areas that are in a month, and of the members of their usual groups.</summary>
    public static IEnumerable<string> WithUsual(Catalogue catalogue, IEnumerable<string> areas, Period month)
    {
        var known = areas.Select(catalogue.Area).OfType<Area>().Where(a => a.Valid.Holds(month)).Distinct().ToList();
        return known.Select(a => a.Code)
            .Concat(known.Select(a => catalogue.DefaultGroup(a, month)).OfType<ComparisonGroup>().Distinct()
                .SelectMany(g => g.MembersIn(month)))
            .Distinct(StringComparer.Ordinal);
    }
}
