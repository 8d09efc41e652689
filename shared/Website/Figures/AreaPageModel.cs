namespace Reporting.Website.Figures;

/// <summary>An area's month.</summary>
/// <param name="MayOrder">Whether the caller may order a pack for a meeting with the area today.</param>
public sealed record AreaPageModel(
    Catalogue Catalogue, bool MayOrder, AreaShown Shown, GroupChoice Choice, IReadOnlyList<Period> Months,
    IReadOnlyList<int> Revisions) : IPageModel<AreaPageView>;
