namespace Reporting.Documents.Meetings;

/// <summary>How mails tell a jobcentre of the page with its agenda.</summary>
internal static class AgendaWords
{
    /// <summary>What can be done there.</summary>
    public static string Invite(MeetingTexts words) => words.Say(
        "Jobcentret kan se forslaget til dagsordenen, skrive egne punkter og kommentarer, sende egne filer og sige, at dagsordenen er aftalt. Det kræver ikke et login, og det kan gøres til og med mødets dag.",
        "The jobcentre can see the proposed agenda, write items and comments of its own, send files of its own and say that the agenda is agreed. No login is needed, and it can be done until the day of the meeting.");

    /// <summary>What stands on the button.</summary>
    public static string Button(MeetingTexts words) => words.Say("Se dagsordenen, og skriv punkter", "See the agenda and write items");
}
