namespace Reporting.Website.Figures;

/// <summary>What is kept of the country's month to show it.</summary>
public sealed record CountryShown(RunStamp Run, IReadOnlyList<Block> Blocks);
