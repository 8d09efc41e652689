namespace Reporting.Website.Meetings;

/// <summary>A proposed year plan beside the meetings that there are.</summary>
/// <param name="Made">How many meetings were just made; null when none was asked for.</param>
/// <param name="There">How many of those asked for were there already.</param>
public sealed record YearPlanPageModel(
    Catalogue Catalogue, ProposedPlan Proposed, DateOnly Today, int? Made, int? There, FormRefusal? Refusal) : IPageModel<YearPlanPageView>
{
    /// <summary>The field of the form that names a proposal to take over.</summary>
    public const string Take = "take";
}
