namespace Reporting.Website.Meetings;

/// <summary>A network's page.</summary>
/// <param name="Shown">Its month; null when no figures are published.</param>
/// <param name="History">Every change, newest first.</param>
/// <param name="Choices">The jobcentres to choose from, by name; none for who may not change it.</param>
public sealed record NetworkPageModel(
    Catalogue Catalogue, Network Network, Figures.RegionShown? Shown, IReadOnlyList<Network> History, IReadOnlyList<Area> Choices, DateOnly Today,
    NetworkForm Form, FormRefusal? Refusal, bool IsSaved, bool MayChange) : IPageModel<NetworkPageView>;
