namespace Reporting.Website.Callers;

/// <summary>What whoever has signed in may do.</summary>
public sealed record WorkPageModel(Catalogue Catalogue, int Year) : IPageModel<WorkPageView>;
