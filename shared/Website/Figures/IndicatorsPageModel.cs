namespace Reporting.Website.Figures;

/// <summary>All indicators.</summary>
public sealed record IndicatorsPageModel(Catalogue Catalogue) : IPageModel<IndicatorsPageView>;
