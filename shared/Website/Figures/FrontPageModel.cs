namespace Reporting.Website.Figures;

/// <summary>The newest month at a glance.</summary>
public sealed record FrontPageModel(
    Catalogue Catalogue, Period Month, CountryShown? Country, IReadOnlyList<Verdict> Attention, IReadOnlyList<Verdict> Improved)
    : IPageModel<FrontPageView>;
