namespace Reporting.Website.Callers;

/// <summary>The sign-in of a developer's machine.</summary>
public sealed record SignInPageModel(string To, IReadOnlyList<Area> Areas, IReadOnlyList<Area> Regions) : IPageModel<SignInPageView>;
