namespace Reporting.Website.Figures;

/// <summary>What a search found.</summary>
public sealed record SearchPageModel(string Asked, IReadOnlyList<SiteLink> Found) : IPageModel<SearchPageView>;
