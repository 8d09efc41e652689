namespace Reporting.Website.Figures;

/// <summary>What is kept of an area's month to show it.</summary>
/// <param name="Group">What it is compared with, or null.</param>
/// <param name="Members">The names of the areas of the group.</param>
/// <param name="Sheet">What the page says.</param>
public sealed record AreaShown(RunStamp Run, Area Area, ComparisonGroup? Group, IReadOnlyList<string> Members, AreaSheet Sheet);
