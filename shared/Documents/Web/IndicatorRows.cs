namespace Reporting.Documents.Web;

/// <summary>An indicator's figures in all areas, side by side.</summary>
internal sealed class IndicatorRows(ReportInput input, ReportContext context, Indicator indicator)
{
    private readonly bool hasPer = context.Scope.Any(a => PerThousandPart.Of(input, context, indicator, a) is not null);

    /// <summary>The table: the areas by name, and the country last.</summary>
    public TableBlock Table()
    {
        var cells = new FigureCells(context.Words);
        List<TableRow> rows = [.. context.Scope.Select(a => Row(a, cells))];
        if (context.Figures.Country is { } country) rows.Add(Row(country, cells));
        var when = context.Figures.NewestOf(indicator) is { } period ? ", " + context.Words.Periods.Long(period) : "";
        return new(context.Name(indicator) + when,
            [
                new(context.Say("Område", "Area"), 2), new(context.Say("Nu", "Now"), 1, true), new(context.Say("På et år", "Over a year"), 1, true),
                new(ExpectedCell.Heading(context.Language), 1, true),
                .. hasPer ? [new TableColumn(context.Say("Pr. 1.000", "Per 1,000"), 1, true)] : Array.Empty<TableColumn>(),
                new(context.Say("Vurdering", "Verdict"), 1.5),
            ], rows) { Note = cells.Note(ExpectedCell.Note(context.Language)) };
    }

    private TableRow Row(Area area, FigureCells cells) => new(
    [
        new(AreaName.Of(area, context.Language)), cells.Level(indicator, context.Figures.Level(indicator, area.Code), context.Figures.Provisional(indicator, area.Code)),
        cells.Change(indicator, context.Figures.Change(indicator, area.Code, Span.Year)),
        ExpectedCell.Of(context.Figures.Verdict(indicator, area.Code), indicator, context.Language) with { Spoken = null },
        .. hasPer ? [PerThousand(area)] : Array.Empty<TableCell>(),
        context.Figures.Verdict(indicator, area.Code) is { Gap: null, State: VerdictState.None } ? new("")
            : context.Cells.Verdict(context.Figures.Verdict(indicator, area.Code)),
    ]);

    private TableCell PerThousand(Area area) => PerThousandPart.Of(input, context, indicator, area) is { } per
        ? new(context.Words.Numbers.Number(per.Value, 1), per.Value, 1) : new("");
}
