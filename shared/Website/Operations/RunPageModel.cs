namespace Reporting.Website.Operations;

/// <summary>How a run goes or went.</summary>
/// <param name="AllMails">Whether the mails are shown that went well, too.</param>
public sealed record RunPageModel(
    RunState State, RunDetail Detail, bool CanRetry, IReadOnlyList<Delivery> Mails, bool AllMails) : IPageModel<RunPageView>;
