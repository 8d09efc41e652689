namespace Reporting.Documents.Mail;

/// <summary>What a mail says of one area's page.</summary>
/// <param name="page">The page.</param>
/// <param name="words">The words.</param>
/// <param name="named">Whether the area needs a heading of its own, since the mail has several.</param>
internal sealed class OverviewMailPage(OverviewPage page, DocumentTexts words, bool named)
{
    private readonly Overview overview = page.Overview;
    private readonly int level = named ? 3 : 2;

    /// <summary>The blocks in reading order.</summary>
    public IEnumerable<MailBlock> Blocks()
    {
        var points = MainPoints.Of(overview);
        return
        [
            .. named ? [new MailHeading(2, overview.Area.Name)] : Array.Empty<MailBlock>(),
            .. page.IsRevised ? new RevisionTexts(page, words).Blocks(level) : [],
            new MailHeading(level, words.Say("Det vigtigste", "What matters most")),
            .. points.Count == 0 ? [Quiet()] : points.SelectMany(Point),
            new MailHeading(level, words.Say("Nøgletal", "Key figures")),
            new KeyFigures(overview, words).Table([.. points.Select(overview.RowOf)]),
            .. Closing(),
        ];
    }

    private IEnumerable<MailBlock> Point(Finding finding)
    {
        yield return new MailHeading(level + 1, words.Topic(finding));
        if (finding.IsEnded)
        {
            yield return new MailParagraph(FindingText.In(words.Language).Headline(finding, overview)) { Colour = Palette.Better };
            yield break;
        }

        var said = words.Marked(finding.State, finding.Direction);
        yield return new MailParagraph(said) { Colour = Palette.Of(finding.State), Strong = true };
        yield return new MailParagraph(words.Explain(overview.RowOf(finding).Verdict!));
        if (words.AlsoIn(finding) is { Length: > 0 } also) yield return new MailParagraph(also);
    }

    // Silence because nothing could be judged must not pass for good news.
    private MailParagraph Quiet()
    {
        var judged = overview.Rows.Select(r => r.Verdict).Where(v => v is { Gap: null }).ToList();
        if (judged.Count == 0)
            return new(
                words.Say("Tallene kan ikke vurderes i forhold til andre områder.", "The figures cannot be judged against other areas."));
        return new(judged.Any(v => v!.State == VerdictState.Deviates)
            ? words.Say("Ingen tal er markant bedre eller dårligere end i de områder, der sammenlignes med.",
                "No figures are markedly better or worse than those of the comparable areas.")
            : words.Say("Ingen af tallene afviger væsentligt fra dem i de områder, der sammenlignes med.",
                "None of the figures deviates materially from those of the comparable areas."));
    }

    private IEnumerable<MailBlock> Closing()
    {
        if (page.HasPdf)
            yield return new MailParagraph(words.Say("Hele siden er vedhæftet som PDF.", "The whole page is attached as a PDF."));
        else
            yield return new MailParagraph(words.Say(
                "Siden er for stor til at sende med mailen. Brug linket for at se den.",
                "The page is too large to be sent along. Use the link to see it.") + Expiry());
        var name = overview.Area.Name;
        yield return new MailLink(words.Say($"Se resultatoversigten for {name}", $"See the overview of results for {name}"),
            page.Link) { Button = true };
    }

    private string Expiry() => page.LinkExpires is { } expires
        ? words.Say(" Linket virker til ", " The link works until ") + words.Periods.Moment(expires) + "." : "";
}
