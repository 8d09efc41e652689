namespace Reporting.Documents.Mail;

/// <summary>What a digest is about.</summary>
/// <param name="Name">What the areas are together, such as a region's name.</param>
/// <param name="Run">The run.</param>
/// <param name="Areas">All the areas, with and without remarks.</param>
public sealed record DigestScope(string Name, RunStamp Run, IReadOnlyList<Area> Areas)
{
    /// <summary>What is found otherwise than in the revision before; empty for a month's first.</summary>
    public IReadOnlyList<Crossing> Revised { get; init; } = [];

    /// <summary>The ids of the tables that the source has not published yet for the month.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
