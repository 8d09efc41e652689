namespace Reporting.Website.Figures;

/// <summary>A region's month.</summary>
public sealed record RegionPageModel(
    Catalogue Catalogue, Area Region, RegionShown Shown, IReadOnlyList<Period> Months, string Sort, bool All) : IPageModel<RegionPageView>;
