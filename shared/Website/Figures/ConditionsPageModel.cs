namespace Reporting.Website.Figures;

/// <summary>What was expected of all areas by their conditions.</summary>
/// <param name="Shown">What is shown.</param>
/// <param name="Addresses">The pages of areas, by name.</param>
/// <param name="Months">The published months, newest first.</param>
public sealed record ConditionsPageModel(
    ConditionsShown Shown, IReadOnlyDictionary<string, string> Addresses, IReadOnlyList<Period> Months) : IPageModel<ConditionsPageView>;
