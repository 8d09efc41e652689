namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>Areas by indicators: what the overviews say, side by side. Number and mark; colour only helps.</summary>
/// <param name="mostColumns">How many columns a table may have; those of A4 unless given.</param>
internal sealed class HeatMap(ReportContext context, int mostColumns = HeatMap.MaxOnPaper)
{
    private const int MaxOnPaper = 6;

    /// <summary>The tables, each of indicators of one section that are compared alike.</summary>
    public IEnumerable<Block> Blocks() => Blocks(context.Printed);

    /// <summary>The tables of some indicators.</summary>
    public IEnumerable<Block> Blocks(IEnumerable<Indicator> indicators)
    {
        var shown = indicators.ToList();
        yield return new HeadingBlock(2, context.Say("Vurderingerne side om side", "The verdicts side by side"));
        foreach (var section in context.Catalogue.Parts.Sections)
        {
            foreach (var alike in shown.Where(i => i.Section == section.Id).GroupBy(i => i.ComparedBy))
            {
                foreach (var table in Tables(section, [.. alike])) yield return table;
            }
        }
    }

    private IEnumerable<Block> Tables(Heading section, List<Indicator> indicators)
    {
        var pages = (indicators.Count + mostColumns - 1) / mostColumns;
        var parts = indicators.Chunk((indicators.Count + pages - 1) / pages).ToList();
        return parts.Index().Select(p => Table(
            context.Say(section.Name, section.NameEn) + (parts.Count > 1 ? $" ({p.Index + 1} {context.Say("af", "of")} {parts.Count})" : "")
                + Basis(indicators[0]), p.Item));
    }

    private string Basis(Indicator indicator) => indicator.ComparedBy == ComparedBy.Level
        ? context.Say(": niveauet", ": the level")
        : context.Say(": udviklingen det seneste år", ": the development over the last year");

    private TableBlock Table(string caption, Indicator[] indicators)
    {
        var cells = context.Scope.Select(a => (Area: a, Cells: indicators.Select(i => new HeatCell(context, i, a)).ToList())).ToList();
        return new(caption,
            [new(context.Say("Område", "Area"), 2), .. indicators.Select(i => new TableColumn(Heading(i), 1.5, true))],
            [.. cells.Select(c => new TableRow([new(c.Area.Name), .. c.Cells.Select(x => x.Cell())]))])
        {
            Note = new HeatNote(context, [.. cells.SelectMany(c => c.Cells)]).ToString(),
        };
    }

    private string Heading(Indicator indicator) => context.Name(indicator)
        + (context.Figures.NewestOf(indicator) is { } period ? $", {context.Words.Periods.Short(period)}" : "");
}
