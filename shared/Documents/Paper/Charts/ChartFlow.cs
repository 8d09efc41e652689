namespace Reporting.Documents.Paper.Charts;

/// <summary>A chart measured for a width.</summary>
internal static class ChartFlow
{
    /// <summary>The chart without its title and note; a sentence where there is nothing to draw.</summary>
    public static Flow Of(ChartBlock chart, PaperStyle style, Frame frame, Language language) => chart switch
    {
        TrendBlock trend when trend.Trend.First is not null && trend.Trend.Own.Any(v => v is not null) =>
            TrendChart.Of(trend, style, frame, language),
        LinesBlock lines when lines.Lines.Any(l => l.Values.Any(v => v is not null)) => LinesChart.Of(lines, style, frame, language),
        SpreadBlock spread when spread.Rows.Any(r => r.Dots.Count > 0) => SpreadChart.Of(spread, style, frame, language),
        LeagueBlock { Rows.Count: > 0 } league => LeagueChart.Of(league, style, frame, language),
        SharesBlock { Rows.Count: > 0 } shares => SharesChart.Of(shares, style, frame),
        TileMapBlock { Squares.Count: > 0 } map => TileMap.Of(map, frame),
        _ => TextFlow.Of(PageTag.P, new PaperTexts(language).NoFigures, style.Normal with { Colour = Palette.Quiet }, frame),
    };

    /// <summary>The figure of some shapes; shapes come first in it, labels last.</summary>
    public static PageElement Figure(ChartBlock chart, PageBox bounds, IEnumerable<PageNode> nodes) =>
        new(PageTag.Figure, [.. nodes.OrderBy(n => n is PageText)]) { Alt = PrintableText.Of(chart.Alt), Bounds = bounds };
}
