namespace Reporting.Documents.Meetings;

/// <summary>A reminder to one of a meeting's contacts.</summary>
public static class ReminderMail
{
    /// <summary>The mail.</summary>
    /// <param name="reminder">What is reminded of; one that <see cref="MeetingReminder.Of"/> found for the meeting.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="catalogue">The catalogue that knows the areas' names.</param>
    /// <param name="links">What it links to; the agenda's in a mail to a jobcentre alone.</param>
    /// <param name="today">The day it is in Denmark: what was due before it is told as overdue.</param>
    public static MailContent Compose(MeetingReminder reminder, Meeting meeting, Catalogue catalogue, MeetingMailLinks links,
        DateOnly today)
    {
        var (words, late) = (new MeetingTexts(catalogue, meeting.Language), reminder.Due < today);
        var title = Title(reminder, meeting, words, late);
        return new MailBody(meeting.Language, title,
            [new MailHeading(1, title), .. When(meeting, words), .. new ReminderBlocks(reminder, meeting, words, links, late).All()],
            [MeetingFooter.Of(words, links, invited: false)]).ToContent();
    }

    private static string Title(MeetingReminder reminder, Meeting meeting, MeetingTexts words, bool late) => ((reminder.Kind, late) switch
    {
        // The deadline is the region's own: the jobcentre is told what it can do.
        (ReminderKind.Material, _) when !reminder.IsToRegion => words.Say("Dagsordenen til dialogmødet: skriv jeres punkter",
            "The agenda of the dialogue meeting: write your items"),
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
    }) + $": {words.Names(reminder is { Kind: ReminderKind.Agreement, Agreement: { } id } ? [ReminderBlocks.Agreement(meeting, id).Area] : meeting.Areas)}";

    private static IEnumerable<MailBlock> When(Meeting meeting, MeetingTexts words)
    {
        yield return MeetingFooter.Meeting(meeting, words);
        if (meeting.VideoLink is { } video) yield return new MailLink(words.Say("Videomødet", "The video meeting"), new Uri(video));
    }
}
