namespace Reporting.Website.Figures;

/// <summary>How the overviews are made.</summary>
/// <param name="Contact">The address that people can write to; null when none is set.</param>
public sealed record AboutPageModel(Catalogue Catalogue, string? Contact) : IPageModel<AboutPageView>;
