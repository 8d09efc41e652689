namespace Reporting.Documents.Mail;

/// <summary>Tells a subscriber that areas have ended, which ones the mails are about from now on, and how to be rid of them.</summary>
public static class SuccessionMail
{
    private const int MaxNames = 3;

    /// <summary>The mail.</summary>
    /// <param name="ended">The areas that have ended, each with those that carry it on.</param>
    public static MailContent Compose(IReadOnlyList<CarriedArea> ended, Catalogue catalogue, MailLinks links, Language language)
    {
        var words = new DocumentTexts(catalogue, language);
        var names = Names(ended.SelectMany(e => e.Successors), words);
        var title = words.Say($"Dine mails handler nu om {names}", $"Your mails are now about {names}");
        return new MailBody(language, title,
            [
                new MailHeading(1, title),
                .. ended.GroupBy(e => (e.Ended.Valid.To, Names: Names(e.Successors, words))).Select(g => new MailParagraph(Why(g.Key.To!.Value,
                    Names(g.Select(e => e.Ended), words), g.Key.Names, g.First().Successors.Count == 1, words))),
                new MailParagraph(words.Say($"Fra nu af får du de samme mails om {names}. Du skal ikke gøre noget.",
                    $"From now on you get the same mails about {names}. You need not do anything.")) { Strong = true },
                new MailParagraph(words.Say("Vil du hellere have mails om andre områder, kan du ændre det her:",
                    "If you would rather have mails about other areas, you can change it here:")),
                new MailLink(words.Say("Se eller ændr dit valg", "See or change your choice"), links.Manage) { Button = true },
                new MailParagraph(words.Say("De gamle måneder kan stadig ses på siden.", "The old months can still be seen on the site.")),
            ],
            [
                new MailParagraph(words.Say("Du får denne mail én gang, fordi du har bedt om mails om et område, der ikke findes mere.",
                    "You get this mail once, because you asked for mails about an area that is no more.")),
                new MailLink(words.Say("Afmeld alle mails", "Stop all mails"), links.Leave),
                new MailLink(words.Say("Se alle resultatoversigter", "See all results overviews"), links.Site),
            ]).ToContent();
    }

    private static string Why(Period last, string ended, string successors, bool isOne, DocumentTexts words) => words.Say(
        $"Der kommer ikke flere tal for {ended} efter {words.Periods.Long(last)}. {successors} fortsætter.",
        $"There are no more figures for {ended} after {words.Periods.Long(last)}. {successors} {(isOne ? "carries" : "carry")} on.");

    private static string Names(IEnumerable<Area> areas, DocumentTexts words) =>
        words.Areas([.. areas.Select(a => a.Name).Distinct()], MaxNames);
}
