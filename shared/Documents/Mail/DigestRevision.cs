namespace Reporting.Documents.Mail;

/// <summary>Says what a revision changed in the findings of a digest.</summary>
internal sealed class DigestRevision(DigestScope scope, DocumentTexts words)
{
    private const int Max = 20;

    /// <summary>The blocks; none for a month's first run or when no verdict changed.</summary>
    public IEnumerable<MailBlock> Blocks()
    {
        if (scope.Run.Revision == 1 || scope.Revised.Count == 0) yield break;
        var sorted = scope.Revised.OrderByDescending(c => c.IsWorse).ThenByDescending(c => Seriousness.Rank(c.To))
            .ThenBy(c => c.Verdict.Area, StringComparer.Ordinal).ThenBy(c => c.Verdict.Indicator, StringComparer.Ordinal);
        yield return new MailHeading(2, words.Say("Det er ændret", "What has changed"));
        yield return new MailParagraph(words.Say(
            $"Der er kommet nye tal. Dette er månedens udgave {scope.Run.Revision}, og den erstatter det forrige overblik.",
            $"New figures have arrived. This is revision {scope.Run.Revision}, and it replaces the summary before."));
        yield return new MailList([.. sorted.Take(Max).Select(Line)]);
        if (scope.Revised.Count > Max) yield return new MailParagraph(words.Count(scope.Revised.Count - Max,
            ("vurdering mere er ændret.", "vurderinger mere er ændret."), ("more verdict has changed.", "more verdicts have changed.")));
        yield return new MailHeading(2, words.Say("Overblikket nu", "The summary now"));
    }

    private MailListLine Line(Crossing crossing)
    {
        var verdict = crossing.Verdict;
        var area = scope.Areas.Concat(scope.Whole).FirstOrDefault(a => a.Code == verdict.Area)?.Name ?? verdict.Area;
        var (now, before) = (words.Marked(crossing.To, verdict.Direction), words.Said(crossing.From, verdict.Direction));
        return new($"{area}, {words.Topic(crossing)}: " + words.Say($"nu {now}, før {before}", $"now {now}, before {before}"),
            StateColour.Of(crossing));
    }
}
