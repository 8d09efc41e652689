namespace Reporting.Website.Operations;

/// <summary>The imports of late and all runs.</summary>
public sealed record RunsPageModel(
    string? InvalidMonth, IReadOnlyList<Run> Runs, IReadOnlyList<ImportJob> Imports, IReadOnlyList<RunKey> Published)
    : IPageModel<RunsPageView>;
