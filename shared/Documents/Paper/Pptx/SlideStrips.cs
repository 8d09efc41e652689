namespace Reporting.Documents.Paper.Pptx;

/// <summary>A piece that is never split: some lines, an item of a list, a row of a table with its head, a chart.</summary>
/// <param name="Block">What it shows.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Look">The look of its letters.</param>
/// <param name="Source">Pieces with the same source stand together: the block they were cut from.</param>
internal sealed record SlideStrip(Block Block, double Height, TextStyle Look, object Source)
{
    /// <summary>Whether it names what follows.</summary>
    public bool KeepNext { get; init; }

    /// <summary>The number of a list's item.</summary>
    public int Start { get; init; } = 1;
}

/// <summary>Cuts blocks into pieces and joins those that stand on the same slide.</summary>
/// <param name="room">The height of a slide.</param>
internal sealed class SlideStrips(PaperStyle style, double room)
{
    /// <summary>From one baseline to the next, of the letters' size.</summary>
    public const double Line = 1.22;

    private const double Gap = 8;

    /// <summary>The height of an axis of a spread.</summary>
    private double Axis => style.Chart * 6.4;

    /// <summary>The inner space above and below a cell's text.</summary>
    public static double CellPad => 3;

    /// <summary>The pieces of a block.</summary>
    public IEnumerable<SlideStrip> Of(Block block) => block switch
    {
        HeadingBlock heading => Text(heading.Text, style.Heading(Math.Clamp(heading.Level, 1, 3)), keepNext: true),
        TextBlock text => Text(text.Text, Look(text.Weight)),
        ListBlock list => Items(list),
        TableBlock table => [.. Caption(table.Caption), .. Rows(table), .. Note(table.Note)],
        TrendBlock trend => [.. Caption(trend.Title), new(trend, style.ChartHeight, Chart, trend), .. Note(trend.Note)],
        SpreadBlock spread =>
        [
            .. Caption(spread.Title),
            .. spread.Rows.Select((r, i) => new SlideStrip(spread with { Rows = [r], Alt = i == 0 ? spread.Alt : r.Label }, Axis, Chart, r)),
            .. Note(spread.Note),
        ],
        _ => [],
    };

    /// <summary>The pieces with those of one list, table or text joined.</summary>
    public static IReadOnlyList<SlideStrip> Joined(IReadOnlyList<SlideStrip> strips)
    {
        var joined = new List<SlideStrip>();
        foreach (var strip in strips)
        {
            if (joined.Count > 0 && ReferenceEquals(joined[^1].Source, strip.Source)) joined[^1] = Join(joined[^1], strip);
            else joined.Add(strip);
        }

        return joined;
    }

    private static SlideStrip Join(SlideStrip first, SlideStrip next) => first with
    {
        Height = first.Height + next.Height,
        Block = (first.Block, next.Block) switch
        {
            (TextBlock a, TextBlock b) => a with { Text = a.Text + b.Text },
            (ListBlock a, ListBlock b) => a with { Items = [.. a.Items, .. b.Items] },
            (TableBlock a, TableBlock b) => a with { Rows = [.. a.Rows, .. b.Rows] },
            _ => first.Block,
        },
    };

    private TextStyle Chart => new(style.Chart, Palette.Quiet);

    private TextStyle Look(TextWeight weight) =>
        weight == TextWeight.Lead ? style.Lead : weight == TextWeight.Note ? style.Note : style.Normal;

    private IEnumerable<SlideStrip> Caption(string text) => text.Trim().Length == 0 ? [] : Text(text, style.Caption, keepNext: true);

    private IEnumerable<SlideStrip> Note(string? text) => string.IsNullOrWhiteSpace(text) ? [] : Text(text, style.Note with { Size = Math.Clamp(style.Note.Size * 0.8, 10, 12) });

    private IEnumerable<SlideStrip> Text(string text, TextStyle look, bool keepNext = false)
    {
        var source = new object();
        foreach (var (i, lines) in Chunks(TextLines.Of(text, look, SlidePlan.Width / OfficePackage.Wider), look).Index())
            yield return new(new TextBlock(string.Concat(lines)), lines.Length * look.Size * Line + (i == 0 ? Gap : 0), look, source)
            {
                KeepNext = keepNext,
            };
    }

    private IEnumerable<SlideStrip> Items(ListBlock list)
    {
        foreach (var (i, item) in list.Items.Index())
        {
            foreach (var lines in Chunks(TextLines.Of(item, style.Normal, (SlidePlan.Width - 2 * style.Normal.Size) / OfficePackage.Wider), style.Normal))
                yield return new(list with { Items = [string.Concat(lines)] }, lines.Length * style.Normal.Size * Line + Gap, style.Normal, list)
                {
                    Start = i + 1,
                };
        }
    }

    private IEnumerable<SlideStrip> Rows(TableBlock table)
    {
        var lines = new TableLines(table, style, new Frame(0, 0, SlidePlan.Width / OfficePackage.Wider, room));
        var head = Height(lines.Head, style.Head);
        var most = Math.Max(1, (int)((room - head) / (style.Cell.Size * Line)) - 2);
        foreach (var (i, row) in table.Rows.Index())
        {
            for (var from = 0; from == 0 || from < lines.Rows[i].Max(c => c.Count); from += most)
            {
                var cells = lines.Rows[i].Select(c => (IReadOnlyList<string>)[.. c.Skip(from).Take(most)]).ToList();
                var part = row with { Cells = [.. row.Cells.Select((c, n) => lines.Rows[i][n].Count <= most && from == 0 ? c : c with { Text = string.Concat(cells[n]) })] };
                yield return new(table with { Rows = [part] }, Height(cells, style.Cell) + (i == 0 && from == 0 ? head + Gap : 0), style.Cell, table);
            }
        }
    }

    private static double Height(IReadOnlyList<IReadOnlyList<string>> cells, TextStyle look) =>
        Math.Max(1, cells.Max(c => c.Count)) * look.Size * Line + 2 * CellPad;

    private IEnumerable<string[]> Chunks(IReadOnlyList<string> lines, TextStyle look) =>
        lines.Chunk(Math.Max(1, (int)((room - Gap) / (look.Size * Line)) - 1));
}
