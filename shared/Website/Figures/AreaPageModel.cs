namespace Reporting.Website.Figures;

/// <summary>An area's month.</summary>
/// <param name="MaySetGoals">Whether the caller may set goals for the area.</param>
/// <param name="MayDecide">Whether the caller may open cases of intervention with the area.</param>
/// <param name="MayOrder">Whether the caller may order a pack for a meeting with the area today.</param>
public sealed record AreaPageModel(
    Catalogue Catalogue, bool MayOrder, bool MaySetGoals, bool MayDecide, AreaShown Shown, GroupChoice Choice, IReadOnlyList<Period> Months,
    IReadOnlyList<int> Revisions) : IPageModel<AreaPageView>;
