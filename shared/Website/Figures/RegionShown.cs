namespace Reporting.Website.Figures;

/// <summary>What is kept of a region's month, or of another group's, to show it.</summary>
/// <param name="Areas">Its areas in the order asked for.</param>
public sealed record RegionShown(RunStamp Run, IReadOnlyList<Area> Areas, RegionSheet Sheet)
{
    /// <summary>The order of its areas by name, as addresses call it.</summary>
    public const string ByName = "name";

    /// <summary>The order of its areas by how serious their problems are, as addresses call it.</summary>
    public const string ByProblems = "problems";
}
