namespace Reporting.Documents.Mail;

/// <summary>The mail that brings a report: what it says in its own first sentences, with the report attached.</summary>
public static class ReportMail
{
    private const int MaxSentences = 4;

    /// <summary>The mail.</summary>
    /// <param name="page">The report.</param>
    /// <param name="catalogue">The catalogue it was made with.</param>
    /// <param name="links">What the footer names.</param>
    /// <param name="language">The language to write in.</param>
    public static MailContent Compose(ReportMailPage page, Catalogue catalogue, MailLinks links, Language language)
    {
        var words = new DocumentTexts(catalogue, language);
        var title = Title(page, words);
        var body = new MailBody(language, title + words.DemoSubject(page.Run.Demo),
            [
                .. words.Demo(page.Run.Demo), new MailHeading(1, title),
                .. MissingTables.Blocks(page.Missing, page.Run.Month, catalogue, words), .. Revised(page, words),
                .. Said(page.Paper).Select((text, i) => new MailParagraph(text) { Strong = i == 0 }),
                new MailHeading(2, words.Say("Det viser rapporten", "What the report shows")),
                new MailParagraph(page.Report.Shows.In(language)),
                .. Where(page, words),
            ],
            words.Footer(links, Why(page, words)));
        return body.ToContent() with
        {
            Attachments = page.Pdf is { } pdf ? [new(page.FileName, "application/pdf", pdf)] : [],
        };
    }

    private static string Name(ReportMailPage page, DocumentTexts words) => words.Say(page.Report.Name, page.Report.NameEn);

    private static string Title(ReportMailPage page, DocumentTexts words)
    {
        var title = $"{Name(page, words)}: {page.Scope}, {words.Periods.Long(page.Run.Month)}";
        return page.IsRevised ? title + words.Say(" (nye tal)", " (new figures)") : title;
    }

    private static IEnumerable<MailBlock> Revised(ReportMailPage page, DocumentTexts words) => !page.IsRevised ? [] :
    [
        new MailParagraph(words.Say(
            $"Kilden har sendt nye tal for {words.Periods.Long(page.Run.Month)}, og en vurdering er ændret. Denne rapport erstatter den forrige.",
            $"The source has sent new figures for {words.Periods.Long(page.Run.Month)}, and a verdict has changed. This report replaces the one before.")),
    ];

    // The sentences at the beginning of the report, or of its first chapter: mail and report say the same.
    private static IEnumerable<string> Said(PaperDocument paper) => paper.Blocks
        .SkipWhile(b => b is not TextBlock { Weight: TextWeight.Lead }).TakeWhile(b => b is TextBlock).Cast<TextBlock>().Take(MaxSentences).Select(t => t.Text);

    private static IEnumerable<MailBlock> Where(ReportMailPage page, DocumentTexts words)
    {
        yield return new MailParagraph(page.Pdf is null
            ? words.Say("Rapporten er for stor til at sende med mailen. Brug linket for at hente den.",
                "The report is too large to be sent along. Use the link to get it.")
            : words.Say("Hele rapporten er vedhæftet som PDF.", "The whole report is attached as a PDF."));
        yield return new MailLink(words.Say("Åbn rapporten", "Open the report"), page.Link) { Button = true };
        yield return new MailParagraph(
            words.Say("Linket virker til ", "The link works until ") + words.Periods.Moment(page.LinkExpires) + ".");
        if (page.Page is { } site)
            yield return new MailLink(
                words.Say($"Se tallene for {page.Scope} på siden", $"See the figures of {page.Scope} on the site"), site);
    }

    private static string Why(ReportMailPage page, DocumentTexts words)
    {
        var often = page.Wanted.Every == ReportRhythm.Quarterly
            ? words.Say("hvert kvartal", "every quarter") : words.Say("hver måned", "every month");
        return words.Say($"Du får denne mail, fordi du har bestilt rapporten {page.Report.Name} for {page.Scope} {often}.",
            $"You get this mail because you have asked for the report {page.Report.NameEn} on {page.Scope} {often}.");
    }
}
