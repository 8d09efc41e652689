namespace Reporting.Website.Figures;

/// <summary>An indicator with all areas side by side.</summary>
/// <param name="Chosen">The area that is brought forward; null for none.</param>
public sealed record IndicatorPageModel(
    Catalogue Catalogue, Indicator Indicator, Area? Chosen, IndicatorShown Shown, IReadOnlyList<Period> Months) : IPageModel<IndicatorPageView>;
