namespace Reporting.Website.Figures;

/// <summary>An area's month.</summary>
/// <param name="MaySetGoals">Whether the caller may set goals for the area.</param>
/// <param name="MayDecide">Whether the caller may open cases of intervention with the area.</param>
/// <param name="MayOrder">Whether the caller may order a pack for a meeting with the area today.</param>
public sealed record AreaPageModel(
    Catalogue Catalogue, bool MayOrder, bool MaySetGoals, bool MayDecide, AreaShown Shown, GroupChoice Choice, IReadOnlyList<Period> Months,
    IReadOnlyList<int> Revisions) : IPageModel<AreaPageView>
{
    /// <summary>Whether the month has a newer revision.</summary>
    public bool IsOld => Revisions.Count > 0 && Shown.Run.Revision != Revisions[0];

    /// <summary>What it is compared with: where like conditions are not known the page is against the usual group, and so are its files.</summary>
    public GroupChoice Compared => Choice.IsLike && Shown.Group?.Id != LikeConditions.Id ? GroupChoice.Usual : Choice;

    /// <summary>Whether it is compared with its usual group.</summary>
    public bool IsUsual => Compared is { Group: null, Own.Count: 0 };
}
