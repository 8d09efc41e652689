namespace Reporting.Documents.Packs;

/// <summary>A row of the order's focus: the verdict in words, its chart, and effort beside result.</summary>
internal sealed class FocusPart(Pack pack, PackArea area, DocumentTexts words)
{
    private readonly VerdictText verdicts = VerdictText.In(words.Language);
    private readonly ActivityTable activity = new(pack.Figures, area, words);

    /// <summary>A row of the focus: told whatever its verdict says.</summary>
    public IEnumerable<Block> Blocks(OverviewRow row)
    {
        yield return new HeadingBlock(3, words.Say("Fokus: ", "Focus: ") + words.Name(row.Indicator));
        yield return new TextBlock(row.Verdict is null ? NotJudged(row) : verdicts.Explain(row, area.Overview));
        if (new PackTrend(area, words, explained: area.Main.Count > 0).Of(row, told: true) is { } chart) yield return chart;
        else yield return new TextBlock(NoLine(row), TextWeight.Note);
        foreach (var block in activity.Blocks(row)) yield return block;
    }

    private string NotJudged(OverviewRow row) => words.Name(row.Indicator) + words.Say(" er ikke vurderet.", " has not been judged.");

    private string NoLine(OverviewRow row)
    {
        if (row.Indicator.IsSum) return words.Say("Summer har ingen linje, men det har delene.", "Sums have no line, but their parts do.");
        var why = ReasonText.Explain(row.Level.Why ?? Reason.NoData, words.Language);
        return words.Say($"Der er ingen linje at tegne: {why}.", $"There is no line to draw: {why}.");
    }
}
