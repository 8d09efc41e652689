namespace Reporting.Documents.Conditions;

/// <summary>One area's conditions: a sentence and a table of its benefits.</summary>
internal sealed class ConditionsPart(AreaConditions conditions, Catalogue catalogue, DocumentTexts words)
{
    private readonly ConditionsText text = new(words);
    private readonly FigureCells cells = new(words);

    /// <summary>The blocks under a heading; none where the source gave nothing.</summary>
    public IEnumerable<Block> Blocks(int level)
    {
        if (text.Sentence(conditions) is not { } sentence) yield break;
        yield return new HeadingBlock(level, text.Heading);
        yield return new TextBlock(sentence);
        yield return Table();
    }

    private TableBlock Table()
    {
        var rows = conditions.Rows.Select(Row).ToList();
        return new TableBlock(
            words.Say("Fuldtidspersoner, ", "Full-time persons, ") + words.Periods.Long(conditions.Whole!.Period),
            [
                new(words.Say("Ydelser", "Benefits"), 2.4), new(words.Say("Faktisk", "Actual"), 1, true),
                new(words.Say("Forventet", "Expected"), 1, true), new(words.Say("Forskel", "Difference"), 1, true),
                new(words.Say("Andel", "Share"), 1, true), new(words.Say("Forventet andel", "Expected share"), 1, true),
                new(words.Say("Mod forventet", "Against expected"), 2.2),
            ], rows)
        {
            Note = cells.Note(text.Note + words.Say(" Færre er bedre.", " Fewer is better.")),
        };
    }

    private TableRow Row(ConditionsRow row, int index) => new(
    [
        new(text.Name(row.Measure)), Level(row.Measure.Actual, row.Actual), Level(row.Measure.Expected, row.Expected),
        Difference(row.Gap), Level(row.Measure.ActualShare, row.ActualShare), Level(row.Measure.ExpectedShare, row.ExpectedShare),
        new(text.Against(row)),
    ], index == 0);

    private TableCell Level(string indicator, Figure figure) => cells.Level(catalogue.Indicator(indicator)!, figure);

    private TableCell Difference(Figure figure) => figure.Value is { } value
        ? new(text.Signed(value, 0), value) : cells.Missing(figure.Why!.Value);
}
