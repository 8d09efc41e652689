namespace Reporting.Website.Reports;

/// <summary>A quarter's messages to the central level.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Quarters">The quarters to choose from, newest first.</param>
/// <param name="Paper">What the messages are, as their document says it.</param>
/// <param name="Regions">The names of the regions whose minutes they are from.</param>
public sealed record MessagesPageModel(Period Quarter, IReadOnlyList<Period> Quarters, PaperDocument Paper, IReadOnlyList<string> Regions)
    : IPageModel<MessagesPageView>;
