namespace Reporting.Documents.Web;

/// <summary>What changed in the country, as a table for the front page.</summary>
public static class CountryBlocks
{
    /// <summary>The main results with their newest level and the change over a year.</summary>
    public static IReadOnlyList<Block> Compose(Overview overview, Catalogue catalogue, Language language)
    {
        var words = new DocumentTexts(catalogue, language);
        var cells = new FigureCells(words);
        var rows = overview.Rows.Where(r => r.Depth == 0 && r.Indicator.IsPrinted && r.Level.Value is not null).Select(r => new TableRow(
        [
            new(words.Name(r.Indicator)), new(r.Period is { } period ? words.Periods.Short(period) : NumberText.None),
            cells.Level(r.Indicator, r.Level, r.Provisional), cells.Change(r.Indicator, r.ChangeLastYear),
        ])).ToList();
        return [new TableBlock(words.Say("Hele landet", "The whole country"),
            [
                new(words.Say("Måling", "Indicator"), 3), new(words.Say("Periode", "Period"), 1),
                new(words.Say("Niveau", "Level"), 1, true),
                new(words.Say("Siden sidste år", "Since last year"), 1, true),
            ], rows) { Note = cells.Note() }];
    }
}
