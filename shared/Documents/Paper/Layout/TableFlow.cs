namespace Reporting.Documents.Paper.Layout;

/// <summary>
/// A table as rows below a head that is repeated on every page. A row is one strip, unless it is higher than a page:
/// then each of its lines is one, so that nothing is lost.
/// </summary>
internal sealed class TableFlow
{
    // A head higher than this part of the page is not repeated: it would leave too little room for the rows.
    private const double MaxForHead = 0.35;

    // A table lower than this part of the page is not split.
    private const double MaxWhole = 0.3;
    private static readonly Stroke Strong = new(0.6, Palette.Group);
    private static readonly Stroke Faint = new(0.4, Palette.Band);
    private readonly TableLines lines;
    private readonly TableRows rows;
    private readonly PaperTexts words;
    private readonly bool repeats;
    private readonly List<TableStrip> strips = [];

    private TableFlow(TableLines lines, PaperTexts words)
    {
        (this.lines, this.words, rows) = (lines, words, new TableRows(lines, words));
        repeats = rows.HeightOf(rows.Head) <= MaxForHead * lines.Frame.Height;
        if (!repeats) AddLines(TableStrip.Head);
        for (var row = 0; row < lines.Rows.Count; row++) AddRow(row);
        if (lines.Rows.Count == 0) strips.Add(new(TableStrip.Nothing, 0, 1));
    }

    private double Head => repeats ? rows.HeightOf(rows.Head) : 0;

    private double Continued => ContinuedLine.HeightOf(lines.Style.Note);

    /// <summary>The table without its caption and note.</summary>
    /// <exception cref="ArgumentException">A row has not one cell a column.</exception>
    public static Flow Of(TableBlock table, PaperStyle style, Frame frame, PaperTexts words)
    {
        var flow = new TableFlow(new(table, style, frame), words);
        var heights = flow.strips.Select(flow.rows.HeightOf).ToList();
        var mayBreak = flow.Head + heights.Sum() > MaxWhole * frame.Height;
        var slices = heights.Select((height, i) => new Slice(height, mayBreak && flow.MayBreakBefore(i)));
        return new Flow([.. slices], flow.Draw) { Head = flow.Head, ContinuedHead = flow.Continued + flow.Head };
    }

    private void AddRow(int row)
    {
        var whole = new TableStrip(row, 0, rows.LinesOf(row));
        if (Continued + Head + rows.HeightOf(whole) <= lines.Frame.Height) strips.Add(whole);
        else AddLines(row);
    }

    private void AddLines(int row) => strips.AddRange(Enumerable.Range(0, rows.LinesOf(row)).Select(line => new TableStrip(row, line, 1)));

    // Neither the first row nor the last stands alone.
    private bool MayBreakBefore(int strip) => strips.Count <= 3
        || strips[strip].First > 0 || (strip != 1 && strip != strips.Count - 1);

    private IReadOnlyList<PageNode> Draw(FlowRun run)
    {
        var (table, fills, rules, top) = (new List<PageElement>(), new List<PageNode>(), new List<PageElement>(), run.Top);
        if (run.Continues) top += Continued;
        foreach (var strip in On(run))
        {
            table.Add(rows.Row(strip, top));
            fills.AddRange(rows.Fills(strip, top));
            top += rows.HeightOf(strip);
            rules.Add(Elements.Rule(lines.Frame.Left, top, lines.Frame.Width, strip.Row == TableStrip.Head ? Strong : Faint));
        }

        return
        [
            .. run.Continues
                ? [ContinuedLine.Of(lines.Table.Caption, words, lines.Style.Note, lines.Frame, run.Top)] : Array.Empty<PageElement>(),
            .. fills.Count > 0 ? [new PageElement(PageTag.Artifact, fills)] : Array.Empty<PageElement>(),
            new PageElement(PageTag.Table, table), .. rules,
        ];
    }

    // The head, and the strips with those of one row joined.
    private IEnumerable<TableStrip> On(FlowRun run) => strips.GetRange(run.First, run.Count).GroupBy(s => s.Row)
        .Select(row => row.First() with { Count = row.Sum(s => s.Count) }).Prepend(repeats ? rows.Head : default).Skip(repeats ? 0 : 1);
}
