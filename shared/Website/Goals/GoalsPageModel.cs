namespace Reporting.Website.Goals;

/// <summary>The page at which an area's goals are set.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Area">The area.</param>
/// <param name="Kinds">Whose goals the caller may set.</param>
/// <param name="Goals">The goals that were entered, those withdrawn too.</param>
/// <param name="History">Every change, newest first.</param>
/// <param name="Form">What stands in the form.</param>
/// <param name="Refusal">Why what was sent was not taken; null when it was, or nothing was sent.</param>
/// <param name="Saved">Whether something was just saved.</param>
public sealed record GoalsPageModel(
    Catalogue Catalogue, Area Area, IReadOnlyList<GoalKind> Kinds, IReadOnlyList<Goal> Goals, IReadOnlyList<GoalChange> History,
    GoalForm Form, FormRefusal? Refusal, bool Saved) : IPageModel<GoalsPageView>;
