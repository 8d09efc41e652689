namespace Reporting.Documents.Mail;

/// <summary>The monthly mail with the overviews (resultatoversigter) of one or more areas.</summary>
public static class OverviewMail
{
    private const int MaxNames = 2;
    private const int MaxCharts = 8;

    /// <summary>The mail.</summary>
    /// <param name="pages">The pages, at least one, all of the same month.</param>
    /// <param name="catalogue">The catalogue they were made with.</param>
    /// <param name="links">What the footer names.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="missing">The ids of the tables that the source has not published yet for the month.</param>
    /// <exception cref="ArgumentException">There are no pages.</exception>
    public static MailContent Compose(IReadOnlyList<OverviewPage> pages, Catalogue catalogue, MailLinks links, Language language,
        IReadOnlyList<string>? missing = null)
    {
        if (pages.Count == 0)
            throw new ArgumentException("An overview mail needs at least one page; send none for no areas.", nameof(pages));
        var words = new DocumentTexts(catalogue, language);
        var demo = pages.Any(p => p.Overview.Run.Demo);
        var title = Title(pages, words);
        var body = new MailBody(language, Subject(pages, title, words) + words.DemoSubject(demo),
            [.. words.Demo(demo), new MailHeading(1, title),
                .. MissingTables.Blocks(missing ?? [], pages[0].Overview.Run.Month, catalogue, words),
                .. pages.SelectMany(p => new OverviewMailPage(p, words, pages.Count > 1, MaxCharts / pages.Count).Blocks())],
            words.Footer(links, Why(pages, words)));
        return body.ToContent() with { Attachments = [.. pages.Where(p => p.HasPdf).Select(Attachment)] };
    }

    private static string Subject(IReadOnlyList<OverviewPage> pages, string title, DocumentTexts words) => pages switch
    {
        _ when pages.Any(p => p.IsRevised) => title,
        [var only] => new MonthNews(words).Of(only.Overview),
        _ => new MonthNews(words).Of(words.Areas([.. pages.Select(p => p.Overview.Area.Name)], MaxNames), pages[0].Overview.Run.Month,
            pages.SelectMany(p => p.Overview.Findings)),
    };

    private static string Title(IReadOnlyList<OverviewPage> pages, DocumentTexts words)
    {
        var month = words.Periods.Long(pages[0].Overview.Run.Month);
        var names = words.Areas([.. pages.Select(p => p.Overview.Area.Name)], MaxNames);
        return pages.Any(p => p.IsRevised)
            ? words.Say($"{names}: reviderede tal for {month}", $"{names}: revised figures for {month}")
            : words.Say($"{names}: resultater for {month}", $"{names}: results for {month}");
    }

    private static string Why(IReadOnlyList<OverviewPage> pages, DocumentTexts words)
    {
        var areas = pages.Count > MaxNames ? words.Areas(pages.Count) : words.List([.. pages.Select(p => p.Overview.Area.Name)]);
        return words.Say($"Du får denne mail, fordi du har bestilt resultatoversigten hver måned for {areas}.",
            $"You get this mail because you have asked for the monthly results overview for {areas}.");
    }

    private static MailPart Attachment(OverviewPage page)
    {
        var (run, area) = (page.Overview.Run, page.Overview.Area);
        return new(DocumentNames.Overview(area, run.Month, run.Revision, "pdf"), "application/pdf", page.Pdf!.Value);
    }
}
