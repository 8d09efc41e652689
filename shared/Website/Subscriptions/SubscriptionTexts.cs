namespace Reporting.Website.Subscriptions;

/// <summary>The words of the pages, language by language.</summary>
internal static class SubscriptionTexts
{
    public static SubscriptionText Danish { get; } = new()
    {
        Code = "da",
        Confirm =
            ("Bekræft din tilmelding", "Vi er blevet bedt om at sende dette til",
                "Har du ikke selv bedt om det, skal du ikke gøre noget. Så sender vi ikke mere.", "Bekræft"),
        Confirmed = ("Din tilmelding er bekræftet", "Du får den første mail, når der er nye tal.", "Se eller ændr dit valg"),
        Leave = ("Vil du afmelde dig?", "Du vil ikke længere få:", "Afmeld"),
        Left = ("Du er afmeldt",
            "Du får ikke flere af de mails, linket handler om. Får du ikke længere nogen mails fra os, er din adresse slettet."),
        Manage = ("Dine mails", "Her er, hvad vi sender til", "Gem ændringer", "Dine ændringer er gemt.",
            "Intet er ændret. Vælg fra 1 til 120 områder og mindst én slags mail."),
        Delete = ("Slet mig", "Vi sletter din adresse med det samme og sender ikke flere mails.", "Slet mig"),
        Deleted = ("Du er slettet", "Vi har ikke længere din adresse og sender ikke flere mails."),
        Expired =
            ("Linket er for gammelt",
                "Tilmeld dig igen, så får du en mail med et nyt link. Vil du afmelde dig, virker linket til afmelding i alle vores mails stadig."),
        Used = ("Linket er brugt",
            "Det virker kun én gang, og dit valg er ændret siden. Vil du have flere mails igen, skal du tilmelde dig på ny."),
        Wrong = ("Linket virker ikke",
            "Måske er det ikke kopieret helt. Åbn det igen fra mailen, eller tilmeld dig igen for at få et nyt."),
        Gone = ("Du er ikke tilmeldt", "Adressen er slettet hos os. Vil du have mails igen, skal du tilmelde dig på ny."),
        DocumentExpired = ("Linket er udløbet", "Det gjaldt i 30 dage. Siden kan stadig hentes: alle resultatoversigter er åbne for alle."),
        SignUp = ("Få resultatoversigten på mail",
            "Vi sender en mail med et link, og først når du har bekræftet der, begynder de øvrige mails. Du kan altid melde fra.",
            "Din mailadresse", "Tilmeld"),
        SignedUp =
            ("Se i din mail",
                "Er adressen rigtig, kommer der nu en mail med et link, højst en i timen og tre om dagen. Bekræft inden 7 dage."),
        NotSignedUp = "Der mangler noget: skriv én mailadresse, og vælg mindst ét område og én slags mail.",
        TooMany = "Så mange har tilmeldt sig, at vi venter med at sende flere mails. Prøv igen i næste time eller i morgen.",
        Suspended = "Din adresse har flere gange afvist vores mails, så vi er holdt op med at sende. Tilmeld dig igen for at få dem.",
        Parts = ("Områder", "Mails", "Sprog", "Samlet eller hver for sig"),
        AreaGroups = ("Kommuner og jobcentre", "Regioner og hele landet"),
        Kinds =
        [
            "Resultatoversigten hver måned", "Besked, når vurderingen af et resultat skifter",
            "Ét samlet overblik hver måned over alle valgte områder",
        ],
        Languages = ["Dansk", "Engelsk"],
        How = ("Alle områder i én mail", "Én mail for hvert område"),
    };

    public static SubscriptionText English { get; } = new()
    {
        Code = "en",
        Confirm =
            ("Confirm your subscription", "We were asked to send this to",
                "If you did not ask for it, do nothing. We will send nothing more.", "Confirm"),
        Confirmed = ("Your subscription is confirmed", "The first mail comes when there are new figures.", "See or change your choice"),
        Leave = ("Do you want to unsubscribe?", "You will no longer get:", "Unsubscribe"),
        Left = ("You are unsubscribed",
            "You will get no more of the mails that the link is about. If you get none of our mails any longer, your address is deleted."),
        Manage = ("Your mails", "This is what we send to", "Save changes", "Your changes are saved.",
            "Nothing was changed. Choose from 1 to 120 areas and at least one kind of mail."),
        Delete = ("Delete me", "We delete your address at once and send no more mails.", "Delete me"),
        Deleted = ("You are deleted", "We no longer have your address and send no more mails."),
        Expired =
            ("The link is too old",
                "Sign up again to get a mail with a new link. To unsubscribe, the link for that in any of our mails still works."),
        Used = ("The link has been used", "It works once, and your choice has been changed since. To get more mails again, sign up anew."),
        Wrong = ("The link does not work",
            "Perhaps it was not copied whole. Open it from the mail again, or sign up again to get a new one."),
        Gone = ("You are not subscribed", "We have deleted the address. To get mails again, sign up anew."),
        DocumentExpired =
            ("The link has expired", "It was good for 30 days. The page can still be had: all overviews of results are open to all."),
        SignUp = ("Get the overview of results by mail",
            "We send a mail with a link, and only when you have confirmed there do the other mails begin. You can leave at any time.",
            "Your mail address", "Sign up"),
        SignedUp =
            ("Look in your mail",
                "If the address is right, a mail with a link is on its way, at most one an hour and three a day. Confirm within 7 days."),
        NotSignedUp = "Something is missing: write one mail address, and choose at least one area and one kind of mail.",
        TooMany = "So many have signed up that we wait before sending more mails. Try again in the next hour, or tomorrow.",
        Suspended = "Your address has refused our mails several times, so we no longer send any. Sign up again to get them.",
        Parts = ("Areas", "Mails", "Language", "Together or one by one"),
        AreaGroups = ("Municipalities and jobcentres", "Regions and the whole country"),
        Kinds =
        [
            "The overview (resultatoversigt) every month", "A mail when the verdict on a result changes",
            "One mail every month over all chosen areas",
        ],
        Languages = ["Danish", "English"],
        How = ("All areas in one mail", "One mail for each area"),
    };
}
