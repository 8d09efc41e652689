namespace Reporting.Documents.Web;

/// <summary>An indicator over two years in all areas: faint, with the country and the area that is chosen brought forward.</summary>
internal sealed class AreaLines(ReportInput input, ReportContext context, Indicator indicator, Area? chosen)
{
    private const int Base = 100;

    /// <summary>The chart; null for a sum, which has no line, and where no area has one.</summary>
    public LinesBlock? Block()
    {
        if (indicator.IsSum || context.Figures.NewestOf(indicator) is not { } newest) return null;
        var first = newest - (MonthFigures.TrendPeriods - 1);
        List<Area> named = [.. new[] { chosen, context.Figures.Country }.OfType<Area>()];
        List<LineSeries> lines =
        [
            .. named.Select(a => new LineSeries(AreaName.Of(a, context.Language), Values(a, first), true)),
            .. context.Scope.Where(a => a != chosen).Select(a => new LineSeries(a.Name, Values(a, first), false)),
        ];
        lines = [.. lines.Where(l => l.Values.Any(v => v is not null))];
        var last = lines.Where(l => !l.Named).Select(l => l.Values[^1]).OfType<decimal>().Order().ToList();
        if (last.Count < 2) return null;
        var block = new LinesBlock(Title(last, lines[0], newest), "", first, lines, indicator.IsRate ? indicator.Decimals : 0)
        {
            BreakFrom = indicator.BreakBetween(first, newest)?.From,
        };
        return block with { Alt = Alt(lines, newest), Note = Note(first, block.IsCut()) };
    }

    // Counts of areas of all sizes stand on one axis as what they have grown to from a hundred.
    private IReadOnlyList<decimal?> Values(Area area, Period first)
    {
        if (input.Slices.GetValueOrDefault(area.Code)?.Series.GetValueOrDefault(indicator.Id) is not { } series)
            return [.. Enumerable.Repeat((decimal?)null, MonthFigures.TrendPeriods)];
        var own = Enumerable.Range(0, MonthFigures.TrendPeriods).Select(i => series[first + i].Value).ToList();
        if (indicator.IsRate) return own;
        return own[0] is > 0 and var start ? [.. own.Select(v => v * Base / start)] : [.. own.Select(_ => (decimal?)null)];
    }

    private string Title(IReadOnlyList<decimal> last, LineSeries brought, Period newest)
    {
        var (low, high) = (Amount(At(last, 0.25)), Amount(At(last, 0.75)));
        var middle = context.Say($"halvdelen af områderne ligger mellem {low} og {high}", $"half of the areas lie between {low} and {high}");
        return chosen is not null && brought.Label == chosen.Name && brought.Values[^1] is { } own
            ? $"{chosen.Name}: {Amount(own)}; {middle}, {context.Words.Periods.Long(newest)}"
            : SentenceStart.Of(middle) + ", " + context.Words.Periods.Long(newest);
    }

    private string Alt(IReadOnlyList<LineSeries> lines, Period newest) => context.Say(
        $"{context.Name(indicator)} i {lines.Count(l => !l.Named)} områder over to år, bagest og svagt. ",
        $"{context.Name(indicator)} in {lines.Count(l => !l.Named)} areas over two years, faint and behind. ")
        + string.Join("; ", lines.Where(l => l.Named && l.Values[^1] is not null)
            .Select(l => $"{l.Label}: {Amount(l.Values[^1]!.Value)} {context.Say("i", "in")} {context.Words.Periods.Long(newest)}")) + ".";

    private string Note(Period first, bool isCut) => ReasonNote.Join(
        indicator.IsRate ? context.Say("Procent", "Per cent")
            : context.Say($"Tallet i {context.Words.Periods.Long(first)} er sat til 100, så store og små områder kan stå sammen",
                $"The figure of {context.Words.Periods.Long(first)} is set to 100, so that large and small areas can stand together"),
        context.Say("Hver svag linje er et område", "Each faint line is an area"),
        isCut ? context.Say("Linjer, der går ud over aksen, er ikke tegnet der", "Lines that go beyond the axis are not drawn there") : "",
        context.Say("Vælg et område ovenfor for at trække det frem", "Choose an area above to bring it forward"))!;

    private static decimal At(IReadOnlyList<decimal> sorted, double part) => sorted[(int)Math.Round(part * (sorted.Count - 1))];

    private string Amount(decimal value) => indicator.IsRate ? context.PerCent(value, indicator.Decimals) : context.Words.Numbers.Number(value, 0);
}
