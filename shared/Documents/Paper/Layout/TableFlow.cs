namespace Reporting.Documents;

/// <summary>
/// A table as rows below a head that is repeated on every page. A row is one strip, unless it is higher than a page:
/// then each of its lines is one, so that nothing is lost.
/// </summary>
internal sealed class TableFlow
{
    // A head higher than this part of the page is not repeated: it would leave too little room for the rows.
    private const double MostForHead = 0.35;
    private static readonly Stroke Strong = new(0.6, Palette.Group);
    private static readonly Stroke Faint = new(0.4, Palette.Band);
    private readonly TableLines lines;
    private readonly PaperWords words;
    private readonly bool repeats;
    private readonly List<(int Row, int First, int Count)> strips = [];

    private TableFlow(TableLines lines, PaperWords words)
    {
        (this.lines, this.words) = (lines, words);
        repeats = HeadHeight <= MostForHead * lines.Frame.Height;
        var room = lines.Frame.Height - (repeats ? HeadHeight + Continuation : 0);
        if (!repeats) strips.AddRange(Enumerable.Range(0, Most(lines.Head)).Select(line => (Head, line, 1)));
        for (var row = 0; row < lines.Rows.Count; row++) AddRow(row, room);
        if (lines.Rows.Count == 0) strips.Add((Nothing, 0, 1));
    }

    private const int Head = -1;
    private const int Nothing = -2;

    /// <summary>The table without its caption and note.</summary>
    public static Flow Of(TableBlock table, PaperStyle style, Frame frame, PaperWords words)
    {
        var flow = new TableFlow(new(table, style, frame), words);
        var slices = flow.strips.Select((strip, i) => new Slice(flow.HeightOf(strip), flow.MayBreakBefore(i))).ToList();
        return new Flow(slices, flow.Draw)
        {
            Head = flow.repeats ? flow.HeadHeight : 0,
            ContinuedHead = flow.Continuation + (flow.repeats ? flow.HeadHeight : 0),
        };
    }

    private PaperStyle Style => lines.Style;

    private double Pitch => Style.Table * PaperStyle.Leading;

    private double HeadPitch => Style.Head.Size * PaperStyle.Leading;

    private double HeadHeight => Most(lines.Head) * HeadPitch + 2 * Style.CellPad;

    private double Continuation => Style.Note.Size * 1.6;

    private static int Most(IReadOnlyList<IReadOnlyList<string>> cells) => Math.Max(1, cells.Max(c => c.Count));

    private void AddRow(int row, double room)
    {
        var most = Most(lines.Rows[row]);
        if (most * Pitch + 2 * Style.CellPad <= room) strips.Add((row, 0, most));
        else strips.AddRange(Enumerable.Range(0, most).Select(line => (row, line, 1)));
    }

    // The pads of a split row stand at its first and last line.
    private double HeightOf((int Row, int First, int Count) strip)
    {
        if (strip.Row == Nothing) return Pitch + 2 * Style.CellPad;
        var most = Most(strip.Row == Head ? lines.Head : lines.Rows[strip.Row]);
        return strip.Count * (strip.Row == Head ? HeadPitch : Pitch)
            + (strip.First == 0 ? Style.CellPad : 0) + (strip.First + strip.Count == most ? Style.CellPad : 0);
    }

    // Neither the first row nor the last stands alone.
    private bool MayBreakBefore(int strip) => strips.Count <= 3
        || strips[strip].First > 0 || (strip != 1 && strip != strips.Count - 1);

    private IEnumerable<PageNode> Draw(FlowRun run)
    {
        var (rows, fills, rules, top) = (new List<PageElement>(), new List<PageNode>(), new List<PageElement>(), run.Top);
        if (run.Continues)
        {
            yield return Continued(top);
            top += Continuation;
        }

        if (repeats)
        {
            rows.Add(HeadRow(top, 0, int.MaxValue));
            top += HeadHeight;
            rules.Add(Rule(top, Strong));
        }

        foreach (var part in strips.GetRange(run.First, run.Count).GroupBy(s => s.Row))
        {
            var (strip, height) = ((part.Key, part.First().First, Count: part.Sum(s => s.Count)), part.Sum(HeightOf));
            rows.Add(Row(strip, top));
            if (part.Key >= 0) fills.AddRange(Fills(lines.Table.Rows[part.Key], top, height));
            top += height;
            rules.Add(Rule(top, part.Key == Head ? Strong : Faint));
        }

        if (fills.Count > 0) yield return new PageElement(PageTag.Artifact, fills);
        yield return new PageElement(PageTag.Table, rows);
        foreach (var rule in rules) yield return rule;
    }

    private PageElement Rule(double y, Stroke stroke) => Elements.Rule(lines.Frame.Left, y, lines.Frame.Width, stroke);

    private PageElement Continued(double top)
    {
        var style = Style.Note;
        return Elements.Line(PageTag.P, lines.Frame.Left, TextFlow.Baseline(top, 0, style),
            TextFit.Cut(words.Continued(lines.Table.Caption), style, lines.Frame.Width), style);
    }

    private PageElement Row((int Row, int First, int Count) strip, double top) => strip.Row switch
    {
        Head => HeadRow(top, strip.First, strip.Count),
        Nothing => NoRows(top),
        _ => DataRow(strip, top),
    };

    private PageElement HeadRow(double top, int first, int count)
    {
        var most = Most(lines.Head);
        return new(PageTag.TR, [.. lines.Head.Select((cell, column) => Elements.Header(HeaderScope.Column, 1,
            Texts(cell, column, first - (most - cell.Count), count, top + (first == 0 ? Style.CellPad : 0), Style.Head)))]);
    }

    private PageElement NoRows(double top) => new(PageTag.TR,
    [
        Elements.Cell(new PageText(lines.Frame.Left, TextFlow.Baseline(top + Style.CellPad, 0, Style.Cell), words.NoRows,
            Style.Cell with { Colour = Palette.Quiet })) with { Columns = lines.Table.Columns.Count },
    ]);

    private PageElement DataRow((int Row, int First, int Count) strip, double top)
    {
        var (row, cells) = (lines.Table.Rows[strip.Row], lines.Rows[strip.Row]);
        var first = top + (strip.First == 0 ? Style.CellPad : 0);
        return new(PageTag.TR, [.. row.Cells.Select((cell, column) =>
        {
            var texts = Texts(cells[column], column, strip.First, strip.Count, first, lines.Of(row, cell));
            var element = column == 0 ? Elements.Header(HeaderScope.Row, 1, texts) : Elements.Cell(texts);
            return element with { Spoken = strip.First == 0 && cell.Spoken is { } spoken ? PrintableText.Of(spoken) : null };
        })]);
    }

    // Some lines of a cell; a heading with fewer lines than its neighbours stands at the foot and so begins below zero.
    private IReadOnlyList<PageText> Texts(IReadOnlyList<string> cell, int column, int first, int count, double top, TextStyle style) =>
        [.. cell.Index().Where(l => l.Index >= first && l.Index - first < count).Select(l => new PageText(
            lines.LeftOf(column, l.Item, style), TextFlow.Baseline(top, l.Index - first, style), l.Item, style))];

    private IEnumerable<PageNode> Fills(TableRow row, double top, double height) =>
        row.Cells.Index().Where(c => c.Item.Fill is not null)
            .Select(c => Shapes.Rectangle(lines.Box(c.Index, top, height), c.Item.Fill!));
}
