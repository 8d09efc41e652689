namespace Reporting.Website.Figures;

/// <summary>The newest month at a glance.</summary>
/// <param name="Attention">The most serious performance concerns, each area once.</param>
/// <param name="New">Those that are new this month.</param>
/// <param name="Over">Those that ended this month.</param>
public sealed record FrontPageModel(
    Catalogue Catalogue, Period Month, CountryShown? Country, FrontMap Map, IReadOnlyList<LedFinding> Attention,
    IReadOnlyList<LedFinding> Improved, IReadOnlyList<LedFinding> New, IReadOnlyList<LedFinding> Over) : IPageModel<FrontPageView>;
