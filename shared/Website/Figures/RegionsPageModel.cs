namespace Reporting.Website.Figures;

/// <summary>The regions and their areas.</summary>
public sealed record RegionsPageModel(Catalogue Catalogue, Period Month) : IPageModel<RegionsPageView>;
