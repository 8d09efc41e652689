namespace Reporting.Website.Figures;

/// <summary>What is kept of an indicator's month to show it.</summary>
/// <param name="Areas">The areas, by name.</param>
public sealed record IndicatorShown(RunStamp Run, IReadOnlyList<Area> Areas, IndicatorSheet Sheet);
