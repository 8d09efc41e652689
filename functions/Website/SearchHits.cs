using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>What a search finds in a month: areas, and then indicators.</summary>
/// <param name="newest">The newest published month; null when there is none, and all areas may be meant.</param>
internal sealed class SearchHits(Catalogue catalogue, SiteContext context, Period? newest)
{
    /// <summary>What is called as asked, the nearest first.</summary>
    public IEnumerable<SearchHit> Find(string asked)
    {
        var names = new RowNames(catalogue, context.Language);
        var areas = catalogue.Parts.Areas.InDanishOrder(a => a.Name);
        return NameSearch.Of(asked, areas, a => a.Name).SelectMany(Now).Select(Hit)
            .Concat(NameSearch.Of(asked, catalogue.Indicators, names.Full).Select(i => Hit(i, names)));
    }

    /// <summary>The areas that are called nearly as asked.</summary>
    public IEnumerable<SearchHit> Near(string asked, int max) =>
        NearNames.Of(FoldedName.Of(asked), catalogue.AreasIn(newest), a => a.Name, max).Select(Hit);

    private IReadOnlyList<Area> Now(Area area) => newest is not { } month || !area.EndsBefore(month)
        ? [area] : catalogue.Succession.SuccessorsOf(area, month);

    private SearchHit Hit(Area area) => new(
        SitePage.AddressOf(area), area.Name, newest is { } month && area.IsLocal
            ? RegionAreas.RegionOf(catalogue, area.Code, month.Year)?.Name ?? "" : "");

    private SearchHit Hit(Indicator indicator, RowNames names) =>
        new($"/indicators/{indicator.Id}", names.Full(indicator), context.Say("måling", "indicator"));
}
