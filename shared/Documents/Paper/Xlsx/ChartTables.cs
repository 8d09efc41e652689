namespace Reporting.Documents.Paper.Xlsx;

/// <summary>The numbers of charts as tables.</summary>
internal static class ChartTables
{
    /// <summary>The table of a chart, with its title as the caption.</summary>
    public static TableBlock Of(ChartBlock chart, Language language)
    {
        var words = new ChartTexts(language);
        var table = chart switch
        {
            TrendBlock trend => Trend(trend, words, PeriodText.In(language)),
            LinesBlock lines => Lines(lines, words, PeriodText.In(language)),
            SpreadBlock spread => Spread(spread, words),
            LeagueBlock league => League(league, words),
            SharesBlock shares => new(shares.Title, [new(words.Answer, 2), new(words.Share, 1, true)],
                [.. shares.Rows.Select(r => new TableRow([new(r.Label), new(r.Text, r.Share, 1)]))]),
            TileMapBlock map => new(map.Title, [new(words.Area, 2), new(words.Value, 3)],
                [.. map.Squares.Select(s => new TableRow([new(s.Name), new(s.Spoken)]))]),
            _ => throw new ArgumentException(
                $"The chart '{chart.Title}' is of the kind {chart.GetType().Name}, which has no table; add one here."),
        };
        return table with { Note = chart.Note };
    }

    private static TableBlock Trend(TrendBlock block, ChartTexts words, PeriodText periods)
    {
        var (trend, decimals) = (block.Trend, block.Decimals);
        if (trend.First is not { } first) return new(block.Title, [new(words.Period, 1)], []);
        TableColumn[] columns =
        [
            new(words.Period, 1), new(block.OwnLabel, 1, true), new(block.GroupLabel, 1, true),
            new(block.IsForecast ? words.Low : block.Gap is null ? words.BandLow : words.ExpectedLow, 1, true),
            new(block.IsForecast ? words.High : block.Gap is null ? words.BandHigh : words.ExpectedHigh, 1, true),
            new(block.RequiredLabel ?? words.Required, 1, true), new(words.Remark, 1),
        ];
        return WithoutEmpty(new(block.Title, columns, [.. trend.Own.Select((own, i) => new TableRow(
        [
            new(periods.Short(first + i)), Number(own, decimals), Number(At(trend.Group, i), decimals),
            Number(BandAt(i)?.Low, decimals), Number(BandAt(i)?.High, decimals), Number(At(block.Required, i), decimals),
            new(Remark(i)),
        ]))]));

        TrendBand? BandAt(int i) => i < trend.Band.Count ? trend.Band[i] : null;

        string Remark(int i) => string.Join(", ", new[]
        {
            trend.BreakFrom == first + i ? words.BreakFrom : "", block.Provisional && i == trend.Own.Count - 1 ? words.Provisional : "",
        }.Where(r => r.Length > 0));
    }

    private static TableBlock Lines(LinesBlock block, ChartTexts words, PeriodText periods) => WithoutEmpty(new(block.Title,
        [new(words.Period, 1), .. block.Lines.Select(l => new TableColumn(l.Label, 1, true)), new(words.Remark, 1)],
        [.. Enumerable.Range(0, block.Lines[0].Values.Count).Select(i => new TableRow(
        [
            new(periods.Short(block.First + i)), .. block.Lines.Select(l => Number(l.Values[i], block.Decimals)),
            new(block.BreakFrom == block.First + i ? words.BreakFrom : ""),
        ]))]));

    private static TableBlock Spread(SpreadBlock block, ChartTexts words) => new(block.Title,
        [new(words.Measure, 3), new(words.Area, 2), new(words.Value, 1, true),
            new(block.Rows.Select(r => r.MeanLabel).Distinct().ToList() is [{ } only] ? only : words.Mean, 1, true)],
        [.. block.Rows.SelectMany(row => row.Dots.Select(dot => new TableRow(
            [new(row.Label), new(dot.Label), Number(dot.Value, row.Decimals), Number(row.Mean, row.Decimals)], dot.Named)))]);

    private static TableBlock League(LeagueBlock block, ChartTexts words) => new(block.Title,
        [new(words.Area, 2), new(words.Value, 1, true), new(words.Low, 1, true), new(words.High, 1, true)],
        [
            .. block.Rows.Select(row => new TableRow([new(row.Label), Number(row.Value, block.Decimals),
                Number(row.Low, block.Decimals), Number(row.High, block.Decimals)], row.Strong)),
            .. block.Reference is { } reference
                ? [new TableRow([new(block.ReferenceLabel ?? words.Mean), Number(reference, block.Decimals), new(""), new("")])]
                : Array.Empty<TableRow>(),
        ]);

    // Without the columns of lines that the chart does not have.
    private static TableBlock WithoutEmpty(TableBlock table)
    {
        var kept = Enumerable.Range(0, table.Columns.Count)
            .Where(i => i <= 1 || table.Rows.Any(r => r.Cells[i].Number is not null || r.Cells[i].Text.Length > 0)).ToList();
        return new(table.Caption, [.. kept.Select(i => table.Columns[i])],
            [.. table.Rows.Select(r => r with { Cells = [.. kept.Select(i => r.Cells[i])] })]);
    }

    private static decimal? At(IReadOnlyList<decimal?> values, int i) => i < values.Count ? values[i] : null;

    private static TableCell Number(decimal? value, int decimals) => value is null ? new("") : new("", value, decimals);
}
