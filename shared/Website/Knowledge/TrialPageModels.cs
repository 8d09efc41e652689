namespace Reporting.Website.Knowledge;

/// <summary>The trials.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Region">The region whose areas take part; null for all.</param>
/// <param name="Trials">The trials, in the order they are listed.</param>
/// <param name="MayWrite">Whether the caller may begin one.</param>
/// <param name="Today">The day that the trials' states are told by.</param>
public sealed record TrialsPageModel(
    Catalogue Catalogue, Area? Region, IReadOnlyList<Trial> Trials, bool MayWrite, DateOnly Today) : IPageModel<TrialsPageView>;

/// <summary>A trial.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Trial">The trial.</param>
/// <param name="Results">What its indicators did; empty when none are followed, or no month is public.</param>
/// <param name="MayChange">Whether the caller may change it.</param>
/// <param name="History">Every version, the newest first; empty for those who may not change it.</param>
/// <param name="Today">The day that its state is told by.</param>
/// <param name="Saved">Whether something was just saved.</param>
public sealed record TrialPageModel(
    Catalogue Catalogue, Trial Trial, IReadOnlyList<TrialResult> Results, bool MayChange, IReadOnlyList<Trial> History, DateOnly Today,
    bool Saved) : IPageModel<TrialPageView>;

/// <summary>The form of a trial.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Known">The trial that is changed; null for a new one.</param>
/// <param name="Form">What stands in the form.</param>
/// <param name="Areas">The areas to choose from.</param>
/// <param name="Refusal">Why what was sent was not taken; null when nothing was.</param>
public sealed record TrialFormModel(
    Catalogue Catalogue, Trial? Known, TrialForm Form, IReadOnlyList<Area> Areas, FormRefusal? Refusal) : IPageModel<TrialFormView>;

/// <summary>The form of a trial's scores at a time.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Trial">The trial.</param>
/// <param name="Time">The time.</param>
/// <param name="Version">The version that the form is made from.</param>
/// <param name="Score">Gives what stands in the field of an area's score by a criterion.</param>
/// <param name="Refusal">Why what was sent was not taken; null when nothing was.</param>
public sealed record TrialScoresModel(
    Catalogue Catalogue, Trial Trial, TrialTime Time, int Version, Func<TrialCriterion, string, string> Score, FormRefusal? Refusal)
    : IPageModel<TrialScoresView>;
