using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>Areas as dots on an axis for each measure, the named ones with their names above.</summary>
internal sealed class SpreadChart
{
    private const double MostForLabels = 0.27;
    private readonly SpreadBlock block;
    private readonly Frame frame;
    private readonly IReadOnlyList<SpreadAxis> rows;

    private SpreadChart(SpreadBlock block, PaperStyle style, Frame frame, Language language)
    {
        (this.block, this.frame) = (block, frame);
        var label = new TextStyle(style.Chart, Palette.Ink);
        var left = frame.Left + MostForLabels * frame.Width;
        rows = [.. block.Rows.Select(r => new SpreadAxis(r, label, frame.Left, left, frame.Right - label.Size, language))];
    }

    /// <summary>The chart with an axis a strip.</summary>
    public static Flow Of(SpreadBlock block, PaperStyle style, Frame frame, Language language)
    {
        var chart = new SpreadChart(block, style, frame, language);
        return new Flow([.. chart.rows.Select(r => new Slice(r.Height))], run => chart.Draw(run, style, PaperWords.In(language)))
        {
            ContinuedHead = Continuation(style),
        };
    }

    private static double Continuation(PaperStyle style) => style.Chart * 1.7;

    private IEnumerable<PageNode> Draw(FlowRun run, PaperStyle style, PaperWords words)
    {
        var (top, quiet) = (run.Top, new TextStyle(style.Chart, Palette.Quiet));
        if (run.Continues)
        {
            yield return Elements.Line(PageTag.P, frame.Left, TextFlow.Baseline(top, 0, quiet),
                TextFit.Cut(words.Continued(block.Title), quiet, frame.Width), quiet);
            top += Continuation(style);
        }

        var (nodes, bottom) = (new List<PageNode>(), top);
        foreach (var row in rows.Skip(run.First).Take(run.Count))
        {
            nodes.AddRange(row.Nodes(bottom));
            bottom += row.Height;
        }

        yield return ChartFlow.Figure(block, new PageBox(frame.Left, top, frame.Width, bottom - top), nodes);
    }
}
