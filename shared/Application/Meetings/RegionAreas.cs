using Reporting.Application.Access;
using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>Regions and the jobcentres in them in a year; regions change with the turn of a year only.</summary>
public static class RegionAreas
{
    /// <summary>The regions there are in a year.</summary>
    public static IEnumerable<Area> Regions(Catalogue catalogue, int year) =>
        catalogue.Parts.Areas.Where(a => a.Kind == AreaKind.Region && a.Valid.Holds(Period.Month(year, 1)));

    /// <summary>
    /// The regions that a caller works for, each with the year to look at: this one, or else the next for a region that takes over then.
    /// Who may do everything finds there is enough to choose from this year.
    /// </summary>
    public static IReadOnlyList<(Area Region, int Year)> Of(Catalogue catalogue, Caller caller, int year)
    {
        var now = Regions(catalogue, year).Where(r => caller.MayActFor(r.Code)).Select(r => (r, year));
        var next = Regions(catalogue, year + 1)
            .Where(r => !r.Valid.Holds(Period.Month(year, 1)) && caller.As(RoleKind.Region).MayActFor(r.Code)).Select(r => (r, year + 1));
        return [.. now, .. next];
    }

    /// <summary>The region that an area is in; null when it is in none.</summary>
    public static Area? RegionOf(Catalogue catalogue, string area, int year) =>
        catalogue.RegionOf(area, Period.Month(year, 1));

    /// <summary>The codes of a region's jobcentres in a year.</summary>
    public static IReadOnlyList<string> Members(Catalogue catalogue, string region, int year) =>
        [.. catalogue.Within(region, Period.Month(year, 1)).Where(a => a != region)];

    /// <summary>The refusal of a request for a region that does not exist in a year; null when it does.</summary>
    public static Refusal? Check(Catalogue catalogue, string region, int year)
    {
        if (Regions(catalogue, year).Any(r => r.Code == region)) return null;
        var there = $"There is no region '{region}' in {year}. They are {string.Join(", ", Regions(catalogue, year).Select(r => $"{r.Code} {r.Name}"))}.";
        return Refusal.Missing(catalogue.Area(region) is { Kind: AreaKind.Region } known
            ? there + EndedArea.Why(catalogue, known, Period.Month(year, 1)).English : there);
    }
}
