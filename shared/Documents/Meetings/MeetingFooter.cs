namespace Reporting.Documents.Meetings;

/// <summary>What mails about a meeting say alike: which meeting it is, why the mail came, and whom to write to.</summary>
internal static class MeetingFooter
{
    /// <summary>When and where the meeting is.</summary>
    public static MailParagraph Meeting(Meeting meeting, MeetingTexts words) => new(
        words.Say("Mødet: ", "The meeting: ") + words.When(meeting)
        + (meeting.Place is { } place ? words.Say(", sted: ", ", place: ") + place : "") + ".");

    /// <summary>The footer.</summary>
    /// <param name="invited">Whether it comes because of an invitation; else because the address is a contact.</param>
    public static MailParagraph Of(MeetingTexts words, MeetingMailLinks links, bool invited)
    {
        var (host, to) = (links.Site.Host, links.RegionMail is { } mail ? $" ({mail})" : "");
        var why = invited ? words.Say("fordi du er indkaldt til mødet", "because you are invited to the meeting")
            : words.Say("fordi adressen står som kontakt for mødet", "because the address is a contact of the meeting");
        return new(words.Say($"Sendt fra {host}, {why}. Skriv til regionen{to}, hvis adressen skal slettes.",
            $"Sent from {host} {why}. Write to the region{to} to have the address deleted."));
    }
}
