namespace Reporting.Website.Figures;

/// <summary>An indicator with all areas side by side.</summary>
public sealed record IndicatorPageModel(
    Catalogue Catalogue, Indicator Indicator, IndicatorShown Shown, IReadOnlyList<Period> Months) : IPageModel<IndicatorPageView>;
