namespace Reporting.Website.Knowledge;

/// <summary>The cases of intervention that a caller may see.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Region">The region whose they are; null for the caller's own areas.</param>
/// <param name="Cases">The cases, in the order they are listed.</param>
/// <param name="Results">The figures of those open that are measured, by the case's id.</param>
/// <param name="MayOpen">Whether the caller may open cases.</param>
/// <param name="Now">The moment that dormant cases are told by.</param>
public sealed record CasesPageModel(
    Catalogue Catalogue, Area? Region, IReadOnlyList<InterventionCase> Cases, IReadOnlyDictionary<string, MeasuredResult> Results,
    bool MayOpen, DateTimeOffset Now) : IPageModel<CasesPageView>;

/// <summary>A case of intervention.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Case">The case.</param>
/// <param name="Finding">What is found of the area and topic now; null when nothing is.</param>
/// <param name="Result">The figures since it began; null when none are followed.</param>
/// <param name="MayChange">Whether the caller may change it.</param>
/// <param name="History">Every version, the newest first.</param>
/// <param name="Form">What stands in the form.</param>
/// <param name="Refusal">Why what was sent was not taken; null when it was, or nothing was sent.</param>
/// <param name="Now">The moment that a dormant case is told by.</param>
/// <param name="Saved">Whether something was just saved.</param>
public sealed record CasePageModel(
    Catalogue Catalogue, InterventionCase Case, LedFinding? Finding, MeasuredResult? Result, bool MayChange,
    IReadOnlyList<InterventionCase> History, CaseForm Form, FormRefusal? Refusal, DateTimeOffset Now, bool Saved)
    : IPageModel<CasePageView>;

/// <summary>The form of a new case of intervention.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Areas">The areas that the caller may open cases with.</param>
/// <param name="Findings">The findings of the area that is chosen; empty when none is.</param>
/// <param name="Form">What stands in the form.</param>
/// <param name="Refusal">Why what was sent was not taken; null when nothing was.</param>
public sealed record NewCasePageModel(
    Catalogue Catalogue, IReadOnlyList<Area> Areas, IReadOnlyList<LedFinding> Findings, CaseForm Form, FormRefusal? Refusal)
    : IPageModel<NewCasePageView>;
