namespace Reporting.Website.Layout;

/// <summary>A page that says something, and where to go from there.</summary>
public sealed record MissingPageModel(string Title, string Text, IReadOnlyList<SiteLink> Links) : IPageModel<MissingPageView>;
