using DocumentFormat.OpenXml.Wordprocessing;

namespace Reporting.Documents.Paper.Docx;

/// <summary>A table of a Word file: its head is repeated on every page, and its rows are not split.</summary>
internal static class DocxTable
{
    /// <summary>The width between the margins, in twentieths of a point.</summary>
    public const int Width = 11_906 - 2 * 794;

    private static readonly PaperStyle Style = PaperStyle.Paper;

    /// <summary>The table.</summary>
    public static Table Of(TableBlock table)
    {
        var widths = Widths(table);
        return new Table(
        [
            new TableProperties(new TableStyle { Val = DocxStyles.Table },
                new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0020", FirstRow = true },
                new TableCaption { Val = XmlText.Of(table.Caption) }, new TableDescription { Val = XmlText.Of(table.Note ?? table.Caption) }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })),
            Head(table, widths),
            .. table.Rows.Select(r => Row(table, r, widths)),
        ]);
    }

    private static int[] Widths(TableBlock table)
    {
        var needs = table.Columns.Select((c, i) => 8 + OfficePackage.Wider * table.Rows.Select(r => TextLines.WidestWord(r.Cells[i].Text, Style.Cell with { Strong = r.Strong }))
            .Append(TextLines.WidestWord(c.Heading, Style.Head)).Max()).ToList();
        return [.. ColumnWidths.Of(table.Columns, needs, Width / 20.0).Select(w => (int)(w * 20))];
    }

    private static DocumentFormat.OpenXml.Wordprocessing.TableRow Row(TableBlock table, TableRow row, int[] widths) => new(
    [
        new TableRowProperties(new CantSplit()),
        .. row.Cells.Select((cell, i) => Cell(cell.Text, DocxStyles.Cell, widths[i], table.Columns[i].Numbers, Look(row, cell), cell.Fill)),
    ]);

    private static RunProperties Look(TableRow row, TableCell cell)
    {
        var look = new RunProperties();
        if (row.Strong) look.Append(new Bold());
        if (cell.Colour != Palette.Ink) look.Append(new Color { Val = OfficePackage.Hex(cell.Colour) });
        return look;
    }

    private static DocumentFormat.OpenXml.Wordprocessing.TableCell Cell(
        string text, string style, int width, bool numbers, RunProperties? look, string? fill)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa });
        if (fill is not null) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = OfficePackage.Hex(fill) });
        var paragraph = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (numbers) paragraph.Append(new Justification { Val = JustificationValues.Right });
        return new(properties, new Paragraph(paragraph, DocxText.Run(text, look)));
    }

    private static DocumentFormat.OpenXml.Wordprocessing.TableRow Head(TableBlock table, int[] widths) => new(
    [
        new TableRowProperties(new CantSplit(), new TableHeader()),
        .. table.Columns.Select((c, i) => Cell(c.Heading, DocxStyles.Head, widths[i], c.Numbers, null, null)),
    ]);
}
