namespace Reporting.Documents.Paper.Charts;

/// <summary>Areas as dots on an axis for each measure, the named ones with their names above.</summary>
internal sealed class SpreadChart
{
    private readonly SpreadBlock block;
    private readonly Frame frame;
    private readonly TextStyle label;
    private readonly PaperTexts words;
    private readonly IReadOnlyList<SpreadAxis> rows;

    private SpreadChart(SpreadBlock block, PaperStyle style, Frame frame, Language language)
    {
        (this.block, this.frame, label, words) = (block, frame, new(style.Chart, Palette.Ink), new PaperTexts(language));
        var left = frame.Left + style.SpreadLabels * frame.Width;
        rows = [.. block.Rows.Select(r => new SpreadAxis(r, label, frame.Left, left, frame.Right - style.SpreadRight * label.Size, language))];
    }

    /// <summary>The chart with an axis a strip.</summary>
    public static Flow Of(SpreadBlock block, PaperStyle style, Frame frame, Language language)
    {
        var chart = new SpreadChart(block, style, frame, language);
        return new Flow([.. chart.rows.Select(r => new Slice(r.Height))], chart.Draw)
        {
            ContinuedHead = ContinuedLine.HeightOf(chart.label),
        };
    }

    private IEnumerable<PageNode> Draw(FlowRun run)
    {
        if (run.Continues) yield return ContinuedLine.Of(block.Title, words, label, frame, run.Top);
        var top = run.Top + (run.Continues ? ContinuedLine.HeightOf(label) : 0);
        var (nodes, bottom) = (new List<PageNode>(), top);
        foreach (var row in rows.Skip(run.First).Take(run.Count))
        {
            nodes.AddRange(row.Nodes(bottom));
            bottom += row.Height;
        }

        yield return ChartFlow.Figure(block, new PageBox(frame.Left, top, frame.Width, bottom - top), nodes);
    }
}
