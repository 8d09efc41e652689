namespace Reporting.Website.Help;

/// <summary>The dialogue's year, step by step and in pictures.</summary>
public sealed record HelpPageModel : IPageModel<HelpPageView>;
