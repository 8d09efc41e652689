namespace Reporting.Functions.Meetings;

/// <summary>Minutes as the API shows them.</summary>
/// <param name="Edition">Which edition they are, from 1; an approval is of one edition.</param>
/// <param name="Approval">How they were sent for approval, with all answers; null when they were not.</param>
internal sealed record MinutesView(
    string Text, string? Status, string? Expectation, IReadOnlyList<string> Decisions, IReadOnlyList<string> Attendees,
    bool? LeaderPresent, bool OverviewDiscussed, IReadOnlyList<AgreementView> Agreements, IReadOnlyList<MessageView> Messages, int Edition,
    MinutesApproval? Approval)
{
    public static MinutesView Of(Minutes m) => new(
        m.Text, m.Status, m.Expectation, m.Decisions, m.Attendees, m.LeaderPresent, m.OverviewDiscussed,
        [.. m.Agreements.Select(AgreementView.Of)], [.. m.NumberedMessages().Select(n => MessageView.Of(n.Id, n.Message))], m.Edition,
        m.Approval);
}

/// <summary>An agreement as the API shows it.</summary>
/// <param name="Notes">How it goes, oldest first.</param>
/// <param name="Closing">The word it was closed with.</param>
internal sealed record AgreementView(string Id, string Area, string What, string Who, DateOnly? Due, AimView? Aim, AgreementState State,
    IReadOnlyList<AgreementNote> Notes, AgreementNote? Closing)
{
    public static AgreementView Of(Agreement a) => new(
        a.Id, a.Area, a.What, a.Who, a.Due,
        a.Aim is { } aim ? new AimView(aim.Indicator, aim.From.ToString(), aim.Change, aim.Start, aim.Target) : null, a.State, a.Notes,
        a.Closing);
}

/// <summary>What an agreement aims at, as the API shows it.</summary>
/// <param name="Start">The figure of the first period when it was agreed.</param>
/// <param name="Target">The figure to reach, where it was agreed as one.</param>
internal sealed record AimView(string Indicator, string From, decimal Change, decimal? Start, decimal? Target);

/// <summary>A message to the central level as the API shows it.</summary>
internal sealed record MessageView(string Id, string? Area, MessageCategory Category, string Subject, string Text, MessageAnswer? Answer)
{
    public static MessageView Of(string id, UpwardMessage m) => new(id, m.Area, m.Category, m.Subject, m.Text, m.Answer);
}
