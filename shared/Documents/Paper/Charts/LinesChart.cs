namespace Reporting.Documents.Paper.Charts;

/// <summary>Several lines over time on one axis: the unnamed faint and behind, the named with their names at the ends.</summary>
internal sealed class LinesChart
{
    // Told apart by dashes as well as by shade; the colours of verdicts mean something else.
    private static readonly Stroke[] Looks =
    [
        new(2.2, Palette.Own), new(1.6, Palette.Ink), new(1.8, Palette.Own, Dashed: true), new(1.6, Palette.Quiet),
        new(1.8, Palette.Ink) { Dotted = true },
    ];

    // Browsers without the documents' letters have wider ones.
    private const double Wider = 1.2;

    private static readonly Stroke Faint = new(0.5, "#CDD5DA");
    private readonly LinesBlock block;
    private readonly PageBox box;
    private readonly TextStyle label;
    private readonly TrendAxes axes;
    private readonly TrendPlot plot;
    private readonly List<(LineSeries Line, Stroke Look, IReadOnlyList<string> Text)> named;

    private LinesChart(LinesBlock block, PaperStyle style, PageBox box, Language language)
    {
        (this.block, this.box, label) = (block, box, new(style.Chart, Palette.Quiet));
        var (numbers, unit) = (NumberText.In(language), style.Chart / 8);
        named = [.. block.Lines.Where(l => l.Named && l.Values.Any(v => v is not null)).Select((l, i) =>
        {
            var look = Looks[i % Looks.Length];
            var text = $"{l.Label} {numbers.Number(l.Values.Last(v => v is not null)!.Value, block.Decimals)}";
            return (l, look with { Width = look.Width * unit }, TextLines.Of(PrintableText.Of(text), Style(look), style.TrendLabels * box.Width));
        })];
        var trend = new Trend(block.First, block.Lines[0].Values, [], block.BreakFrom);
        axes = new TrendAxes(trend, block.Scale(), label, language);
        var widest = named.SelectMany(n => n.Text.Select(t => TextFit.Width(t.AsSpan().TrimEnd(' '), Style(n.Look)))).DefaultIfEmpty().Max();
        plot = new TrendPlot(new TrendBlock(block.Title, block.Alt, trend, block.Decimals, "", ""), axes.Scale, axes.Room(box, Wider * widest), unit);
    }

    /// <summary>The chart as one strip.</summary>
    public static Flow Of(LinesBlock block, PaperStyle style, Frame frame, Language language) =>
        new([new Slice(style.ChartHeight)], run => [new LinesChart(
            block, style, new PageBox(frame.Left, run.Top, frame.Width, style.ChartHeight), language).Figure()]);

    private PageElement Figure() => ChartFlow.Figure(block, box,
    [
        .. block.Lines.Where(l => !l.Named).SelectMany(l => Line(l, Faint with { Width = Faint.Width * plot.Unit })),
        .. axes.Nodes(plot), .. named.AsEnumerable().Reverse().SelectMany(n => Line(n.Line, n.Look)), .. Ends(),
    ]);

    // What lies beyond the axis is not drawn there, and the note says so.
    private IEnumerable<PageNode> Line(LineSeries line, Stroke stroke)
    {
        var known = line.Values.Select(v => v >= axes.Scale.Low && v <= axes.Scale.High).ToList();
        foreach (var run in Stretches.Of(known, block.BreakFrom - block.First))
        {
            if (run is [var only]) yield return new PageDot(plot.At(only, line.Values[only]!.Value), stroke.Width, stroke.Colour);
            else yield return new PageLine([.. run.Select(i => plot.At(i, line.Values[i]!.Value))], stroke);
        }
    }

    private IEnumerable<PageNode> Ends()
    {
        var left = plot.Room.X + plot.Room.Width + label.Size;
        foreach (var (end, top) in EndLabels.Place(named.Select(n => new EndLabel(n.Text, Style(n.Look), End(n.Line))), box.Y, box.Y + box.Height))
        {
            yield return Shapes.Line(end.End.X + label.Size * 0.3, end.End.Y, left - label.Size * 0.2, top + end.Height / 2,
                new(0.4 * plot.Unit, Palette.Group));
            foreach (var (i, text) in end.Lines.Index())
                yield return new PageText(left, top + end.Style.Size * (0.87 + i * EndLabel.Pitch), text, end.Style);
        }
    }

    private PagePoint End(LineSeries line)
    {
        var at = line.Values.Count - 1;
        while (line.Values[at] is null) at--;
        return plot.At(at, line.Values[at]!.Value);
    }

    private TextStyle Style(Stroke look) => label with { Colour = look.Colour, Strong = true };
}
