namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>The biggest movements over the quarter and the year, up and down by what is good.</summary>
internal sealed class MovementPart(ReportContext context)
{
    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        var year = Over(context.Catalogue.Indicators, Span.Year);
        foreach (var block in Introduction()) yield return block;
        foreach (var table in Tables(Over(context.Catalogue.Indicators, Span.Quarter),
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
            "Kun bevægelser, der er større, end områdets tal plejer at svinge med (19 ud af 20 gange), er med. Ellers ville de mindste områder stå i begge ender ved et tilfælde.",
            "Only movements larger than the area's figure usually swings (19 times of 20) are shown. Otherwise the smallest areas would stand at both ends by chance.")),
    ];

    private List<Movements> Over(IEnumerable<Indicator> indicators, Span span) =>
        [.. indicators.Select(i => Movements.Of(context.Figures, i, context.Scope, span))];

    private IEnumerable<Block> Tables(List<Movements> movements, string caption)
    {
        var directed = movements.Where(m => m.Indicator.Polarity != Polarity.None && m.Counted > 0).ToList();
        var other = movements.Where(m => m.Indicator.Polarity == Polarity.None && m.Counted > 0).ToList();
        var without = movements.Where(m => m.Counted == 0).Select(m => m.Indicator).ToList();
        if (directed.Count > 0)
            yield return Table(caption, directed, m => (m.Good, m.Bad),
                context.Say("Størst i den gode retning", "Biggest in the good direction"),
                context.Say("Størst i den anden retning", "Biggest in the other direction"));
        if (other.Count > 0)
            yield return Table($"{caption}: {context.Say("hvor ingen retning er bedst", "where neither direction is better")}", other,
                m => (m.Up, m.Down), context.Say("Største stigning", "Biggest rise"), context.Say("Største fald", "Biggest fall"));
        if (without.Count > 0)
            yield return new TextBlock(
                $"{caption}: {context.Say("kan ikke regnes ud for", "cannot be computed for")} {context.Words.List([.. without.Select(context.Name)])}. {Why(without[0], movements[0].Span)}", TextWeight.Note);
    }

    private TableBlock Table(string caption, List<Movements> movements, Func<Movements, (Movement? First, Movement? Second)> pick,
        string first, string second) => new(
        caption,
        [
            new(context.Say("Indikator", "Indicator"), 3.4), new(first, 2), new(context.Say("Ændring", "Change"), 1.1, true),
            new(second, 2), new(context.Say("Ændring", "Change"), 1.1, true), new(context.Say("Klare bevægelser", "Clear movements"), 1.2),
        ],
        [.. movements.Select(m => Row(m, pick(m)))]);

    private TableRow Row(Movements moved, (Movement? First, Movement? Second) pair) => new(
    [
        new(context.Name(moved.Indicator)), Area(pair.First), Change(moved.Indicator, pair.First), Area(pair.Second),
        Change(moved.Indicator, pair.Second),
        new(context.Say($"{moved.Clear.Count} af {moved.Counted}", $"{moved.Clear.Count} of {moved.Counted}")),
    ]);

    private TableCell Area(Movement? movement) => movement is null
        ? new(context.Say("ingen", "none")) { Colour = Palette.Quiet } : new(movement.Area.Name);

    private TableCell Change(Indicator indicator, Movement? movement) => movement is null
        ? new("") { Spoken = context.Say("ingen klar bevægelse", "no clear movement") }
        : context.Cells.Change(indicator, Figure.Of(movement.Change));

    private string Why(Indicator indicator, Span span)
    {
        var reasons = context.Scope.Select(a => context.Figures.Change(indicator, a.Code, span).Why).OfType<Reason>().Distinct().Order()
            .ToList();
        return reasons.Count == 0 ? "" : context.Say("Grunden er: ", "The reason: ")
            + string.Join("; ", reasons.Select(r => ReasonText.Explain(r, context.Language))) + ".";
    }
}
