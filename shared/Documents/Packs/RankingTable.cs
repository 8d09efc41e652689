namespace Reporting.Documents.Packs;

/// <summary>The challenges in order: how serious, since when, and how far from what was expected.</summary>
internal sealed class RankingTable(PackArea area, DocumentTexts words)
{
    /// <summary>The table.</summary>
    public TableBlock Block() =>
        new(words.Say("De største udfordringer, de mest alvorlige først", "The biggest challenges, the most serious first"),
        [
            new(words.Say("Nr.", "No."), 0.5), new(words.Say("Emne", "Topic"), 3), new(words.Say("Vurdering", "Verdict"), 2),
            new(words.Say("Siden", "Since"), 1.2), new(ExpectedCell.Heading(words.Language), 1.2, Numbers: true),
        ], [.. area.Main.Select(Row)])
    {
        Note = ExpectedCell.Note(words.Language),
    };

    private TableRow Row(Challenge challenge, int index)
    {
        var finding = challenge.Finding;
        return new TableRow(
        [
            new($"{index + 1}"), new(words.Topic(finding)),
            new(words.Marked(finding.State, finding.Direction)) { Colour = Palette.Of(finding.State),
                Spoken = words.Said(finding.State, finding.Direction) },
            new(words.Periods.Short(finding.Start)), ExpectedCell.Of(challenge.Verdict, challenge.Row.Indicator, words.Language),
        ]);
    }
}
