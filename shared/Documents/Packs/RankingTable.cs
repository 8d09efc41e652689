namespace Reporting.Documents.Packs;

/// <summary>The weakest topics in order: what each is called, since when, and how far from what was expected.</summary>
internal sealed class RankingTable(PackArea area, DocumentTexts words)
{
    /// <summary>The table.</summary>
    public TableBlock Block() =>
        new(words.Say("De svageste emner, de mest alvorlige først", "The weakest topics, the most serious first"),
        [
            new(words.Say("Nr.", "No."), 0.5), new(words.Say("Emne", "Topic"), 3), new(words.Say("Vurdering", "Verdict"), 3),
            new(words.Say("Siden", "Since"), 1.2), new(ExpectedCell.Heading(words.Language), 1.2, Numbers: true),
        ], [.. area.Main.Select(Row)])
    {
        Note = ExpectedCell.Note(words.Language) + Levels(),
    };

    private TableRow Row(TalkingPoint point, int index)
    {
        var texts = new TalkText(area.Overview, words);
        return new TableRow(
        [
            new($"{index + 1}"), new(words.Topic(point)),
            new(texts.Mark(point)) { Colour = Palette.Of(point.Finding?.State ?? default), Spoken = texts.Word(point) },
            new(Since(point) is { } since ? words.Periods.Short(since) : NumberText.None),
            point.Level is null ? ExpectedCell.Of(point.Verdict, point.Indicator, words.Language)
                : ExpectedCell.OfLevel(point.Verdict, point.Indicator, words.Language),
        ]);
    }

    private string Levels() => area.Main.Any(p => p.Level is not null)
        ? words.Say(" For et niveau, der har stået i to år: minus det, gruppens midterste niveau ville give.",
            " For a level that has stood for two years: less what the middle of the group would give.") : "";

    private static Period? Since(TalkingPoint point) => point.Finding?.Start ?? point.Level?.Since;
}
