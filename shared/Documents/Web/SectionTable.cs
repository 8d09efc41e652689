namespace Reporting.Documents.Web;

/// <summary>A section of the overview as a table.</summary>
internal sealed class SectionTable(Overview overview, DocumentTexts words)
{
    /// <summary>The table: level, changes, best, mean, distance to the expected and verdict of every row.</summary>
    public TableBlock Block(OverviewSection section)
    {
        var cells = new FigureCells(words);
        var rows = section.Rows.Select(r => Row(r, cells)).ToList();
        return new TableBlock(words.Say("Niveau, udvikling og vurdering", "Level, development and verdict"),
            [
                new(words.Say("Måling", "Indicator"), 3), new(words.Say("Periode", "Period"), 1.2),
                new(words.Say("Niveau", "Level"), 1.2, true),
                new(words.Say("Siden sidste periode", "Since last period"), 1.2, true),
                new(words.Say("Siden sidste år", "Since last year"), 1.2, true),
                new(words.Say("Bedst i gruppen", "Best in the group"), 1.2, true),
                new(words.Say("Gruppens gennemsnit", "Mean of the group"), 1.2, true),
                new(ExpectedCell.Heading(words.Language), 1.2, true), new(words.Say("Vurdering", "Verdict"), 1.6),
            ], rows)
        {
            Note = cells.Note(
                words.Say("Bedst og gennemsnit er af udviklingen siden sidste periode eller af niveauet, som målingen sammenlignes på.",
                "Best and mean are of the development since the last period or of the level, as the indicator is compared.")
                + " " + Means(section) + ExpectedCell.Note(words.Language)),
        };
    }

    // How the means are made differs from row to row only in catalogues that say so.
    private string Means(OverviewSection section) => overview.Group is null ? ""
        : $"{words.Say("Gennemsnit", "Mean")}: "
            + string.Join("; ", section.Rows.Select(r => r.Indicator.Mean).Distinct().Select(m => MeanText.Explain(m, words.Language))) + ". ";

    private TableRow Row(OverviewRow row, FigureCells cells) => new(
    [
        new(words.Name(row.Indicator)), new(row.Period is { } period ? words.Periods.Short(period) : NumberText.None),
        cells.Level(row.Indicator, row.Level, row.Provisional), cells.Change(row.Indicator, row.ChangeLastPeriod),
        cells.Change(row.Indicator, row.ChangeLastYear), Compared(row, row.Best, cells), Compared(row, row.Mean, cells),
        ExpectedCell.Of(row.Verdict, row.Indicator, words.Language), Verdict(row),
    ], row.Depth == 0);

    private static TableCell Compared(OverviewRow row, Figure figure, FigureCells cells) =>
        row.Indicator.ComparedBy == ComparedBy.Level ? cells.Level(row.Indicator, figure) : cells.Change(row.Indicator, figure);

    private TableCell Verdict(OverviewRow row) => row.Verdict is { State: not VerdictState.None } verdict
        ? new(words.Marked(verdict.State, verdict.Direction)) { Colour = Palette.Of(verdict.State),
            Spoken = words.Said(verdict.State, verdict.Direction) }
        : new("");
}
