namespace Reporting.Website.Evaluations;

/// <summary>The form in which a jobcentre answers what a meeting gave, by a signed link or signed in.</summary>
/// <param name="Kept">What is kept: the jobcentre is its area.</param>
/// <param name="Form">What stands in the form.</param>
/// <param name="IsLink">Whether a link opened it; else somebody has signed in.</param>
/// <param name="IsSaved">Whether the answer was just saved.</param>
public sealed record EvaluationPageModel(
    Catalogue Catalogue, Meeting Meeting, MeetingEvaluation Kept, EvaluationForm Form, FormRefusal? Refusal, bool IsLink, bool IsSaved)
    : IPageModel<EvaluationPageView>;
