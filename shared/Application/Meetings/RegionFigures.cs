namespace Reporting.Application.Meetings;

/// <summary>What the newest figures say of a region's areas, for who plans meetings with them.</summary>
/// <param name="Run">The run whose figures they are.</param>
/// <param name="Made">When the newest of its figures was retrieved.</param>
/// <param name="Needs">How much there is to talk about with each area, in the region's order.</param>
/// <param name="Proposals">Who should meet about what, the best first.</param>
/// <param name="Neighbours">Which areas are alike.</param>
public sealed record RegionFigures(
    Run Run, DateTimeOffset Made, IReadOnlyList<AreaNeed> Needs, IReadOnlyList<CollectiveProposal> Proposals, Neighbours Neighbours);
