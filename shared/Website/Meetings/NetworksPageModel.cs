namespace Reporting.Website.Meetings;

/// <summary>A region's networks, and a form for another.</summary>
/// <param name="Networks">Those that the catalogue gives, and the region's own.</param>
/// <param name="Choices">The jobcentres to choose from, by name.</param>
public sealed record NetworksPageModel(
    Catalogue Catalogue, Area Region, IReadOnlyList<Network> Networks, IReadOnlyList<Area> Choices, DateOnly Today, NetworkForm Form,
    FormRefusal? Refusal, bool IsRemoved) : IPageModel<NetworksPageView>;
