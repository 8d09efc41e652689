namespace Reporting.Documents.Pdf.Overviews;

/// <summary>The words and numbers of one printed row, before anything is placed.</summary>
/// <param name="Name">The name, in one or two lines.</param>
/// <param name="Depth">How far it is indented.</param>
/// <param name="Strong">Whether it heads a group.</param>
/// <param name="Row">The row; null for a heading without numbers.</param>
/// <param name="Cells">The numbers; empty for a heading.</param>
internal sealed record OverviewRowText(
    IReadOnlyList<string> Name, int Depth, bool Strong, OverviewRow? Row, IReadOnlyList<OverviewCell> Cells)
{
    /// <summary>The height in rows: a second line takes less than the first.</summary>
    public double Units => Name.Count > 1 ? 1.72 : 1;

    /// <summary>The rows of a section, with their headings.</summary>
    public static IReadOnlyList<OverviewRowText> Of(
        OverviewSection section, OverviewColumns columns, double size, Language language)
    {
        var parents = section.Rows.Select(r => r.Indicator.Parent).ToHashSet();
        var rows = new List<OverviewRowText>();
        foreach (var row in section.Rows)
        {
            if (row.Above is { } above) rows.Add(new(Lines(language.Say(above.Name, above.NameEn), 0, true), 0, true, null, []));
            var strong = row.Indicator.IsSum || parents.Contains(row.Indicator.Id);
            var name = Lines(language.Say(row.Indicator.Name, row.Indicator.NameEn), row.Depth, strong);
            rows.Add(new(name, row.Depth, strong, row, columns.Cells(row)));
        }

        return rows;

        IReadOnlyList<string> Lines(string name, int depth, bool strong)
        {
            var width = OverviewColumns.NameWidth - depth * OverviewColumns.Indent;
            var style = new TextStyle(size, Strong: strong);
            var lines = TextFit.Wrap(PrintableText.Of(name), style, width);
            return lines.Count <= 2 ? lines : [lines[0], TextFit.Cut(string.Concat(lines.Skip(1)), style, width)];
        }
    }
}
