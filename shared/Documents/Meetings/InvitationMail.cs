namespace Reporting.Documents.Meetings;

/// <summary>What a mail about a meeting links to.</summary>
/// <param name="Site">Where the site is.</param>
/// <param name="Agenda">Where the jobcentre sees and comments the agenda; null in a mail to others.</param>
/// <param name="RegionMail">Whom to write to at the region; null when nobody is known.</param>
public sealed record MeetingMailLinks(Uri Site, Uri? Agenda, string? RegionMail);

/// <summary>The mail that invites to a meeting, moves it or calls it off. The calendar file goes with it.</summary>
public static class InvitationMail
{
    /// <summary>The mail.</summary>
    /// <param name="meeting">A meeting that has an invitation.</param>
    /// <param name="file">The calendar file of this recipient.</param>
    public static MailContent Compose(Meeting meeting, Catalogue catalogue, MeetingMailLinks links, byte[] file)
    {
        var words = new MeetingTexts(catalogue, meeting.Language);
        var title = What(meeting, words) + words.Title(meeting);
        return new MailBody(meeting.Language, $"{title}, {words.ShortDay(meeting.Date)}",
            [new MailHeading(1, title), .. Facts(meeting, words), .. meeting.Cancelled ? Off(words) : Preparing(meeting, words, links),
                .. Answer(words, links)],
            [MeetingFooter.Of(words, links, invited: true)]).ToContent() with
        {
            Calendar = new(InvitationFile.MethodOf(meeting), file),
        };
    }

    private static string What(Meeting meeting, MeetingTexts words) => meeting switch
    {
        { Cancelled: true } => words.Say("Aflyst: ", "Called off: "),
        { Invitation.Sequence: > 0 } => words.Say("Ændret indkaldelse: ", "Changed invitation: "),
        _ => words.Say("Indkaldelse: ", "Invitation: "),
    };

    private static IEnumerable<MailBlock> Facts(Meeting meeting, MeetingTexts words)
    {
        yield return new MailParagraph(words.WhenFirst(meeting) + ".") { Strong = true };
        yield return new MailParagraph(words.Between(meeting)
            + (meeting.Place is { } place ? words.Say(" Sted: ", " Place: ") + place + "." : ""));
        if (meeting is { VideoLink: { } video, Cancelled: false })
            yield return new MailLink(words.Say("Deltag på video", "Take part by video"), new Uri(video));
    }

    private static IEnumerable<MailBlock> Off(MeetingTexts words) =>
    [
        new MailParagraph(words.Say("Mødet holdes ikke. Din kalender kan fjerne det ved hjælp af denne mail.",
            "The meeting is not held. Your calendar can remove it by this mail.")),
    ];

    private static IEnumerable<MailBlock> Preparing(Meeting meeting, MeetingTexts words, MeetingMailLinks links)
    {
        if (meeting.Start is null)
            yield return new MailParagraph(words.Say("Klokkeslættet er ikke aftalt endnu; du får besked.",
                "The time of day is not settled yet; you will be told."));
        if (meeting is { IsDialogue: true, MaterialSent: null })
            yield return new MailParagraph(Material(meeting, words)
                + words.Say(" Resultatoversigten er altid et punkt.", " The overview is always an item."));
        if (links.Agenda is not { } agenda) yield break;
        yield return new MailParagraph(AgendaWords.Invite(words));
        yield return new MailLink(AgendaWords.Button(words), agenda) { Button = true };
    }

    // Nothing is promised for a day that was over when the invitation was sent.
    private static string Material(Meeting meeting, MeetingTexts words)
    {
        var due = MinimumStandards.MaterialDue(meeting);
        return meeting.Invitation is { } sent && DateOnly.FromDateTime(sent.Sent.UtcDateTime) > due
            ? words.Say("Dagsorden og materiale sendes før mødet.", "The agenda and the material are sent before the meeting.")
            : words.Say($"Dagsorden og materiale sendes senest {words.Day(due)}.", $"The agenda and the material are sent no later than {words.Day(due)}.");
    }

    private static IEnumerable<MailBlock> Answer(MeetingTexts words, MeetingMailLinks links) =>
        MailAddressLink.ToRegion(links.RegionMail, words) is { } link
            ? [new MailParagraph(words.Say("Svar i din kalender, om du kommer. Spørgsmål:",
                "Answer in your calendar whether you come. Questions:")), link]
            : [];
}
