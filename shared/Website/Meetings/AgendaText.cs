namespace Reporting.Website.Meetings;

/// <summary>The words of the page for agenda items.</summary>
internal sealed record AgendaText(Language Language)
{
    /// <summary>The most characters of an item.</summary>
    public const int MaxItemLength = 500;

    /// <summary>The most characters of who writes it.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The most characters of a comment.</summary>
    public const int MaxCommentLength = 5_000;

    public string Title => Language.Say("Dagsordenen til mødet", "The agenda of the meeting");

    public string Lead => Language.Say(
        "Skriv, hvad jobcentret gerne vil drøfte, kommentér forslaget, eller sig, at det er aftalt. Regionen ser det med det samme.",
        "Write what the jobcentre would like to discuss, comment on the proposal, or say that it is agreed. The region sees it at once.");

    public string Draft => Language.Say("Forslag til dagsorden", "Proposed agenda");

    public string Agree => Language.Say("Dagsordenen er aftalt", "The agenda is agreed");

    public string ChangedSince => Language.Say("Den er ændret, efter at den blev aftalt.", "It was changed after it was agreed.");

    public string ChangedMeanwhile => Language.Say(
        "Dagsordenen er ændret, mens du læste. Se den igen, og tryk så på knappen, hvis I er enige.",
        "The agenda was changed while you were reading. See it again, then press the button if you agree.");

    public string Comments => Language.Say("Kommentarer og eget input", "Comments and own input");

    public string Comment => Language.Say("Kommentar til dagsordenen, eller jobcentrets eget input til mødet, højst 5.000 tegn",
        "A comment on the agenda, or the jobcentre's own input to the meeting, at most 5,000 characters");

    public string SendComment => Language.Say("Send kommentaren", "Send the comment");

    public string Files => Language.Say("Filer fra jobcentret", "Files from the jobcentre");

    public string File => Language.Say(
        "En fil på højst 10 MB: pdf, docx, xlsx, pptx, png, jpg, txt eller csv. Der er plads til fem.",
        "A file of at most 10 MB: pdf, docx, xlsx, pptx, png, jpg, txt or csv. There is room for five.");

    public string SendFile => Language.Say("Send filen", "Send the file");

    public string SentBy => Language.Say("Sendt af", "Sent by");

    public string TooManyComments => Language.Say("Der kan ikke være flere kommentarer. Fjern en for at skrive en anden.",
        "There cannot be more comments. Remove one to write another.");

    public string TooManyFiles => Language.Say("Der er fem filer, og der kan ikke være flere. Fjern en for at sende en anden.",
        "There are five files, and there cannot be more. Remove one to send another.");

    /// <summary>Why something was not kept; null when it was.</summary>
    /// <param name="full">What is said when there are as many as there may be.</param>
    public string? Told(InputOutcome outcome, string full) =>
        outcome switch { InputOutcome.Full => full, InputOutcome.UsedUp => UsedUp, _ => null };

    /// <summary>By whom and when the agenda was agreed.</summary>
    public string AgreedBy(AgreedAgenda agreed, SiteContext context)
    {
        var by = agreed.Author.Way switch
        {
            InputWay.Link => Language.Say($"{agreed.Author.By}, jobcentret via link", $"{agreed.Author.By}, the jobcentre by link"),
            InputWay.Region => Language.Say($"{agreed.Author.By} i regionen", $"{agreed.Author.By} of the region"),
            _ => agreed.Author.By,
        };
        return Language.Say($"Aftalt {context.Moment(agreed.At)} af {by}.", $"Agreed {context.Moment(agreed.At)} by {by}.");
    }

    public string Own => Language.Say("Jobcentrets punkter", "The jobcentre's items");

    public string None => Language.Say("Der er ingen endnu.", "There are none yet.");

    public string Add => Language.Say("Tilføj et punkt", "Add an item");

    public string Item => Language.Say("Punktet, højst 500 tegn", "The item, at most 500 characters");

    public string Name => Language.Say("Dit navn, højst 100 tegn", "Your name, at most 100 characters");

    public string By => Language.Say("Skrevet af", "Written by");

    public string Send => Language.Say("Tilføj punktet", "Add the item");

    public string Remove => Language.Say("Fjern", "Remove");

    /// <summary>What is wrong with a form.</summary>
    /// <param name="form">Which, as in <see cref="AgendaForm.Do"/>; empty for that of items.</param>
    public string Mistake(string form) => form switch
    {
        AgendaForm.Comment => Language.Say(
            "Kommentaren er ikke gemt. Skriv en kommentar på højst 5.000 tegn og dit navn på højst 100, uden specielle styretegn.",
            "The comment is not saved. Write a comment of at most 5,000 characters and your name of at most 100, without control characters."),
        AgendaForm.Agree => Language.Say("Det er ikke gemt. Skriv dit navn på højst 100 tegn, så regionen ved, hvem der har aftalt det.",
            "It is not saved. Write your name of at most 100 characters, so that the region knows who agreed."),
        AgendaForm.File => Language.Say("Filen er ikke sendt. Vælg en fil, og skriv dit navn på højst 100 tegn.",
            "The file is not sent. Choose a file, and write your name of at most 100 characters."),
        _ => Language.Say(
            "Punktet er ikke gemt. Skriv et punkt på højst 500 tegn og dit navn på højst 100, uden specielle styretegn.",
            "The item is not saved. Write an item of at most 500 characters and your name of at most 100, without control characters."),
    };

    public string Full => Language.Say(
        $"Der er {MaxItems} punkter, og der kan ikke være flere. Fjern et for at tilføje et andet.",
        $"There are {MaxItems} items, and there cannot be more. Remove one to add another.");

    public string UsedUp => Language.Say(
        $"Linket er brugt til {MaxChanges} ændringer og kan ikke bruges til flere nye punkter. Bed regionen om et nyt link. Du kan stadig fjerne punkter.",
        $"The link has been used for {MaxChanges} changes and takes no more new items. Ask the region for a new link. You can still remove items.");

    public (string Title, string Text) Over => Language.Say(
        ("Linket er lukket", "Regionen har lukket linket eller givet jobcentret et nyt. Bed regionen om det nye link."),
        ("The link is closed", "The region closed the link or gave the jobcentre a new one. Ask the region for the new link."));

    public (string Title, string Text) Wrong => Language.Say(
        ("Linket virker ikke", "Måske er det ikke kopieret helt. Åbn det igen fra mailen, eller bed regionen om et nyt."),
        ("The link does not work", "It may not be copied in full. Open it again from the mail, or ask the region for a new one."));

    public (string Title, string Text) Closed => Language.Say(
        ("Der kan ikke skrives flere punkter", "Mødet er holdt, flyttet til andre eller aflyst. Spørg regionen, hvis det undrer dig."),
        ("No more items can be written",
            "The meeting was held, is with others now, or was called off. Ask the region if this surprises you."));

    /// <summary>What meeting it is.</summary>
    public string Meeting(string area, Meeting meeting) =>
        string.Join(" · ", new[] { area, meeting.Date.ToString("d. ", System.Globalization.CultureInfo.InvariantCulture)
        + PeriodText.In(Language).Long(Period.Month(meeting.Date.Year, meeting.Date.Month))
        + ClockText.After(meeting.Start, meeting.End, Language), meeting.Place, meeting.VideoLink }.OfType<string>());

    private static int MaxChanges => Storage.Meetings.AgendaLink.MaxChanges;

    private static int MaxItems => Storage.Meetings.AgendaRepository.MaxItems;
}
