namespace Reporting.Website.Figures;

/// <summary>The files with all figures: what is in them, and where they are.</summary>
/// <param name="Run">The newest public month's run; null while there is none.</param>
/// <param name="Months">The public months, newest first.</param>
public sealed record AllFiguresPageModel(RunStamp? Run, IReadOnlyList<Period> Months) : IPageModel<AllFiguresPageView>;
