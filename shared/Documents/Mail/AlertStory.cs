namespace Reporting.Documents.Mail;

/// <summary>One crossing as it is told.</summary>
internal sealed class AlertStory(AlertItem item, DocumentTexts words)
{
    private readonly Crossing crossing = item.Crossing;

    /// <summary>The blocks in reading order.</summary>
    /// <param name="drawn">Whether it is shown with a chart.</param>
    public IEnumerable<MailBlock> Blocks(bool drawn)
    {
        yield return new MailHeading(2, $"{item.Area.Name}: {words.Topic(crossing)}");
        yield return new MailParagraph(FromTo()) { Colour = StateColour.Of(crossing), Strong = true };
        if (crossing.Correction) yield return new MailParagraph(Correction());
        yield return new MailParagraph(words.Explain(crossing.Verdict));
        if (crossing.Finding is { } finding && words.AlsoIn(finding) is { Length: > 0 } also) yield return new MailParagraph(also);
        foreach (var block in Chart(drawn)) yield return block;
        yield return new MailLink(
            words.Say($"Se resultatoversigten for {item.Area.Name}", $"See the results overview for {item.Area.Name}"), item.Link);
    }

    private IEnumerable<MailBlock> Chart(bool drawn)
    {
        if (!AlertChart.CanBeDrawn(item)) return [];
        var chart = new AlertChart(item, words);
        return drawn ? [chart.Picture(), chart.Note()] : [new MailParagraph(chart.InWords())];
    }

    private string FromTo()
    {
        var direction = crossing.Verdict.Direction;
        return words.Say("Nu: ", "Now: ") + words.Marked(crossing.To, direction)
            + words.Say(". Før: ", ". Before: ") + words.Said(crossing.From, direction) + ".";
    }

    private string Correction()
    {
        var month = words.Periods.Long(crossing.Verdict.Month);
        return words.Say($"Rettelse: Nye tal for {month} erstatter det, der tidligere er meldt om måneden.",
            $"Correction: New figures for {month} replace what was reported earlier about the month.");
    }
}
