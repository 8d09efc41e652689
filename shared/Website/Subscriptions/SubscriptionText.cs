namespace Reporting.Website.Subscriptions;

/// <summary>The words of the pages that mails link to, in one language.</summary>
public sealed class SubscriptionText(Language language)
{
    /// <summary>The question whether the address is right: title, what stands before the address, what to do otherwise, button.</summary>
    public (string Title, string Lead, string Otherwise, string Button) Confirm => (
        language.Say("Bekræft din tilmelding", "Confirm your subscription"),
        language.Say("Vi er blevet bedt om at sende dette til", "We were asked to send this to"),
        language.Say(
            "Har du ikke selv bedt om det, skal du ikke gøre noget. Så sender vi ikke mere.",
            "If you did not ask for it, do nothing. We will send nothing more."),
        language.Say("Bekræft", "Confirm"));

    /// <summary>It is confirmed: title, text, link to the choice.</summary>
    public (string Title, string Text, string Manage) Confirmed => (
        language.Say("Din tilmelding er bekræftet", "Your subscription is confirmed"),
        language.Say("Du får den første mail, når der er noget nyt.", "The first mail comes when there is something new."),
        language.Say("Se eller ændr dit valg", "See or change your choice"));

    /// <summary>The question before leaving: title, text, button.</summary>
    public (string Title, string Text, string Button) Leave => (
        language.Say("Vil du afmelde dig?", "Do you want to unsubscribe?"),
        language.Say("Du vil ikke længere få:", "You will no longer get:"),
        language.Say("Afmeld", "Unsubscribe"));

    /// <summary>They have left: title, text.</summary>
    public (string Title, string Text) Left => (
        language.Say("Du er afmeldt", "You are unsubscribed"),
        language.Say(
            "Du får ikke flere af de mails, linket handler om. Får du ikke længere nogen mails fra os, er din adresse slettet.",
            "You will get no more of the mails that the link is about. If you get none of our mails any longer, your address is deleted."));

    /// <summary>The page to change the choice: title, what stands before the address, button, that it is done, what is missing.</summary>
    public (string Title, string Lead, string Button, string Done, string Missing) Manage => (
        language.Say("Dine mails", "Your mails"),
        language.Say("Her er, hvad vi sender til", "This is what we send to"),
        language.Say("Gem ændringer", "Save changes"),
        language.Say("Dine ændringer er gemt.", "Your changes are saved."),
        language.Say(
            "Intet er ændret endnu. Ret dette, og gem igen:",
            "Nothing is changed yet. Correct this and save again:"));

    /// <summary>Deleting it all: heading, text, button.</summary>
    public (string Title, string Text, string Button) Delete => (
        language.Say("Slet mig", "Delete me"),
        language.Say(
            "Vi sletter din adresse med det samme og sender ikke flere mails.",
            "We delete your address at once and send no more mails."),
        language.Say("Slet mig", "Delete me"));

    /// <summary>It is deleted: title, text.</summary>
    public (string Title, string Text) Deleted => (
        language.Say("Du er slettet", "You are deleted"),
        language.Say(
            "Vi har ikke længere din adresse og sender ikke flere mails.",
            "We no longer have your address and send no more mails."));

    /// <summary>A link that is too old: title, text.</summary>
    public (string Title, string Text) Expired => (
        language.Say("Linket er for gammelt", "The link is too old"),
        language.Say(
            "Tilmeld dig igen, så får du en mail med et nyt link. Vil du afmelde dig, virker linket til afmelding i alle vores mails "
                + "stadig.",
            "Sign up again to get a mail with a new link. To unsubscribe, the link for that in any of our mails still works."));

    /// <summary>A link that has confirmed what it was for: title, text.</summary>
    public (string Title, string Text) Used => (
        language.Say("Linket er brugt", "The link has been used"),
        language.Say(
            "Det virker kun én gang, og dit valg er ændret siden. Vil du have flere mails igen, skal du tilmelde dig på ny.",
            "It works once, and your choice has been changed since. To get more mails again, sign up anew."));

    /// <summary>A link that the app did not make: title, text.</summary>
    public (string Title, string Text) Wrong => (
        language.Say("Linket virker ikke", "The link does not work"),
        language.Say(
            "Måske er det ikke kopieret helt. Åbn det igen fra mailen, eller tilmeld dig igen for at få et nyt.",
            "Perhaps it was not copied in full. Open it from the mail again, or sign up again to get a new one."));

    /// <summary>A link of somebody who is no longer there: title, text.</summary>
    public (string Title, string Text) Gone => (
        language.Say("Du er ikke tilmeldt", "You are not subscribed"),
        language.Say(
            "Adressen er slettet hos os. Vil du have mails igen, skal du tilmelde dig på ny.",
            "We have deleted the address. To get mails again, sign up anew."));

    /// <summary>A link to a document that is too old: title, text.</summary>
    public (string Title, string Text) DocumentExpired => (
        language.Say("Linket er udløbet", "The link has expired"),
        language.Say(
            "Det gjaldt i 30 dage. Siden kan stadig hentes: alle resultatoversigter er åbne for alle.",
            "It was good for 30 days. The page can still be had: all results overviews are open to all."));

    /// <summary>A link to a document with a figure that the source has withdrawn: title, text.</summary>
    public (string Title, string Text) DocumentClosed => (
        language.Say("Siden er lukket", "The page is closed"),
        language.Say(
            "Den rummer et tal, som kilden siden har trukket tilbage. Hent den nyeste udgave på områdets side.",
            "It contains a figure that the source has since withdrawn. The newest edition is on the area's page."));

    /// <summary>The page to sign up: title, text, label of the address, button.</summary>
    public (string Title, string Text, string Mail, string Button) SignUp => (
        language.Say("Få resultatoversigten på mail", "Get the results overview by mail"),
        language.Say(
            "Vi sender en mail med et link, og først når du har bekræftet der, begynder de øvrige mails. Du kan altid melde fra.",
            "We send a mail with a link, and only when you have confirmed there do the other mails begin. You can leave at any time."),
        language.Say("Din mailadresse", "Your mail address"),
        language.Say("Tilmeld", "Sign up"));

    /// <summary>What is said to everybody who signs up: title, text.</summary>
    public (string Title, string Text) SignedUp => (
        language.Say("Se i din mail", "Look in your mail"),
        language.Say(
            "Er adressen rigtig, kommer der nu en mail med et link, højst en i timen og tre om dagen. Bekræft inden 7 dage.",
            "If the address is right, a mail with a link is on its way, at most one an hour and three a day. Confirm within 7 days."));

    /// <summary>That something is missing in a sign-up.</summary>
    public string NotSignedUp => language.Say(
        "Du er ikke tilmeldt endnu. Ret dette, og send igen:",
        "You are not signed up yet. Correct this and send it again:");

    /// <summary>That the hour is full.</summary>
    public string TooMany => language.Say(
        "Så mange har tilmeldt sig, at vi venter med at sende flere mails. Prøv igen i næste time eller i morgen.",
        "So many have signed up that we wait before sending more mails. Try again in the next hour, or tomorrow.");

    /// <summary>That an address refused mails so often that none are sent.</summary>
    public string Suspended => language.Say(
        "Din adresse har flere gange afvist vores mails, så vi er holdt op med at sende. Tilmeld dig igen for at få dem.",
        "Your address has refused our mails several times, so we no longer send any. Sign up again to get them.");

    /// <summary>What a choice consists of: areas, kinds, language, how.</summary>
    public (string Areas, string Kinds, string Language, string How) Parts => (
        language.Say("Områder", "Areas"),
        language.Say("Mails", "Mails"),
        language.Say("Sprog", "Language"),
        language.Say("Samlet eller hver for sig", "Together or one by one"));

    /// <summary>Areas by what they are: municipalities and jobcentres, regions and the country.</summary>
    public (string Local, string Wide) AreaGroups => (
        language.Say("Kommuner og jobcentre", "Municipalities and jobcentres"),
        language.Say("Regioner og hele landet", "Regions and the whole country"));

    /// <summary>The kinds of mail, in the order of <see cref="ChoiceNames.Kinds"/>.</summary>
    public IReadOnlyList<string> Kinds =>
    [
        language.Say("Resultatoversigten hver måned", "The overview (resultatoversigt) every month"),
        language.Say("Besked, når vurderingen af et resultat skifter", "A mail when the verdict on a result changes"),
        language.Say("Ét samlet overblik hver måned over alle valgte områder", "One mail every month over all chosen areas"),
        language.Say("Regionens nyhedsbrev", "The region's newsletter"),
    ];

    /// <summary>All areas in one mail, and one mail for each.</summary>
    public (string Together, string PerArea) How => (
        language.Say("Alle områder i én mail", "All areas in one mail"),
        language.Say("Én mail for hvert område", "One mail for each area"));

    /// <summary>What a language is called.</summary>
    public string Of(Language named) => named.Say(language.Say("Dansk", "Danish"), language.Say("Engelsk", "English"));

    /// <summary>Reports: what they are called among the mails, what to do, the labels of which, about what and how often, and the
    /// name of one that is not chosen.</summary>
    public (string Title, string Text, string Which, string About, string Often, string None) Reports => (
        language.Say("Rapporter", "Reports"),
        language.Say("En rapport kommer som PDF i sin egen mail, når månedens tal er klar. Kvartalsrapporter kommer efter marts, juni, september og december.",
            "A report comes as a PDF in a mail of its own when the month's figures are there. Quarterly reports come after March, June, September and December."),
        language.Say("Rapport", "Report"), language.Say("Om", "On"), language.Say("Hvor tit", "How often"), language.Say("ingen", "none"));

    /// <summary>How often a report is sent.</summary>
    public string Of(ReportRhythm rhythm) => rhythm == ReportRhythm.Quarterly
        ? language.Say("hvert kvartal", "every quarter") : language.Say("hver måned", "every month");

    /// <summary>Kinds of mail in words.</summary>
    public IEnumerable<string> Of(SubscriptionKinds kinds) =>
    [
        .. ChoiceNames.Kinds.Index().Where(k => kinds.HasFlag(k.Item.Kind)).Select(k => Kinds[k.Index]),
        .. kinds.HasFlag(SubscriptionKinds.Reports) ? [Reports.Title] : Array.Empty<string>(),
    ];

    /// <summary>All mails of a choice in words, each report by itself.</summary>
    public IEnumerable<string> Of(SubscriptionChoice choice, Catalogue catalogue) =>
        [.. Of(choice.Kinds & ~SubscriptionKinds.Reports), .. choice.Reports.Select(r => ReportWords.Of(r, catalogue, language))];
}
