namespace Reporting.Documents.Web;

/// <summary>An indicator's month over many areas as a document of one table, for spreadsheets.</summary>
public static class IndicatorTable
{
    /// <summary>The document: code, name, period, level, changes and verdict of every area of the scope.</summary>
    public static PaperDocument Compose(ReportInput input, Indicator indicator)
    {
        var context = new ReportContext(input);
        var sources = input.Run.Sources.Values.Select(s => s.Retrieved).ToList();
        return new($"{context.Name(indicator)}, {context.Month}", input.Language,
            sources.Count == 0 ? DateTimeOffset.UnixEpoch : sources.Max(), [Table(input, context, indicator)]);
    }

    private static TableBlock Table(ReportInput input, ReportContext context, Indicator indicator) => new($"{context.Name(indicator)}, {context.Month}",
        [
            new(context.Say("Kode", "Code"), 1), new(context.Say("Område", "Area"), 2), new(context.Say("Periode", "Period"), 1),
            new(context.Say("Niveau", "Level") + $" ({UnitText.Of(indicator, context.Language)})", 1, true),
            new(context.Say("Siden sidste periode", "Since last period") + Unit(indicator), 1, true),
            new(context.Say("Siden sidste år", "Since last year") + Unit(indicator), 1, true), new(context.Say("Vurdering", "Verdict"), 2),
            new(context.Say("Pr. 1.000", "Per 1,000"), 1, true), new("±", 1, true), new(context.Say("Pr. 1.000 af", "Per 1,000 of"), 1),
        ], [.. context.Scope.Select(a => Row(input, context, indicator, a))]);

    private static string Unit(Indicator indicator) => indicator.IsRate ? " (pp)" : " (%)";

    private static TableRow Row(ReportInput input, ReportContext context, Indicator indicator, Area area) => new(
    [
        new(area.Code), new(area.Name), new(context.Figures.NewestOf(indicator)?.ToString() ?? ""),
        Number(context.Cells.Level(indicator, context.Figures.Level(indicator, area.Code))),
        Number(context.Cells.Change(indicator, context.Figures.Change(indicator, area.Code, Span.LastPeriod))),
        Number(context.Cells.Change(indicator, context.Figures.Change(indicator, area.Code, Span.Year))),
        new(context.Cells.Verdict(context.Figures.Verdict(indicator, area.Code)).Spoken ?? ""),
        .. PerThousand(input, context, indicator, area),
    ]);

    private static IEnumerable<TableCell> PerThousand(ReportInput input, ReportContext context, Indicator indicator, Area area)
    {
        if (PerThousandPart.Of(input, context, indicator, area) is not { } per) return [new(""), new(""), new("")];
        return [new("", per.Value, 1), new("", per.Uncertainty, 2), new(PerThousandPart.WhomOf(per.Basis, context.Language))];
    }

    // The unit stands in the heading; in place of a number stands why there is none.
    private static TableCell Number(TableCell cell) => cell.Number is null ? new(cell.Spoken ?? "") : cell with { Unit = null };
}
