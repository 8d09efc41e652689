namespace Reporting.Documents.Paper.Charts;

/// <summary>Areas below one another, each a dot with its interval, across one axis; over as many pages as it takes.</summary>
internal sealed class LeagueChart
{
    private const double MaxForNames = 0.32;

    // A league lower than this part of the page is not split.
    private const double MaxWhole = 0.3;
    private readonly LeagueBlock block;
    private readonly Frame frame;
    private readonly TextStyle label;
    private readonly PaperTexts words;
    private readonly NumberText numbers;
    private readonly IReadOnlyList<IReadOnlyList<string>> names;
    private readonly ValueAxis axis;

    private LeagueChart(LeagueBlock block, PaperStyle style, Frame frame, Language language)
    {
        (this.block, this.frame, label) = (block, frame, new(style.Chart, Palette.Ink));
        (words, numbers) = (new PaperTexts(language), NumberText.In(language));
        names = [.. block.Rows.Select(r => TextLines.Of(r.Label, Look(r), MaxForNames * frame.Width))];
        var left = names.Index().Max(n => n.Item.Max(l => TextFit.Width(l.AsSpan().TrimEnd(' '), Look(block.Rows[n.Index]))));
        axis = ValueAxis.Of(Values(), frame.Left + left + 2 * label.Size, frame.Right - ValueWidth - 2 * label.Size);
    }

    /// <summary>The chart with a row a strip, the axis repeated on each page.</summary>
    public static Flow Of(LeagueBlock block, PaperStyle style, Frame frame, Language language)
    {
        var chart = new LeagueChart(block, style, frame, language);
        var mayBreak = chart.Head + block.Rows.Index().Sum(r => chart.HeightOf(r.Index)) > MaxWhole * frame.Height;
        var slices = block.Rows.Select((_, i) => new Slice(chart.HeightOf(i),
            mayBreak && (block.Rows.Count <= 3 || (i != 1 && i != block.Rows.Count - 1))));
        return new Flow([.. slices], chart.Draw) { Head = chart.Head, ContinuedHead = chart.Head + ContinuedLine.HeightOf(chart.label) };
    }

    private double Unit => label.Size / 8;

    private double Head => label.Size * (block.Reference is null ? 1.7 : 3.1);

    private double ValueWidth => block.Rows.Max(r => TextFit.Width(Text(r.Value), Look(r)));

    private double HeightOf(int row) => label.Size * (0.5 + 1.2 * names[row].Count);

    private TextStyle Look(LeagueRow row) => row.Strong ? label with { Colour = Palette.Own, Strong = true } : label;

    private string Text(decimal value) => numbers.Number(value, block.Decimals);

    private IEnumerable<decimal> Values() => block.Rows.Select(r => (decimal?)r.Value)
        .Concat(block.Rows.SelectMany(r => new[] { r.Low, r.High }).Select(v => v is { } end ? (decimal?)Within(end) : null))
        .Append(block.Reference).OfType<decimal>();

    private decimal Within(decimal value) => Math.Clamp(value, block.Limits.Low, block.Limits.High);

    private IEnumerable<PageNode> Draw(FlowRun run)
    {
        if (run.Continues) yield return ContinuedLine.Of(block.Title, words, label, frame, run.Top);
        var top = run.Top + (run.Continues ? ContinuedLine.HeightOf(label) : 0);
        var rows = Enumerable.Range(run.First, run.Count).ToList();
        var bounds = new PageBox(frame.Left, top, frame.Width, Head + rows.Sum(HeightOf));
        yield return ChartFlow.Figure(block, bounds,
            [.. Marked(rows, bounds), .. Axis(bounds), .. Reference(bounds), .. Rows(rows, bounds)]);
    }

    // The band behind the area's own row, at the very back.
    private IEnumerable<PageNode> Marked(IEnumerable<int> rows, PageBox bounds)
    {
        var top = bounds.Y + Head;
        foreach (var row in rows)
        {
            if (block.Rows[row].Strong) yield return Shapes.Rectangle(new(bounds.X, top, bounds.Width, HeightOf(row)), Palette.Band);
            top += HeightOf(row);
        }
    }

    private IEnumerable<PageNode> Axis(PageBox bounds)
    {
        var quiet = label with { Colour = Palette.Quiet };
        foreach (var value in axis.Scale.Lines())
        {
            var (x, text) = (axis.At(value), numbers.Number(value, axis.Decimals));
            yield return Shapes.Line(x, bounds.Y + Head, x, bounds.Y + bounds.Height, new(0.4 * Unit, "#CDD5DA"));
            yield return new PageText(x - TextFit.Width(text, quiet) / 2, bounds.Y + Head - label.Size * 0.5, text, quiet);
        }
    }

    private IEnumerable<PageNode> Reference(PageBox bounds)
    {
        if (block.Reference is not { } value) yield break;
        var (x, style) = (axis.At(value), label with { Strong = true });
        var text = TextFit.Cut(PrintableText.Of($"{block.ReferenceLabel} {Text(value)}".Trim()), style, bounds.Width);
        var left = Math.Clamp(x - TextFit.Width(text, style) / 2, bounds.X, bounds.X + bounds.Width - TextFit.Width(text, style));
        yield return Shapes.Line(x, bounds.Y + label.Size * 1.3, x, bounds.Y + bounds.Height, new(0.9 * Unit, Palette.Ink, Dashed: true));
        yield return new PageText(left, bounds.Y + label.Size, text, style);
    }

    private IEnumerable<PageNode> Rows(IEnumerable<int> rows, PageBox bounds)
    {
        var top = bounds.Y + Head;
        foreach (var row in rows)
        {
            foreach (var node in Row(block.Rows[row], names[row], top, HeightOf(row))) yield return node;
            top += HeightOf(row);
        }
    }

    private IEnumerable<PageNode> Row(LeagueRow row, IReadOnlyList<string> name, double top, double height)
    {
        var (look, middle) = (Look(row), top + height / 2);
        if (row is { Low: { } low, High: { } high })
            foreach (var node in Interval(low, high, middle, new((row.Strong ? 2 : 1.1) * Unit, row.Strong ? Palette.Own : Palette.Group)))
                yield return node;
        yield return new PageDot(new(axis.At(row.Value), middle), (row.Strong ? 3.6 : 2.6) * Unit,
            row.Strong ? Palette.Own : Palette.Quiet);
        foreach (var (i, line) in name.Index())
            yield return new PageText(frame.Left + label.Size * 0.4, top + label.Size * (1.13 + 1.2 * i), line, look);
        yield return Elements.EndingAt(frame.Right - label.Size * 0.4, middle + label.Size * 0.33, Text(row.Value), look);
    }

    // What is longer than the axis ends in an arrow.
    private IEnumerable<PageNode> Interval(decimal low, decimal high, double y, Stroke stroke)
    {
        var (from, to) = (axis.At(Within(low)), axis.At(Within(high)));
        yield return Shapes.Line(from, y, to, y, stroke);
        if (low < block.Limits.Low) yield return Arrow(from, 1);
        if (high > block.Limits.High) yield return Arrow(to, -1);

        PageLine Arrow(double x, int back) => new(
            [new(x + back * 3.2 * Unit, y - 2.4 * Unit), new(x, y), new(x + back * 3.2 * Unit, y + 2.4 * Unit)], stroke);
    }
}
