namespace Reporting.Documents.Meetings;

/// <summary>The mails about a meeting's minutes.</summary>
public static class MinutesMail
{
    /// <summary>Asks a jobcentre to approve the minutes, or to comment on them.</summary>
    /// <param name="link">Where it reads them and answers.</param>
    public static MailContent Approval(Meeting meeting, string area, Catalogue catalogue, Uri link, MeetingMailLinks links)
    {
        var (words, minutes) = (new MeetingTexts(catalogue, meeting.Language), meeting.Minutes!);
        var title = words.Say("Referatet af dialogmødet til godkendelse", "The minutes of the dialogue meeting for approval")
            + $": {words.Names(meeting.Areas)}";
        return Mail(words, title, links,
        [
            MeetingFooter.Meeting(meeting, words),
            new MailParagraph(words.Say($"{words.Name(area)} bedes læse referatet og godkende det, eller skrive, hvad der bør rettes.",
                $"{words.Name(area)} is asked to read the minutes and approve them, or write what should be corrected.")) { Strong = true },
            .. Until(minutes.Approval!, catalogue, meeting.Language),
            new MailLink(words.Say("Læs og godkend referatet", "Read and approve the minutes"), link) { Button = true },
            new MailParagraph(words.Say("Det kræver ikke et login. Linket er jobcentrets eget: den, der har det, kan svare for jobcentret.",
                "No login is needed. The link is the jobcentre's own: whoever has it can answer for the jobcentre.")),
            .. Agreed(minutes, words),
        ]);
    }

    /// <summary>Tells the region that a jobcentre has commented on the minutes.</summary>
    /// <param name="answer">The comment.</param>
    /// <param name="page">The meeting's page.</param>
    public static MailContent Comment(Meeting meeting, ApprovalAnswer answer, Catalogue catalogue, Uri page, MeetingMailLinks links)
    {
        var words = new MeetingTexts(catalogue, meeting.Language);
        var title = words.Say($"{words.Name(answer.Area)} har bemærkninger til referatet",
            $"{words.Name(answer.Area)} has comments on the minutes");
        return Mail(words, title, links,
        [
            MeetingFooter.Meeting(meeting, words),
            new MailParagraph(words.Say($"{answer.By} skriver:", $"{answer.By} writes:")) { Strong = true },
            .. Lines(answer.Comment ?? ""),
            new MailParagraph(words.Say("Ret referatet, og send det til godkendelse igen.",
                "Correct the minutes, and send them for approval again.")),
            new MailLink(words.Say("Gå til mødet", "Go to the meeting"), page) { Button = true },
        ]);
    }

    /// <summary>Brings the answer to a message to the central level back to a jobcentre.</summary>
    public static MailContent Answer(Meeting meeting, UpwardMessage message, Catalogue catalogue, Uri page, MeetingMailLinks links)
    {
        var words = new MeetingTexts(catalogue, meeting.Language);
        var title = words.Say("Svar på jeres melding til det centrale niveau: ", "Answer to your message to the central level: ")
            + message.Subject;
        return Mail(words, title, links,
        [
            MeetingFooter.Meeting(meeting, words), new MailParagraph(words.Say("I skrev:", "You wrote:")) { Strong = true },
            .. Lines(message.Text),
            new MailParagraph(words.Say($"{message.Answer!.By} svarer:", $"{message.Answer.By} answers:")) { Strong = true },
            .. Lines(message.Answer.Text), new MailLink(words.Say("Se mødet (kræver login)", "See the meeting (needs a sign-in)"), page),
        ]);
    }

    private static MailContent Mail(MeetingTexts words, string title, MeetingMailLinks links, IReadOnlyList<MailBlock> blocks) =>
        new MailBody(words.Language, title, [new MailHeading(1, title), .. blocks],
            [MeetingFooter.Of(words, links, invited: false)]).ToContent();

    private static IEnumerable<MailBlock> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => new MailParagraph(l));

    private static IEnumerable<MailBlock> Until(MinutesApproval sent, Catalogue catalogue, Language language) =>
        new ApprovalTexts(catalogue, language).Until(sent).Trim() is { Length: > 0 } until ? [new MailParagraph(until)] : [];

    private static IEnumerable<MailBlock> Agreed(Minutes minutes, MeetingTexts words)
    {
        if (minutes.Agreements.Count == 0) yield break;
        yield return new MailHeading(2, words.Say("Det er aftalt", "It is agreed"));
        yield return new MailList([.. minutes.Agreements.Select(a => new MailListLine($"{a.What} ({a.Who}"
            + (a.Due is { } due ? words.Say($", senest {words.ShortDay(due)})", $", by {words.ShortDay(due)})") : ")")))]);
    }
}
