namespace Reporting.Documents.Mail;

/// <summary>What a mail says of one area's page: its cards, and a few of its figures.</summary>
/// <param name="page">The page.</param>
/// <param name="words">The words.</param>
/// <param name="named">Whether the area needs a heading of its own, since the mail has several.</param>
/// <param name="charts">How many charts there is room for.</param>
internal sealed class OverviewMailPage(OverviewPage page, DocumentTexts words, bool named, int charts)
{
    // Mail programs cut off mails of more than some 100 kB; the area's page shows the rest.
    private const int MaxAlone = 6;
    private const int MaxAmongOthers = 3;
    private readonly Overview overview = page.Overview;
    private readonly IReadOnlyList<Finding> findings = [.. FindingCards.Shown(page.Overview)];
    private readonly int level = named ? 3 : 2;
    private readonly int max = named ? MaxAmongOthers : MaxAlone;

    /// <summary>The blocks in reading order.</summary>
    public IEnumerable<MailBlock> Blocks() =>
    [
        .. named ? [new MailHeading(2, overview.Area.Name)] : Array.Empty<MailBlock>(),
        .. page.IsRevised ? new RevisionTexts(page, words).Blocks(level) : [], .. Summary(), .. Cards(), .. Link(),
        new MailHeading(level, words.Say("Nøgletal", "Key figures")),
        new KeyFigures(overview, words).Table([.. findings.Select(overview.RowOf)]),
        .. Whole(),
    ];

    private IEnumerable<MailBlock> Summary()
    {
        if (FindingCounts.Of(overview, words) is { Length: > 0 } counts) yield return new MailParagraph(counts) { Strong = true };
        if (!findings.Any(f => f.IsAdverse)) yield return Quiet();
    }

    private IEnumerable<MailBlock> Cards()
    {
        var cards = new FindingCards(overview, new PackTrend(overview, overview.Group, [], words), words).All();
        var drawn = 0;
        foreach (var (finding, card) in findings.Zip(cards).Take(max))
        {
            yield return new MailHeading(level, card.Headline);
            yield return new MailParagraph(card.Mark) { Colour = card.Colour, Strong = true };
            yield return new MailParagraph(card.Figures);
            if (card.Chart is { } chart && drawn++ < charts) yield return MailCharts.Picture(chart, words.Topic(finding), overview, words);
            if (card.Also.Length > 0) yield return new MailParagraph(card.Also);
        }

        if (cards.Count > max) yield return new MailParagraph(words.Count(cards.Count - max,
            ("emne mere står på siden.", "emner mere står på siden."), ("more topic is on the page.", "more topics are on the page.")));
    }

    private IEnumerable<MailBlock> Link() =>
    [
        new MailLink(words.Say($"Se siden om {overview.Area.Name}", $"See the page on {overview.Area.Name}"), page.Link) { Button = true },
    ];

    // Silence because nothing could be judged must not pass for good news.
    private MailParagraph Quiet()
    {
        var judged = overview.Rows.Select(r => r.Verdict).Where(v => v is { Gap: null }).ToList();
        if (judged.Count == 0)
            return new(
                words.Say("Tallene kan ikke vurderes i forhold til andre områder.", "The figures cannot be judged against other areas."));
        return new(words.Say("Ingen tal er markant dårligere end i de områder, der sammenlignes med.",
            "No figures are markedly worse than those of the comparable areas."));
    }

    private IEnumerable<MailBlock> Whole()
    {
        if (page.Document is not var (link, expires))
        {
            yield return new MailParagraph(words.Say("Hele siden er vedhæftet som PDF.", "The whole page is attached as a PDF."));
            yield break;
        }

        yield return new MailParagraph(words.Say("Siden som PDF er for stor til at sende med mailen. Linket virker til ",
            "The page as a PDF is too large to be sent along. The link works until ") + words.Periods.Moment(expires) + ".");
        yield return new MailLink(words.Say("Hent siden som PDF", "Get the page as a PDF"), link);
    }
}
