namespace Reporting.Documents.Packs;

/// <summary>The main figures of an area's overview in the columns of its page on the site, so that a note and they share a page.</summary>
internal sealed class AreaTable(PackArea area, Period month, DocumentTexts words)
{
    private readonly FigureCells cells = new(words);

    /// <summary>The table.</summary>
    public TableBlock Block()
    {
        var rows = area.Overview.Rows.Where(IsShown).Select(Row).ToList();
        return new($"{new OverviewTexts(words.Language).Overview}, {words.Periods.Long(month)}",
            [
                new(words.Say("Måling", "Indicator"), 3.6), new(words.Say("Nu", "Now"), 1.1, Numbers: true),
                new(words.Say("På et år", "In a year"), 1.1, Numbers: true),
                new(words.Say("Gruppen på et år", "The group in a year"), 1.4, Numbers: true),
                new(ExpectedCell.Heading(words.Language), 1.2, Numbers: true), new(words.Say("Vurdering", "Verdict"), 2.6),
            ], rows)
        { Note = cells.Note(ExpectedCell.Note(words.Language) + Others(rows.Count)) };
    }

    // The printed rows that stand for others, and what something is said of.
    private static bool IsShown(OverviewRow row) =>
        row is { Depth: 0, Indicator.IsPrinted: true } or { Verdict.State: not VerdictState.None };

    private string Others(int shown) => area.Overview.Rows.Count() == shown ? "" : words.Say(
        " De øvrige målinger står på områdets side.", " The other indicators stand on the area's page.");

    private TableRow Row(OverviewRow row) => new(
    [
        new(words.Name(row.Indicator)), cells.Level(row.Indicator, row.Level, row.Provisional),
        cells.Change(row.Indicator, row.ChangeLastYear),
        cells.Change(row.Indicator, area.Group?.Year(row.Indicator) ?? Figure.Not(Reason.NoGroup)),
        ExpectedCell.Of(row.Verdict, row.Indicator, words.Language), Verdict(row),
    ]);

    private TableCell Verdict(OverviewRow row) => row.Verdict switch
    {
        { Gap: null, State: not VerdictState.None } verdict =>
            new(words.Marked(verdict.State, verdict.Direction))
            {
                Colour = Palette.Of(verdict.State), Spoken = words.Said(verdict.State, verdict.Direction),
            },
        { Gap: null } => new(""),
        _ => new(NumberText.None) { Colour = Palette.Quiet, Spoken = words.Say("kan ikke vurderes", "cannot be judged") },
    };
}
