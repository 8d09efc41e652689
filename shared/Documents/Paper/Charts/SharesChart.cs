namespace Reporting.Documents.Paper.Charts;

/// <summary>Answers below one another: what was answered, a bar on a track that stands for all, and the number.</summary>
internal sealed class SharesChart
{
    private const double MaxForLabels = 0.5;
    private readonly SharesBlock block;
    private readonly Frame frame;
    private readonly TextStyle label;
    private readonly double left;
    private readonly double right;

    private SharesChart(SharesBlock block, PaperStyle style, Frame frame)
    {
        (this.block, this.frame, label) = (block, frame, new(style.Chart, Palette.Ink));
        left = frame.Left + Math.Min(MaxForLabels * frame.Width, block.Rows.Max(r => TextFit.Width(r.Label, label))) + label.Size * 1.8;
        right = frame.Right - block.Rows.Max(r => TextFit.Width(r.Text, label)) - label.Size * 0.8;
    }

    /// <summary>The chart, which is not broken over pages.</summary>
    public static Flow Of(SharesBlock block, PaperStyle style, Frame frame)
    {
        var chart = new SharesChart(block, style, frame);
        return new Flow([new Slice(chart.Height * block.Rows.Count)], chart.Draw);
    }

    private double Height => label.Size * 1.7;

    private IEnumerable<PageNode> Draw(FlowRun run)
    {
        var bounds = new PageBox(frame.Left, run.Top, frame.Width, Height * block.Rows.Count);
        yield return ChartFlow.Figure(block, bounds, block.Rows.SelectMany((r, i) => Row(r, run.Top + i * Height)));
    }

    private IEnumerable<PageNode> Row(ShareRow row, double top)
    {
        var (bar, baseline) = (new PageBox(left, top + Height * 0.2, right - left, Height * 0.6), top + Height * 0.5 + label.Size * 0.33);
        yield return Shapes.Rectangle(bar, Palette.Band);
        if (row.Share > 0)
            yield return Shapes.Rectangle(bar with { Width = bar.Width * (double)row.Share / 100 }, row.Pale ? Palette.Group : Palette.Own);
        yield return new PageText(frame.Left, baseline, TextFit.Cut(row.Label, label, left - frame.Left - label.Size * 0.5), label);
        yield return new PageText(right + label.Size * 0.6, baseline, row.Text, label);
    }
}
