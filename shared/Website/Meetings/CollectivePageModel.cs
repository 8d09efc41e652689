namespace Reporting.Website.Meetings;

/// <summary>The proposed groups for a region's collective meetings.</summary>
public sealed record CollectivePageModel(Catalogue Catalogue, Area Region, int Year, RegionFigures Figures) : IPageModel<CollectivePageView>;
