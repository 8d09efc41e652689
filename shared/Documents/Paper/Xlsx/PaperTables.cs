namespace Reporting.Documents.Paper.Xlsx;

/// <summary>A table of the workbook.</summary>
/// <param name="Sheet">The name of its sheet.</param>
/// <param name="Part">The heading it stands under in the document, or an empty text.</param>
/// <param name="Table">Its cells.</param>
internal sealed record PaperTable(string Sheet, string Part, TableBlock Table);

/// <summary>Finds the tables and charts of a document.</summary>
internal static class PaperTables
{
    /// <summary>The tables in reading order, each with a sheet name of its own.</summary>
    /// <exception cref="ArgumentException">A table's row has not one cell a column.</exception>
    public static IReadOnlyList<PaperTable> Of(PaperDocument document)
    {
        var (tables, part) = (new List<PaperTable>(), "");
        foreach (var block in document.Blocks)
        {
            if (block is HeadingBlock { Level: <= 2 } heading) part = heading.Text;
            var table = block is ChartBlock chart ? ChartTables.Of(chart, document.Language) : block as TableBlock;
            if (table is null or { Columns.Count: 0 }) continue;
            TableLines.Require(table);
            tables.Add(new(SheetNames.Of(tables.Count + 1, table.Caption), part, table));
        }

        return tables;
    }
}
