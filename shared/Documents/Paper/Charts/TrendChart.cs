namespace Reporting.Documents.Paper.Charts;

/// <summary>An area's line over time beside its group's, with the labels at the lines' ends.</summary>
internal sealed class TrendChart
{
    private const double Low = 0.7;
    private readonly TrendBlock block;
    private readonly TrendPlot plot;
    private readonly TrendAxes axes;
    private readonly PageBox box;
    private readonly TextStyle label;
    private readonly IReadOnlyList<EndLabel> labels;

    private TrendChart(TrendBlock block, PaperStyle style, PageBox box, Language language)
    {
        (this.block, this.box, label) = (block, box, new(style.Chart, Palette.Quiet));
        var texts = new TrendTexts(block, language, label, style.TrendLabels * box.Width);
        axes = new TrendAxes(block.Trend, ScaleOf(block), label, language);
        plot = new TrendPlot(block, axes.Scale, axes.Room(box, texts.Width), style.Chart / 8);
        labels = texts.Labels(plot);
    }

    /// <summary>The chart as one strip.</summary>
    public static Flow Of(TrendBlock block, PaperStyle style, Frame frame, Language language)
    {
        var height = style.ChartHeight * (block.IsLow ? Low : 1);
        return new([new Slice(height)], run => [new TrendChart(
            block, style, new PageBox(frame.Left, run.Top, frame.Width, height), language).Figure()]);
    }

    // Of few persons an axis of whole numbers from nought.
    private static TrendScale ScaleOf(TrendBlock block)
    {
        var scale = TrendScale.Of(block.Trend with { Group = [.. block.Trend.Group, .. block.Required] });
        return block.IsFew && scale.Step < 1 ? new(Math.Floor(Math.Min(0, scale.Low)), Math.Ceiling(scale.High), 1) : scale;
    }

    private PageElement Figure() => ChartFlow.Figure(block, box, [.. plot.Band(), .. plot.Shade(), .. axes.Nodes(plot), .. plot.Lines(), .. Ends()]);

    private IEnumerable<PageNode> Ends()
    {
        var left = plot.Room.X + plot.Room.Width + label.Size;
        foreach (var (end, top) in EndLabels.Place(labels, box.Y, box.Y + box.Height))
        {
            var middle = top + end.Height / 2;
            if (Math.Abs(middle - end.End.Y) > label.Size * 0.4 || end.End.X < left - 1.5 * label.Size)
                yield return Shapes.Line(end.End.X + label.Size * 0.45, end.End.Y, left - label.Size * 0.2, middle,
                    new(0.4 * plot.Unit, Palette.Group));
            foreach (var (i, line) in end.Lines.Index())
                yield return new PageText(left, top + end.Style.Size * (0.87 + i * EndLabel.Pitch), line, end.Style);
        }
    }
}
