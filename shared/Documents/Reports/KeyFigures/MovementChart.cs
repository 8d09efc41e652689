namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>All areas' movements over the year as dots, the biggest ones named.</summary>
internal sealed class MovementChart(ReportContext context)
{
    /// <summary>The chart of the main rows that at least two areas have a number of; null when there are none.</summary>
    public SpreadBlock? Of(IEnumerable<Movements> movements)
    {
        var heads = context.Heads.Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        var shown = movements.Where(m => heads.Contains(m.Indicator.Id) && m.Counted > 1).ToList();
        return shown.Count == 0 ? null : new SpreadBlock(Title(shown), Alt(shown), [.. shown.Select(Row)])
        {
            Note = context.Say(
                $"Udviklingen det seneste år. Hver prik er et område; stregen er områderne samlet. Hver måling har sin egen akse. {context.TogetherNote}.",
                $"The development over the last year. Each dot is an area; the line is the areas together. Each indicator has an axis of its own. {context.TogetherNote}."),
        };
    }

    private string Title(List<Movements> shown)
    {
        var moved = shown.SelectMany(m => m.Clear).Select(m => m.Area.Code).Distinct().Count();
        return context.Say(
            $"Det seneste år har {moved} af {context.Words.Areas(context.Scope.Count)} flyttet sig mere, end deres tal plejer, på mindst én måling",
            $"Over the last year {moved} of {context.Words.Areas(context.Scope.Count)} {(moved == 1 ? "has" : "have")} moved more than {(moved == 1 ? "its" : "their")} figures usually do on at least one indicator");
    }

    private string Alt(List<Movements> shown) => string.Join(" ", shown.Select(m =>
    {
        var values = Changes(m).Select(c => c.Change).ToList();
        return context.Say(
            $"{context.Name(m.Indicator)}: fra {context.Development(m.Indicator, values.Min())} til {context.Development(m.Indicator, values.Max())} i {context.Words.Areas(values.Count)}.",
            $"{context.Name(m.Indicator)}: from {context.Development(m.Indicator, values.Min())} to {context.Development(m.Indicator, values.Max())} in {context.Words.Areas(values.Count)}.");
    }));

    private SpreadRow Row(Movements moved) => new(
        $"{context.Name(moved.Indicator)} ({(moved.Indicator.IsRate ? context.Say("procentpoint", "percentage points") : context.Say("pct.", "per cent"))})",
        moved.Indicator.ChangeDecimals,
        [.. Changes(moved).Select(c => new SpreadDot(c.Area.Name, c.Change, c.Area == moved.Up?.Area || c.Area == moved.Down?.Area))],
        context.Together.Of(moved.Indicator, context.Scope, Span.Year).Value)
    {
        MeanLabel = context.Say("samlet", "together"),
    };

    private IEnumerable<Movement> Changes(Movements moved) => context.Scope
        .Select(a => (Area: a, Change: context.Figures.Change(moved.Indicator, a.Code, Span.Year).Value))
        .Where(c => c.Change is not null).Select(c => new Movement(c.Area, c.Change!.Value));
}
