namespace Reporting.Documents.Paper.Office;

/// <summary>Blocks as the programs have them: what has no chart of its own there is a table.</summary>
internal static class OfficeBlocks
{
    /// <summary>
    /// The block, or the table that stands for it: a league, shares and a map of squares have no native chart that reads as well. A ready page
    /// is a heading and a sentence.
    /// </summary>
    /// <exception cref="ArgumentException">A table's row has not one cell a column.</exception>
    public static IEnumerable<Block> Of(Block block, Language language)
    {
        if (block is TableBlock given) TableLines.Require(given);
        return block switch
        {
            TextBlock text when string.IsNullOrWhiteSpace(text.Text) => [],
            ListBlock { Items.Count: 0 } or TableBlock { Columns.Count: 0 } => [],
            TrendBlock trend when trend.Trend.First is null || trend.Trend.Own.All(v => v is null) =>
                [new TextBlock(trend.Title), new TextBlock(new PaperTexts(language).NoFigures, TextWeight.Note)],
            TrendBlock trend => [trend with { Note = Note(trend, new OfficeTexts(language)) }],
            LeagueBlock or TileMapBlock or SharesBlock or LinesBlock => [Shown(ChartTables.Of((ChartBlock)block, language), language)],
            TableBlock table => [Shown(table, language)],
            SheetBlock sheet => [new HeadingBlock(2, sheet.Outline), new TextBlock(new OfficeTexts(language).SeePdf, TextWeight.Note)],
            _ => [block],
        };
    }

    // What the native chart shows in another way than the picture.
    private static string Note(TrendBlock trend, OfficeTexts words) => string.Join(" ", new[]
    {
        trend.Note, trend.Trend.Band.Any(b => b is not null) ? words.ThinLines : null, trend.Provisional ? words.Provisional : null,
    }.Where(t => !string.IsNullOrWhiteSpace(t)));

    // The tables of charts hold numbers without texts.
    private static TableBlock Shown(TableBlock table, Language language)
    {
        var numbers = NumberText.In(language);
        return table.Rows.Count == 0
            ? table with { Rows = [new([new(new PaperTexts(language).NoRows), .. table.Columns.Skip(1).Select(_ => new TableCell(""))])] }
            : table with { Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(Text)] })] };

        TableCell Text(TableCell cell) => cell is { Text: "", Number: { } number }
            ? cell with { Text = numbers.Number(number, cell.Decimals) + cell.Unit } : cell;
    }
}
