namespace Reporting.Documents.Meetings;

/// <summary>
/// What a reminder says and links to, in the words of who gets it: the region its own duty, the jobcentre what it can do.
/// </summary>
internal sealed class ReminderBlocks(MeetingReminder reminder, Meeting meeting, MeetingTexts words, MeetingMailLinks links, bool late)
{
    private string Page => $"{links.Site}meetings/{meeting.Id}";

    /// <summary>The blocks.</summary>
    public IEnumerable<MailBlock> All() => (reminder.Kind, reminder.IsToRegion) switch
    {
        (ReminderKind.Material, true) => OwnMaterial(),
        (ReminderKind.Material, false) => Agenda(),
        (ReminderKind.Minutes, _) => Minutes(),
        _ => Agreed(Agreement(meeting, reminder.Agreement!)),
    };

    /// <summary>An agreement of a meeting.</summary>
    public static Agreement Agreement(Meeting meeting, string id) => meeting.Minutes!.Agreements.First(a => a.Id == id);

    private IEnumerable<MailBlock> OwnMaterial()
    {
        yield return new MailParagraph((late
            ? words.Say($"Fristen for dagsorden og materiale var {words.Day(reminder.Due)}.",
                $"The deadline for the agenda and the material was {words.Day(reminder.Due)}.")
            : words.Say($"Dagsorden og materiale sendes senest {words.Day(reminder.Due)}.",
                $"The agenda and the material are sent no later than {words.Day(reminder.Due)}."))
            + words.Say(" Resultatoversigten er altid et punkt på dagsordenen.",
                " The overview is always an item on the agenda.")) { Strong = true };
        yield return new MailParagraph(words.Say(
            "Bestil materialet, og send det fra mødets side; så er det også noteret, hvornår det er sendt.",
            "Order the material and send it from the meeting's page; then it is noted, too, when it was sent."));
        yield return new MailLink(words.Say("Åbn mødet", "Open the meeting"), new Uri(Page)) { Button = true };
        yield return new MailLink(words.Say("Bestil mødematerialet", "Order the meeting pack"),
            new Uri($"{links.Site}orders/new?meeting={meeting.Id}"));
    }

    private IEnumerable<MailBlock> Agenda()
    {
        if (!late)
            yield return new MailParagraph(words.Say($"Regionen sender dagsorden og materiale senest {words.Day(reminder.Due)}.",
                $"The region sends the agenda and the material no later than {words.Day(reminder.Due)}.")) { Strong = true };
        if (links.Agenda is { } agenda)
        {
            yield return new MailParagraph(AgendaWords.Invite(words));
            yield return new MailLink(AgendaWords.Button(words), agenda) { Button = true };
        }

        if (MailAddressLink.ToRegion(links.RegionMail, words) is { } region) yield return region;
    }

    private IEnumerable<MailBlock> Minutes()
    {
        yield return new MailParagraph((late
            ? words.Say($"Fristen var {words.Day(reminder.Due)}, og der ligger ikke noget referat.",
                $"The deadline was {words.Day(reminder.Due)}, and there are no minutes.")
            : words.Say("Der er gået en uge, og der ligger ikke noget referat.", "A week has gone, and there are no minutes."))
            + words.Say(" Referatet er udgangspunktet for det næste møde.",
                " The minutes are what the next meeting begins with.")) { Strong = true };
        yield return new MailLink(words.Say("Skriv referatet", "Write the minutes"), new Uri($"{Page}/minutes")) { Button = true };
    }

    private IEnumerable<MailBlock> Agreed(Agreement agreement)
    {
        var day = words.Day(agreement.Due!.Value);
        yield return new MailParagraph(late
            ? words.Say($"Fristen for aftalen var {day}:", $"The deadline of the agreement was {day}:")
            : words.Say($"Aftalen skal være på plads senest {day}:", $"The agreement is due on {day}:")) { Strong = true };
        yield return new MailList([new(words.Say("Hvad: ", "What: ") + agreement.What), new(words.Say("Hvem: ", "Who: ") + agreement.Who)]);
        if (reminder.IsToRegion)
        {
            yield return new MailLink(words.Say("Skriv på mødets side, hvordan det går med den", "Write on the meeting's page how it is going"),
                new Uri(Page)) { Button = true };
            yield break;
        }

        yield return new MailParagraph(
            words.Say("Er den allerede på plads, så skriv det til regionen.", "If it is done already, tell the region."));
        if (MailAddressLink.ToRegion(links.RegionMail, words) is { } region) yield return region;
    }
}
