namespace Reporting.Documents.Knowledge;

/// <summary>What an indicator did in the areas of a trial, each against its comparison group without the trial's areas.</summary>
internal sealed class TrialResultPart(TrialResult result, DocumentTexts words)
{
    private readonly FigureCells cells = new(words);

    /// <summary>The blocks: a table, and why some areas are not in it.</summary>
    public IEnumerable<Block> Blocks()
    {
        var measured = result.Areas.Where(a => a.Gap is null).ToList();
        if (result.Indicator is { } indicator && measured.Count > 0) yield return Table(indicator, measured);
        var untold = result.Areas.Where(a => a.Gap is not null).Select(a => SentenceStart.Of(ResultText.Of(a, words))).Distinct().ToList();
        if (untold.Count > 0) yield return new ListBlock(untold);
    }

    private TableBlock Table(Indicator indicator, List<MeasuredResult> measured)
    {
        var rows = measured.Select(a => Row(indicator, a)).ToList();
        if (result.Total is { } total) rows.Add(Row(indicator, total));
        return new TableBlock(Caption(indicator, measured[0]),
        [
            new(words.Say("Område", "Area"), 1.6), new(words.Say("Før", "Before"), 1, Numbers: true),
            new(words.Say("Efter", "After"), 1, Numbers: true), new(words.Say("Ventet", "Expected"), 1, Numbers: true),
            new(words.Say("Forskel", "Difference"), 1.8), new(words.Say("Sammenlignet med", "Compared with"), 2),
        ], rows) { Note = cells.Note(Note(indicator)) };
    }

    private string Caption(Indicator indicator, MeasuredResult measured)
    {
        var (before, after) = (words.Periods.Long(measured.Span.Before), words.Periods.Long(measured.After));
        return SentenceStart.Of(words.Say($"{words.Name(indicator)}: {before} og {after}", $"{words.Name(indicator)}: {before} and {after}"));
    }

    private TableRow Row(Indicator indicator, MeasuredResult area) => new(
    [
        new(words.AreaName(area.Area)), cells.Level(indicator, area.From), cells.Level(indicator, area.To),
        cells.Level(indicator, area.Expected), new(ResultText.Difference(area, words) ?? NumberText.None), new(Group(area)),
    ]);

    private TableRow Row(Indicator indicator, TrialTotal total)
    {
        var against = AgainstExpected.Of(indicator, result.Span.Before, total.To, total.Expected);
        return new([
            new(words.Areas(total.Areas) + Together(indicator)),
            cells.Level(indicator, Figure.Of(total.From)), cells.Level(indicator, Figure.Of(total.To)),
            cells.Level(indicator, Figure.Of(total.Expected)), new(ExpectedText.In(words.Language).Gap(against)),
            new(words.Say("hvert områdes egen gruppe", "each area's own group")),
        ], Strong: true);
    }

    private string Together(Indicator indicator) => TrialTotal.IsMean(indicator) ? words.Say(" i gennemsnit", " on average")
        : words.Say(" tilsammen", " together");

    private string Group(MeasuredResult area) => area.ComparedWith is { } group
        ? $"{PackTitle.Group(group, words)} ({group.MembersIn(result.Month).Count})" : words.Say("ingen gruppe", "no group");

    private string Note(Indicator indicator) => SentenceStart.Of(UnitText.Of(indicator, words.Language)) + words.Say(
        ". Grupperne er uden forsøgets områder; i parentes, hvor mange der så er.",
        ". The groups are without the trial's areas; in brackets how many are left.");
}
