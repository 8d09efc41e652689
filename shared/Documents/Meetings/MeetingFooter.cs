namespace Reporting.Documents.Meetings;

/// <summary>Why a mail about a meeting came, and whom to write to.</summary>
internal static class MeetingFooter
{
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
