namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>The biggest movements over the quarter and the year, up and down, each with what the stored verdict says.</summary>
internal sealed class MovementPart(ReportContext context)
{
    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        var year = Over(context.Printed, Span.Year);
        foreach (var block in Introduction()) yield return block;
        foreach (var table in Tables(Over(context.Printed, Span.Quarter),
            context.Say("Det seneste kvartal", "The last quarter"))) yield return table;
        foreach (var table in Tables(year, context.Say("Det seneste år", "The last year"))) yield return table;
        if (new MovementChart(context).Of(year) is { } chart) yield return chart;
    }

    /// <summary>The last year of some indicators.</summary>
    public IEnumerable<Block> OfYear(IEnumerable<Indicator> indicators) =>
        [.. Introduction(), .. Tables(Over(indicators, Span.Year), context.Say("Det seneste år", "The last year"))];

    private IEnumerable<Block> Introduction() =>
    [
        new HeadingBlock(2, context.Say("De største bevægelser", "The biggest movements")),
        new TextBlock(context.Say(
            "Kun bevægelser, der er større, end områdets tal plejer at svinge med (19 ud af 20 gange), er med. Ellers ville de mindste områder stå i begge ender ved et tilfælde. En bevægelse er ikke en vurdering: hele gruppen kan have flyttet sig. Tegnene er vurderingerne.",
            "Only movements larger than the area's figure usually swings (19 times of 20) are shown. Otherwise the smallest areas would stand at both ends by chance. A movement is no verdict: the whole group may have moved. The signs are the verdicts.")),
    ];

    private List<Movements> Over(IEnumerable<Indicator> indicators, Span span) =>
        [.. indicators.Select(i => Movements.Of(context.Figures, i, context.Scope, span))];

    private IEnumerable<Block> Tables(List<Movements> movements, string caption)
    {
        var counted = movements.Where(m => m.Counted > 0).ToList();
        var without = movements.Where(m => m.Counted == 0).Select(m => m.Indicator).ToList();
        var moved = counted.Where(m => m.Clear.Count > 0).ToList();
        if (moved.Count > 0) yield return Table(caption, moved, counted.Count - moved.Count);
        else if (counted.Count > 0) yield return new TextBlock($"{caption}: {context.Say("ingen bevægelser ud over det sædvanlige.", "no movements beyond the usual.")}");
        if (without.Count > 0)
            yield return new TextBlock(
                $"{caption}: {context.Say("kan ikke regnes ud for", "cannot be computed for")} {context.Words.List([.. without.Select(context.Name)])}. {Why(without[0], movements[0].Span)}", TextWeight.Note);
    }

    private TableBlock Table(string caption, List<Movements> movements, int still) => new(
        caption,
        [
            new(context.Say("Måling", "Indicator"), 3.4), new(context.Say("Største stigning", "Biggest rise"), 2),
            new(context.Say("Ændring", "Change"), 1.2, true), new(context.Say("Største fald", "Biggest fall"), 2),
            new(context.Say("Ændring", "Change"), 1.2, true), new(context.Say("Mere end sædvanligt", "More than usual"), 1.2),
        ],
        [.. movements.Select(Row)])
    {
        Note = still == 0 ? null : context.Words.Count(still, ("måling mere", "målinger mere"), ("more indicator", "more indicators"))
            + context.Say(" har kun bevæget sig som sædvanlig.", still == 1 ? " has moved only as usual." : " have moved only as usual."),
    };

    private TableRow Row(Movements moved) => new(
    [
        new(context.Name(moved.Indicator)), Area(moved.Up), Change(moved.Indicator, moved.Up), Area(moved.Down),
        Change(moved.Indicator, moved.Down),
        new(context.Say($"{moved.Clear.Count} af {moved.Counted}", $"{moved.Clear.Count} of {moved.Counted}")),
    ]);

    private TableCell Area(Movement? movement) => movement is null
        ? new(context.Say("ingen", "none")) { Colour = Palette.Quiet } : new(movement.Area.Name);

    private TableCell Change(Indicator indicator, Movement? movement) => movement is null
        ? new("") { Spoken = context.Say("ingen bevægelse ud over det sædvanlige", "no movement beyond the usual") }
        : context.Cells.Judged(context.Cells.Change(indicator, Figure.Of(movement.Change)),
            context.Figures.Verdict(indicator, movement.Area.Code));

    private string Why(Indicator indicator, Span span)
    {
        var reasons = context.Scope.Select(a => context.Figures.Change(indicator, a.Code, span).Why).OfType<Reason>().Distinct().Order()
            .ToList();
        return reasons.Count == 0 ? "" : context.Say("Grunden er: ", "The reason: ")
            + string.Join("; ", reasons.Select(r => ReasonText.Explain(r, context.Language))) + ".";
    }
}
