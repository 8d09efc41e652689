namespace Reporting.Documents.Mail;

/// <summary>The question whether an address wants what was asked for in its name; nothing else is sent before the answer.</summary>
public static class ConfirmationMail
{
    /// <summary>The mail.</summary>
    /// <param name="choice">What was asked for.</param>
    /// <param name="catalogue">The catalogue that knows the areas' names.</param>
    /// <param name="confirm">The address that confirms.</param>
    /// <param name="expires">When that stops working.</param>
    /// <param name="site">Where the site is.</param>
    /// <param name="language">The language to write in.</param>
    public static MailContent Compose(
        SubscriptionChoice choice, Catalogue catalogue, Uri confirm, DateTimeOffset expires, Uri site, Language language)
    {
        var words = new DocumentTexts(catalogue, language);
        var title = Title(choice, words);
        return new MailBody(language, title,
            [
                new MailHeading(1, title),
                new MailParagraph(words.Say("Denne mailadresse er skrevet op til at få:", "This mail address has been signed up for:")),
                new MailList([.. Kinds(choice, catalogue, words).Select(k => new MailListLine(k))]),
                .. choice.Areas.Count > 0 ? [new MailParagraph(Areas(choice, catalogue, words))] : Array.Empty<MailBlock>(),
                new MailParagraph(Manner(choice, words)),
                new MailLink(words.Say("Bekræft abonnementet", "Confirm the subscription"), confirm) { Button = true },
                new MailParagraph(words.Say("Linket virker til ", "The link works until ") + words.Periods.Moment(expires) + "."),
                new MailParagraph(words.Say("Har du ikke bedt om dette, så gør ingenting. Så får du ikke flere mails.",
                    "If you have not asked for this, do nothing. You will then get no more mails.")) { Strong = true },
            ],
            [new MailParagraph(words.Say($"Sendt fra {site.Host}, fordi nogen har skrevet adressen i formularen dér.",
                $"Sent from {site.Host} because somebody wrote the address in the form there."))]).ToContent();
    }

    private static string Title(SubscriptionChoice choice, DocumentTexts words) => choice.Kinds switch
    {
        SubscriptionKinds.Overview => words.Say("Bekræft, at du vil have resultatoversigten hver måned", "Confirm that you want the results overview each month"),
        SubscriptionKinds.Alerts => words.Say("Bekræft, at du vil have besked, når en vurdering ændrer sig", "Confirm that you want a mail when a verdict changes"),
        SubscriptionKinds.Digest => words.Say("Bekræft, at du vil have det månedlige overblik", "Confirm that you want the monthly summary"),
        SubscriptionKinds.Reports => words.Say("Bekræft, at du vil have rapporter", "Confirm that you want reports"),
        SubscriptionKinds.Newsletters => words.Say("Bekræft, at du vil have nyhedsbrevet", "Confirm that you want the newsletter"),
        _ => words.Say("Bekræft dit abonnement", "Confirm your subscription"),
    };

    private static IEnumerable<string> Kinds(SubscriptionChoice choice, Catalogue catalogue, DocumentTexts words)
    {
        if (choice.Kinds.HasFlag(SubscriptionKinds.Overview))
            yield return words.Say("resultatoversigten hver måned", "the results overview each month");
        if (choice.Kinds.HasFlag(SubscriptionKinds.Alerts))
            yield return words.Say("besked, når vurderingen af et resultat ændrer sig", "a mail when the verdict of a result changes");
        if (choice.Kinds.HasFlag(SubscriptionKinds.Digest))
            yield return words.Say("ét samlet overblik over alle områderne hver måned", "one summary of all the areas each month");
        if (choice.Kinds.HasFlag(SubscriptionKinds.Newsletters))
            yield return words.Say("regionens nyhedsbrev, når der er et", "the region's newsletter, when there is one");
        foreach (var report in choice.Reports) yield return ReportWords.Of(report, catalogue, words.Language);
    }

    private static string Areas(SubscriptionChoice choice, Catalogue catalogue, DocumentTexts words)
    {
        var names = words.List([.. choice.Areas.Select(code => catalogue.Area(code)?.Name ?? code)]);
        return words.Say(choice.Areas.Count == 1 ? "Det gælder området " : "Det gælder områderne ",
            choice.Areas.Count == 1 ? "It is about the area " : "It is about the areas ") + names + ".";
    }

    private static string Manner(SubscriptionChoice choice, DocumentTexts words)
    {
        var language = choice.Language.Say(words.Say("på dansk", "in Danish"), words.Say("på engelsk", "in English"));
        if (choice.Areas.Count < 2) return words.Say($"Mailene skrives {language}.", $"The mails are written {language}.");
        return choice.PerArea
            ? words.Say($"Mailene skrives {language}, med en mail for hvert område.",
                $"The mails are written {language}, one for each area.")
            : words.Say($"Mailene skrives {language}, med alle områder i samme mail.",
                $"The mails are written {language}, with all areas in one mail.");
    }
}
