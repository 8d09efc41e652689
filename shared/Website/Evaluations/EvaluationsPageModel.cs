namespace Reporting.Website.Evaluations;

/// <summary>What a region's jobcentres answered about a year's meetings.</summary>
/// <param name="Region">The region.</param>
/// <param name="Years">The years beside it.</param>
/// <param name="Blocks">The result.</param>
/// <param name="Texts">What was written in words; empty for who may not read it.</param>
/// <param name="IsPlanner">Whether the caller works for the region, and reads the words.</param>
public sealed record EvaluationsPageModel(
    Area Region, int Year, IReadOnlyList<int> Years, IReadOnlyList<Block> Blocks, IReadOnlyList<string> Texts, bool IsPlanner)
    : IPageModel<EvaluationsPageView>;
