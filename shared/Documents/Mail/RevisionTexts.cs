namespace Reporting.Documents.Mail;

/// <summary>Says what a revision changed on a page.</summary>
internal sealed class RevisionTexts(OverviewPage page, DocumentTexts words)
{
    private const int Max = 10;
    private readonly ChangeLine line = new(words);

    /// <summary>The heading, what it is about, and the changes: changed verdicts first.</summary>
    public IEnumerable<MailBlock> Blocks(int level)
    {
        var run = page.Overview.Run;
        var month = words.Periods.Long(run.Month);
        var changes = page.Changes.OrderByDescending(c => c.VerdictChanged).ToList();
        yield return new MailHeading(level, words.Say("Det er ændret", "What has changed"));
        yield return new MailParagraph(
            words.Say($"Der er kommet nye tal for {month}. Denne side er månedens udgave {run.Revision} og erstatter den forrige.",
            $"New figures for {month} have arrived. This page is revision {run.Revision} and replaces the one before."));
        yield return new MailList([.. changes.Take(Max).Select(c => new MailListLine(line.Of(c)))]);
        if (changes.Count > Max) yield return new MailParagraph(More(changes.Count - Max));
    }

    private string More(int count) => words.Count(count, ("række mere er ændret; se den", "rækker mere er ændret; se dem"),
        ("more row has changed; see it", "more rows have changed; see them")) + words.Say(" på siden.", " on the page.");
}
