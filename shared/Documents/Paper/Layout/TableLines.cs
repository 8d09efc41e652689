namespace Reporting.Documents.Paper.Layout;

/// <summary>A table measured: its columns' places and its rows' lines.</summary>
internal sealed class TableLines
{
    private readonly Frame frame;
    private readonly double[] widths;

    /// <summary>Measures a table.</summary>
    /// <exception cref="ArgumentException">A row has not one cell a column.</exception>
    public TableLines(TableBlock table, PaperStyle style, Frame frame)
    {
        (Table, Style, this.frame) = (table, style, frame);
        Require(table);
        widths = ColumnWidths.Of(table.Columns, [.. table.Columns.Select(Need)], frame.Width);
        Lefts = [.. widths.Select((_, i) => frame.Left + widths.Take(i).Sum())];
        Head = [.. table.Columns.Select((c, i) => Lines(c.Heading, style.Head, i))];
        Rows = [.. table.Rows.Select(r => (IReadOnlyList<IReadOnlyList<string>>)
            [.. r.Cells.Select((c, i) => Lines(c.Text, Of(r, c), i))])];
    }

    public TableBlock Table { get; }

    public PaperStyle Style { get; }

    public Frame Frame => frame;

    /// <summary>Where each column begins.</summary>
    public double[] Lefts { get; }

    /// <summary>The lines of each column's heading.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Head { get; }

    /// <summary>The lines of each row's cells.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Rows { get; }

    /// <summary>Makes sure that each row has one cell a column.</summary>
    /// <exception cref="ArgumentException">One has not.</exception>
    public static void Require(TableBlock table)
    {
        foreach (var (index, row) in table.Rows.Index())
        {
            if (row.Cells.Count != table.Columns.Count)
                throw new ArgumentException($"Row {index + 1} of the table '{table.Caption}' has {row.Cells.Count} cells, "
                    + $"but the table has {table.Columns.Count} columns; give each row one cell a column.");
        }
    }

    /// <summary>The look of a cell's text.</summary>
    public TextStyle Of(TableRow row, TableCell cell) => Style.Cell with { Colour = cell.Colour, Strong = row.Strong };

    /// <summary>Where a line of a column begins, so that numbers end at its right.</summary>
    public double LeftOf(int column, string line, TextStyle style) => Table.Columns[column].Numbers
        ? Right(column) - TextFit.Width(line.AsSpan().TrimEnd(' '), style)
        : Lefts[column] + (column == 0 ? 0 : Style.CellGap);

    /// <summary>The rectangle of a cell.</summary>
    public PageBox Box(int column, double top, double height) => new(Lefts[column], top, widths[column], height);

    private double Right(int column) => Lefts[column] + widths[column] - (column == widths.Length - 1 ? Style.CellGap / 2 : Style.CellGap);

    private IReadOnlyList<string> Lines(string text, TextStyle style, int column) =>
        text.Length == 0 ? [] : TextLines.Of(text, style, widths[column] - 2 * Style.CellGap);

    private double Need(TableColumn column, int index) => 2 * Style.CellGap + 0.5 + Table.Rows
        .Select(r => TextLines.WidestWord(r.Cells[index].Text, Of(r, r.Cells[index])))
        .Append(TextLines.WidestWord(column.Heading, Style.Head)).Max();
}
