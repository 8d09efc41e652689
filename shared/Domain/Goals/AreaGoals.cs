namespace Reporting.Domain.Goals;

/// <summary>Which goals an area has.</summary>
public static class AreaGoals
{
    /// <summary>
    /// The catalogue's goals of an area and those that were entered and are not withdrawn, and those in words of the country and
    /// of the region that it is in: what the minister or a region says in words holds for all of them.
    /// </summary>
    /// <param name="entered">The goals that were entered, of whichever areas.</param>
    /// <param name="month">The month in which the area belongs to its region.</param>
    public static IReadOnlyList<Goal> Of(Catalogue catalogue, IEnumerable<Goal> entered, string area, Period month)
    {
        var above = Above(catalogue, area, month).ToHashSet(StringComparer.Ordinal);
        return [.. catalogue.Parts.Goals.Concat(entered).Where(g => !g.Withdrawn)
            .Where(g => g.Area == area || g.Indicator is null && above.Contains(g.Area))];
    }

    /// <summary>The codes of the regions and the country that an area belongs to.</summary>
    public static IReadOnlyList<string> Above(Catalogue catalogue, string area, Period month) =>
        [.. catalogue.Parts.Areas.Where(a => a.Kind is AreaKind.Region or AreaKind.Country && a.Code != area && a.Valid.Holds(month))
            .Where(a => a.Kind == AreaKind.Country || catalogue.Within(a.Code, month).Contains(area)).Select(a => a.Code)];
}
