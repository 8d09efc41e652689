namespace Reporting.Functions.Meetings;

/// <summary>A proposed year plan.</summary>
/// <param name="Basis">The month whose verdicts it rests on.</param>
/// <param name="Meetings">The meetings by day.</param>
/// <param name="Unplaced">What does not fit what is left of the year.</param>
internal sealed record YearPlanView(
    int Year, string Region, int Capacity, string Basis, IReadOnlyList<AreaNeedView> Needs, IReadOnlyList<PlannedMeetingView> Meetings,
    IReadOnlyList<UnplacedMeeting> Unplaced)
{
    /// <summary>Shows a plan.</summary>
    public static YearPlanView Of(ProposedPlan proposed, PlanText texts) => new(
        proposed.Plan.Year, proposed.Plan.Region, proposed.Plan.Capacity, proposed.Basis.ToString(),
        [.. proposed.Plan.Needs.Select(AreaNeedView.Of)],
        [.. proposed.Plan.Meetings.Select(m => PlannedMeetingView.Show(m, texts.Why(proposed.Plan, m)))], proposed.Plan.Unplaced);
}

/// <summary>How much there is to talk about with an area.</summary>
/// <param name="Large">How many of its problems are large for its size.</param>
/// <param name="MoreThanConditions">How many full-time persons more are on benefits than the conditions would give; null when not more.</param>
/// <param name="Known">How many individual meetings are held or planned already.</param>
/// <param name="Meetings">How many individual meetings it is to have in the year.</param>
internal sealed record AreaNeedView(
    string Area, int Problems, int Severe, int Large, int? MoreThanConditions, int Levels, int Known, int Meetings)
{
    public static AreaNeedView Of(AreaNeed n) =>
        new(n.Area, n.Problems, n.Severe, n.Large, n.MoreThanConditions, n.Levels, n.Known, n.Meetings);
}

/// <summary>A proposed meeting.</summary>
/// <param name="Id">The id of the meeting it becomes when the plan is taken over.</param>
/// <param name="Area">The first of its areas.</param>
/// <param name="Topic">The topic of a collective meeting; null without one.</param>
/// <param name="Why">Why it is proposed.</param>
internal sealed record PlannedMeetingView(
    string Id, string Area, IReadOnlyList<string> Areas, int Number, int Of, DateOnly Date, MeetingKind Kind, string? Topic, string Why)
{
    public static PlannedMeetingView Show(PlannedMeeting m, string why) =>
        new(m.Id, m.Areas[0], m.Areas, m.Number, m.Of, m.Date, m.Kind, m.Proposal?.Topic.Id, why);
}
