using A = DocumentFormat.OpenXml.Drawing;

namespace Reporting.Documents.Paper.Pptx;

/// <summary>A table of a presentation.</summary>
internal sealed class PptxTable(PptxText text, PaperStyle style)
{
    /// <summary>The table in a width.</summary>
    public A.Table Of(TableBlock table)
    {
        var widths = Widths(table);
        return new(
        [
            new A.TableProperties { FirstRow = true },
            new A.TableGrid(widths.Select(w => new A.GridColumn { Width = PptxShapes.Emu(w) })),
            Row(table.Columns.Select(c => Cell(c.Heading, style.Head, c.Numbers, null, Palette.Group)), style.Head.Size),
            .. table.Rows.Select(r => Row(r.Cells.Select((c, i) =>
                Cell(c.Text, style.Cell with { Colour = c.Colour, Strong = r.Strong }, table.Columns[i].Numbers, c.Fill, Palette.Band)), style.Cell.Size)),
        ]);
    }

    private double[] Widths(TableBlock table)
    {
        var needs = table.Columns.Select((c, i) => 2 * style.CellGap + OfficePackage.Wider * table.Rows
            .Select(r => TextLines.WidestWord(r.Cells[i].Text, style.Cell with { Strong = r.Strong }))
            .Append(TextLines.WidestWord(c.Heading, style.Head)).Max()).ToList();
        return ColumnWidths.Of(table.Columns, needs, SlidePlan.Width);
    }

    private static A.TableRow Row(IEnumerable<A.TableCell> cells, double size) =>
        new(cells) { Height = PptxShapes.Emu(size * 1.25 + 2 * SlideStrips.CellPad) };

    private A.TableCell Cell(string words, TextStyle look, bool numbers, string? fill, string rule)
    {
        var gap = (int)PptxShapes.Emu(style.CellGap);
        var pad = (int)PptxShapes.Emu(SlideStrips.CellPad);
        var properties = new A.TableCellProperties(None<A.LeftBorderLineProperties>(), None<A.RightBorderLineProperties>(),
            None<A.TopBorderLineProperties>(),
            new A.BottomBorderLineProperties(ChartLook.Solid(rule), new A.PresetDash { Val = A.PresetLineDashValues.Solid }) { Width = 9525 })
        { LeftMargin = gap, RightMargin = gap, TopMargin = pad, BottomMargin = pad, Anchor = A.TextAnchoringTypeValues.Top };
        properties.Append(fill is null ? new A.NoFill() : ChartLook.Solid(fill));
        return new(new A.TextBody(new A.BodyProperties(), new A.ListStyle(), text.Paragraph(words, look, new A.ParagraphProperties
        {
            Alignment = numbers ? A.TextAlignmentTypeValues.Right : A.TextAlignmentTypeValues.Left,
        })), properties);
    }

    private static T None<T>() where T : A.LinePropertiesType, new()
    {
        var line = new T { Width = 0 };
        line.Append(new A.NoFill());
        return line;
    }
}
