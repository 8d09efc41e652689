namespace Reporting.Documents.Paper.Layout;

/// <summary>Some lines of a table's row.</summary>
/// <param name="Row">The row's place; or <see cref="Head"/> or <see cref="Nothing"/>.</param>
/// <param name="First">The first line's place.</param>
/// <param name="Count">How many lines.</param>
internal readonly record struct TableStrip(int Row, int First, int Count)
{
    /// <summary>The row of column headings.</summary>
    public const int Head = -1;

    /// <summary>The row that says that there are none.</summary>
    public const int Nothing = -2;
}

/// <summary>Measures and draws the rows of a table.</summary>
internal sealed class TableRows(TableLines lines, PaperTexts words)
{
    private PaperStyle Style => lines.Style;

    /// <summary>The head in full.</summary>
    public TableStrip Head => new(TableStrip.Head, 0, LinesOf(TableStrip.Head));

    /// <summary>How many lines a row has.</summary>
    public int LinesOf(int row) => row == TableStrip.Nothing ? 1 : Math.Max(1, Cells(row).Max(c => c.Count));

    /// <summary>The height of some lines of a row; its pads stand at its first and last line.</summary>
    public double HeightOf(TableStrip strip) => strip.Count * Look(strip.Row).Size * PaperStyle.Leading
        + (strip.First == 0 ? Style.CellPad : 0) + (strip.First + strip.Count == LinesOf(strip.Row) ? Style.CellPad : 0);

    /// <summary>Some lines of a row, from a height down.</summary>
    public PageElement Row(TableStrip strip, double top) => new(PageTag.TR, strip.Row switch
    {
        TableStrip.Head => HeadCells(strip, Inner(strip, top)),
        TableStrip.Nothing => [Nothing(Inner(strip, top))],
        _ => DataCells(strip, Inner(strip, top)),
    });

    /// <summary>The colours behind a row's cells.</summary>
    public IEnumerable<PageNode> Fills(TableStrip strip, double top) => strip.Row < 0 ? [] :
        lines.Table.Rows[strip.Row].Cells.Index().Where(c => c.Item.Fill is not null)
            .Select(c => Shapes.Rectangle(lines.Box(c.Index, top, HeightOf(strip)), c.Item.Fill!));

    private IReadOnlyList<IReadOnlyList<string>> Cells(int row) => row == TableStrip.Head ? lines.Head : lines.Rows[row];

    private TextStyle Look(int row) => row == TableStrip.Head ? Style.Head : Style.Cell;

    private double Inner(TableStrip strip, double top) => top + (strip.First == 0 ? Style.CellPad : 0);

    // A heading of fewer lines than its neighbours stands at the foot.
    private IReadOnlyList<PageElement> HeadCells(TableStrip strip, double top) =>
        [.. lines.Head.Select((cell, column) => Elements.Header(HeaderScope.Column, 1,
            Texts(cell, column, strip with { First = strip.First - LinesOf(strip.Row) + cell.Count }, top, Style.Head)))];

    private PageElement Nothing(double top)
    {
        var quiet = Style.Cell with { Colour = Palette.Quiet };
        return Elements.Cell(new PageText(lines.Frame.Left, TextFlow.Baseline(top, 0, quiet), words.NoRows, quiet))
            with { Columns = lines.Table.Columns.Count };
    }

    private IReadOnlyList<PageElement> DataCells(TableStrip strip, double top)
    {
        var (row, cells) = (lines.Table.Rows[strip.Row], lines.Rows[strip.Row]);
        return [.. row.Cells.Select((cell, column) => Cell(column, Texts(cells[column], column, strip, top, lines.Of(row, cell)))
            with { Spoken = strip.First == 0 && cell.Spoken is { } spoken ? PrintableText.Of(spoken) : null })];
    }

    private static PageElement Cell(int column, IReadOnlyList<PageText> texts) =>
        column == 0 ? Elements.Header(HeaderScope.Row, 1, texts) : Elements.Cell(texts);

    private IReadOnlyList<PageText> Texts(IReadOnlyList<string> cell, int column, TableStrip strip, double top, TextStyle style) =>
        [.. cell.Index().Where(l => l.Index >= strip.First && l.Index - strip.First < strip.Count).Select(l => new PageText(
            lines.LeftOf(column, l.Item, style), TextFlow.Baseline(top, l.Index - strip.First, style), l.Item, style))];
}
