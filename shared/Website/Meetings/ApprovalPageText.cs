namespace Reporting.Website.Meetings;

/// <summary>What the page for the approval of minutes says when something is wrong.</summary>
public sealed record ApprovalPageText(Language Language)
{
    /// <summary>Who answers is not named.</summary>
    public string Unnamed => Language.Say("Svaret er ikke gemt. Skriv dit navn, højst 100 tegn, uden styretegn.",
        "The answer is not saved. Write your name, at most 100 characters, without control characters.");

    /// <summary>The comment is none.</summary>
    public string NoComment => Language.Say(
        "Bemærkningerne er ikke gemt. Skriv 1 til 1.000 tegn, uden styretegn, eller godkend referatet.",
        "The comments are not saved. Write 1 to 1,000 characters, without control characters, or approve the minutes.");

    /// <summary>There were too many answers.</summary>
    public string UsedUp => Language.Say("Der kan ikke svares flere gange. Skriv til regionen, eller bed den sende referatet igen.",
        "No more answers can be given. Write to the region, or ask it to send the minutes again.");

    /// <summary>The link is not one of the app's.</summary>
    public (string Title, string Text) Wrong => Language.Say(
        ("Linket virker ikke", "Måske er det ikke kopieret helt. Åbn det igen fra mailen, eller bed regionen om et nyt."),
        ("The link does not work", "It may not be copied in full. Open it again from the mail, or ask the region for a new one."));

    /// <summary>The link was good, and is so no longer.</summary>
    public (string Title, string Text) Over => Language.Say(
        ("Linket er lukket", "Referatet er ændret, sendt igen eller trukket tilbage, eller linket er for gammelt. Bed regionen om et nyt."),
        ("The link is closed", "The minutes were changed, sent again or withdrawn, or the link is too old. Ask the region for a new one."));
}
