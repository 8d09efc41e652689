namespace Reporting.Website.Figures;

/// <summary>The newest month at a glance.</summary>
/// <param name="AreasWithProblems">How many municipalities or jobcentres have a result problem; those named are fewer.</param>
public sealed record FrontPageModel(
    Catalogue Catalogue, Period Month, CountryShown? Country, int AreasWithProblems, IReadOnlyList<LedFinding> Attention,
    IReadOnlyList<LedFinding> Improved) : IPageModel<FrontPageView>;
