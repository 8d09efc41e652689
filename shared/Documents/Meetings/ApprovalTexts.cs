namespace Reporting.Documents.Meetings;

/// <summary>How the approval of minutes stands, in words: the same on pages and in the document.</summary>
public sealed class ApprovalTexts(Catalogue catalogue, Language language)
{
    private readonly MeetingTexts words = new(catalogue, language);

    /// <summary>How it stands over all, as a sentence.</summary>
    public string Sentence(Meeting meeting, DateOnly today)
    {
        var (sent, status) = (meeting.Minutes?.Approval, ApprovalStatus.Of(meeting, today));
        return status.State switch
        {
            ApprovalState.Approved => words.Say("Referatet er godkendt.", "The minutes are approved."),
            ApprovalState.ByItself => words.Say(
                $"Referatet er godkendt automatisk: ingen havde indvendinger senest {words.Day(sent!.Until!.Value)}.",
                $"The minutes are approved automatically: nobody objected by {words.Day(sent.Until.Value)}."),
            ApprovalState.Commented => words.Say("Der er bemærkninger til referatet; det er ikke godkendt.",
                "There are comments on the minutes; they are not approved."),
            ApprovalState.Waiting => words.Say($"Referatet er sendt til godkendelse {words.Day(sent!.Sent)}.",
                $"The minutes were sent for approval on {words.Day(sent.Sent)}.") + Until(sent),
            ApprovalState.Changed => sent!.Answers.Any(a => a.Round == sent.Round && a.Approved)
                ? words.Say("Referatet er ændret, efter at det blev godkendt. Det skal godkendes igen.",
                    "The minutes were changed after they were approved. They are to be approved again.")
                : words.Say("Referatet er ændret, efter at det blev sendt til godkendelse. Det skal sendes igen.",
                    "The minutes were changed after they were sent for approval. They are to be sent again."),
            _ => words.Say("Referatet er ikke sendt til godkendelse.", "The minutes are not sent for approval."),
        };
    }

    /// <summary>How one jobcentre's stands, in a few words.</summary>
    public string Word(AreaApproval area) => area.State switch
    {
        ApprovalState.Approved => words.Say("✓ godkendt", "✓ approved"),
        ApprovalState.ByItself => words.Say("✓ godkendt automatisk", "✓ approved automatically"),
        ApprovalState.Commented => words.Say("! bemærkninger", "! comments"),
        ApprovalState.Waiting => words.Say("○ afventer svar", "○ no answer yet"),
        ApprovalState.Changed => words.Say("○ skal sendes igen", "○ to be sent again"),
        _ => words.Say("○ ikke sendt", "○ not sent"),
    };

    /// <summary>How an answer came.</summary>
    public string Way(ApprovalWay way) => way switch
    {
        ApprovalWay.Link => words.Say("med linket i mailen", "by the link in the mail"),
        ApprovalWay.SignIn => words.Say("logget ind", "signed in"),
        _ => words.Say("på mødet", "at the meeting"),
    };

    /// <summary>Until when a jobcentre can object; empty when its silence is no approval.</summary>
    public string Until(MinutesApproval sent) => sent.Until is not { } until ? "" : words.Say(
        $" Referatet er godkendt automatisk, hvis jobcentret ikke har skrevet bemærkninger senest {words.Day(until)}.",
        $" The minutes are approved automatically unless the jobcentre has written comments by {words.Day(until)}.");
}
