namespace Reporting.Domain.Packs;

/// <summary>What an area's month says, whoever it is told: on its page, and to those who meet.</summary>
/// <param name="Area">The area.</param>
/// <param name="Group">What it is compared with; null when it has no group.</param>
/// <param name="Overview">Its overview.</param>
/// <param name="Challenges">Its challenges in order, each topic once.</param>
/// <param name="Talk">What there is to talk about: the one rule of what is weak and what is strong.</param>
/// <param name="Goals">How it stands to its goals.</param>
/// <param name="Conditions">What the source reckons by its conditions.</param>
/// <param name="Figures">The figures it is made of.</param>
public record AreaPicture(
    Area Area, PackGroup? Group, Overview Overview, IReadOnlyList<Challenge> Challenges, AreaTalk Talk,
    IReadOnlyList<GoalStand> Goals, AreaConditions Conditions, PackFigures Figures)
{
    /// <summary>The picture of an area.</summary>
    /// <param name="slices">The slices of the area and of the group's members, by area code.</param>
    /// <param name="group">What it is to be compared with, or null.</param>
    /// <param name="goals">The goals that were entered, beside the catalogue's; none when left out.</param>
    public static AreaPicture Of(
        Catalogue catalogue, Period month, IReadOnlyDictionary<string, AreaSlice> slices, string area, ComparisonGroup? group,
        IReadOnlyList<Goal>? goals = null)
    {
        var figures = new PackFigures(catalogue, month, slices);
        return Of(slices[area], figures, group is null ? null : figures.Group(group), goals ?? []);
    }

    /// <summary>The picture of an area whose figures have been put together with others.</summary>
    internal static AreaPicture Of(AreaSlice slice, PackFigures figures, PackGroup? group, IReadOnlyList<Goal> goals)
    {
        var overview = OverviewCalculator.Compute(figures.Catalogue, slice, group?.Slice, group?.Group);
        return new(
            figures.Catalogue.Area(slice.Area)!, group, overview, Challenge.Of(overview), figures.Talk(slice.Area, group),
            GoalStand.Of(figures.Catalogue, slice,
                AreaGoals.Of(figures.Catalogue, goals, slice.Area, slice.Run.Month)),
            AreaConditions.Of(figures.Catalogue, slice), figures);
    }
}
