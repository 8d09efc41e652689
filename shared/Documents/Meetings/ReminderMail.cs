namespace Reporting.Documents.Meetings;

/// <summary>A reminder to one of a meeting's contacts.</summary>
public static class ReminderMail
{
    /// <summary>The mail.</summary>
    /// <param name="reminder">What is reminded of; one that <see cref="MeetingReminder.Of"/> found for the meeting.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="catalogue">The catalogue that knows the areas' names.</param>
    /// <param name="items">Where the jobcentre asks for items on the agenda; null in a mail to the region.</param>
    /// <param name="site">Where the site is.</param>
    /// <param name="today">The day it is in Denmark: what was due before it is told as overdue.</param>
    public static MailContent Compose(MeetingReminder reminder, Meeting meeting, Catalogue catalogue, Uri? items, Uri site, DateOnly today)
    {
        var (words, late) = (new MeetingTexts(catalogue, meeting.Language), reminder.Due < today);
        var title = Title(reminder, meeting, words, late);
        return new MailBody(meeting.Language, title, [new MailHeading(1, title), .. Blocks(reminder, meeting, words, items, late)],
        [
            new MailParagraph(words.Say(
                $"Sendt fra {site.Host}, fordi adressen står som kontakt for mødet. Skriv til regionen, hvis den skal slettes.",
                $"Sent from {site.Host} because the address is a contact of the meeting. Write to the region to have it deleted.")),
        ]).ToContent();
    }

    private static string Title(MeetingReminder reminder, Meeting meeting, MeetingTexts words, bool late) => ((reminder.Kind, late) switch
    {
        (ReminderKind.Material, false) =>
            words.Say("Dagsorden og materiale til dialogmødet", "Agenda and material for the dialogue meeting"),
        (ReminderKind.Material, true) => words.Say($"Fristen for dagsorden og materiale til dialogmødet var {words.ShortDay(reminder.Due)}",
            $"The deadline for the agenda and material of the dialogue meeting was {words.ShortDay(reminder.Due)}"),
        (ReminderKind.Minutes, false) => words.Say("Referatet af dialogmødet mangler", "The minutes of the dialogue meeting are missing"),
        (ReminderKind.Minutes, true) => words.Say($"Referatet af dialogmødet mangler, fristen var {words.ShortDay(reminder.Due)}",
            $"The minutes of the dialogue meeting are missing, the deadline was {words.ShortDay(reminder.Due)}"),
        (_, false) => words.Say("En aftale fra dialogmødet skal snart være på plads", "An agreement from the dialogue meeting is due soon"),
        _ => words.Say($"Fristen for en aftale fra dialogmødet var {words.ShortDay(reminder.Due)}",
            $"The deadline of an agreement from the dialogue meeting was {words.ShortDay(reminder.Due)}"),
    }) + $": {words.Names(reminder is { Kind: ReminderKind.Agreement, Agreement: { } id } ? [Agreement(meeting, id).Area] : meeting.Areas)}";

    private static IEnumerable<MailBlock> Blocks(MeetingReminder reminder, Meeting meeting, MeetingTexts words, Uri? items, bool late)
    {
        yield return new MailParagraph(words.Say("Mødet: ", "The meeting: ") + words.Day(meeting.Date)
            + (meeting.Place is { } place ? words.Say(", sted: ", ", place: ") + place : "") + ".");
        switch (reminder.Kind)
        {
            case ReminderKind.Material:
                yield return new MailParagraph((late
                    ? words.Say($"Fristen for dagsorden og materiale var {words.Day(reminder.Due)}.",
                        $"The deadline for the agenda and the material was {words.Day(reminder.Due)}.")
                    : words.Say($"Dagsorden og materiale sendes senest {words.Day(reminder.Due)}.",
                        $"The agenda and the material are sent no later than {words.Day(reminder.Due)}."))
                    + words.Say(" Resultatoversigten er altid et punkt på dagsordenen.",
                        " The overview is always an item on the agenda.")) { Strong = true };
                if (items is null) break;
                yield return new MailParagraph(words.Say(
                    "Har jobcentret punkter, der skal på dagsordenen, kan de skrives her. Det kræver ikke et login.",
                    "If the jobcentre has items for the agenda, they can be written here. No login is needed."));
                yield return new MailLink(words.Say("Skriv punkter til dagsordenen", "Write items for the agenda"),
                    items) { Button = true };
                break;
            case ReminderKind.Minutes:
                yield return new MailParagraph((late
                    ? words.Say($"Fristen var {words.Day(reminder.Due)}, og der ligger ikke noget referat.",
                        $"The deadline was {words.Day(reminder.Due)}, and there are no minutes.")
                    : words.Say("Der er gået en uge, og der ligger ikke noget referat.", "A week has gone, and there are no minutes."))
                    + words.Say(" Referatet er udgangspunktet for det næste møde.",
                        " The minutes are what the next meeting begins with.")) { Strong = true };
                break;
            default:
                foreach (var block in Agreed(Agreement(meeting, reminder.Agreement!), words, late)) yield return block;
                break;
        }
    }

    private static IEnumerable<MailBlock> Agreed(Agreement agreement, MeetingTexts words, bool late)
    {
        var day = words.Day(agreement.Due!.Value);
        yield return new MailParagraph(late
            ? words.Say($"Fristen for aftalen var {day}:", $"The deadline of the agreement was {day}:")
            : words.Say($"Aftalen skal være på plads senest {day}:", $"The agreement is due on {day}:")) { Strong = true };
        yield return new MailList([new(words.Say("Hvad: ", "What: ") + agreement.What), new(words.Say("Hvem: ", "Who: ") + agreement.Who)]);
        yield return new MailParagraph(
            words.Say("Er den allerede på plads, så skriv det til regionen.", "If it is done already, tell the region."));
    }

    private static Agreement Agreement(Meeting meeting, string id) => meeting.Minutes!.Agreements.First(a => a.Id == id);
}
