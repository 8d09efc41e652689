namespace Reporting.Website.Meetings;

/// <summary>The words of the page for agenda items.</summary>
internal sealed record AgendaText(Language Language)
{
    /// <summary>The most characters of an item.</summary>
    public const int MaxItemLength = 500;

    /// <summary>The most characters of who writes it.</summary>
    public const int MaxNameLength = 100;

    public string Title => Language.Say("Punkter til dagsordenen", "Items for the agenda");

    public string Lead => Language.Say(
        "Skriv, hvad jobcentret gerne vil drøfte. Resultatoversigten er altid et punkt. Regionen ser punkterne med det samme.",
        "Write what the jobcentre would like to discuss. The overview is always an item. The region sees the items at once.");

    public string Own => Language.Say("Jobcentrets punkter", "The jobcentre's items");

    public string None => Language.Say("Der er ingen endnu.", "There are none yet.");

    public string Add => Language.Say("Tilføj et punkt", "Add an item");

    public string Item => Language.Say("Punktet, højst 500 tegn", "The item, at most 500 characters");

    public string Name => Language.Say("Dit navn, højst 100 tegn", "Your name, at most 100 characters");

    public string By => Language.Say("Skrevet af", "Written by");

    public string Send => Language.Say("Tilføj punktet", "Add the item");

    public string Remove => Language.Say("Fjern", "Remove");

    public string Mistake => Language.Say(
        "Punktet er ikke gemt. Skriv et punkt på højst 500 tegn og dit navn på højst 100, uden specielle styretegn.",
        "The item is not saved. Write an item of at most 500 characters and your name of at most 100, without control characters.");

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
        ("The link does not work", "It may not be copied whole. Open it again from the mail, or ask the region for a new one."));

    public (string Title, string Text) Closed => Language.Say(
        ("Der kan ikke skrives flere punkter", "Mødet er holdt, flyttet til andre eller aflyst. Spørg regionen, hvis det undrer dig."),
        ("No more items can be written",
            "The meeting was held, is with others now, or was called off. Ask the region if this surprises you."));

    /// <summary>What meeting it is.</summary>
    public string Meeting(string area, Meeting meeting) =>
        string.Join(" · ", new[] { area, meeting.Date.ToString("d. ", System.Globalization.CultureInfo.InvariantCulture)
        + PeriodText.In(Language).Long(Period.Month(meeting.Date.Year, meeting.Date.Month)), meeting.Place }.OfType<string>());

    private static int MaxChanges => Storage.Meetings.AgendaLink.MaxChanges;

    private static int MaxItems => Storage.Meetings.AgendaRepository.MaxItems;
}
