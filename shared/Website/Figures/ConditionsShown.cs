namespace Reporting.Website.Figures;

/// <summary>What is kept of the conditions of all areas to show them.</summary>
public sealed record ConditionsShown(RunStamp Run, IReadOnlyList<Block> Blocks);
