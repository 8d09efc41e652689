namespace Reporting.Website.Figures;

/// <summary>What is kept of an indicator's month to show it.</summary>
public sealed record IndicatorShown(RunStamp Run, IReadOnlyList<Block> Blocks);
