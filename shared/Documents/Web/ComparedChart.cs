namespace Reporting.Documents.Web;

/// <summary>An indicator in a few areas over a period of choice, in one chart.</summary>
/// <param name="Indicator">What is compared.</param>
/// <param name="Chart">The chart; null where no area has a line.</param>
/// <param name="Table">The figures themselves; in place of one that is missing stands why.</param>
public sealed record ComparedChart(Indicator Indicator, LinesBlock? Chart, TableBlock Table)
{
    private const int Base = 100;

    /// <summary>The chart of an indicator.</summary>
    /// <param name="areas">The areas, in the order of their lines.</param>
    /// <param name="from">The first month; periods that end before it are left out.</param>
    /// <param name="to">The last month; periods that end after it are left out.</param>
    /// <param name="asIndex">Whether counts are shown as what they have grown to from 100, so that large and small areas can stand together.</param>
    public static ComparedChart Of(ReportInput input, Indicator indicator, IReadOnlyList<Area> areas, Period from, Period to, bool asIndex)
    {
        var context = new ReportContext(input);
        List<(Area Area, Series? Series)> series = [.. areas.Select(a => (a, SeriesOf(input, indicator, a)))];
        var periods = Periods(context, indicator, series, from, to);
        var isIndex = asIndex && !indicator.IsRate;
        var start = isIndex ? BaseOf(series.Select(s => s.Series), periods) : null;
        List<LineSeries> lines = [.. series.Select(s => new LineSeries(AreaName.Of(s.Area, context.Language), Values(s.Series, periods, isIndex, start), true))];
        var table = TableOf(context, indicator, series, periods);
        if (lines.TrueForAll(l => l.Values.All(v => v is null))) return new(indicator, null, table);
        var decimals = isIndex ? 0 : indicator.Decimals;
        return new(indicator, new LinesBlock(
            Title(context, indicator, lines, periods, isIndex), Alt(context, indicator, lines, periods, isIndex), periods[0], lines, decimals)
        {
            BreakFrom = indicator.BreakBetween(periods[0], periods[^1])?.From, Note = Note(context, indicator, lines, start),
        }, table);
    }

    private static Series? SeriesOf(ReportInput input, Indicator indicator, Area area)
    {
        var own = input.Slices.GetValueOrDefault(area.Code)?.Series;
        if (!indicator.IsSum) return own?.GetValueOrDefault(indicator.Id);
        var parts = indicator.Parts.Select(p => own?.GetValueOrDefault(p)).ToList();
        return parts.Contains(null) ? null : SumSeries.Of([.. parts.OfType<Series>()]);
    }

    private static IReadOnlyList<Period> Periods(
        ReportContext context, Indicator indicator, IEnumerable<(Area Area, Series? Series)> series, Period from, Period to)
    {
        var known = series.Select(s => s.Series).OfType<Series>().Where(s => s.Values.Count > 0).ToList();
        if (known.Count == 0) return [];
        var (first, last) = (known.Min(s => s.First), known.Max(s => s.Last));
        if (context.Figures.NewestOf(indicator) is { } newest && last > newest) last = newest;
        return [.. Enumerable.Range(0, Math.Max(0, last - first + 1)).Select(i => first + i).Where(p => p.LastMonth >= from && p.LastMonth <= to)];
    }

    // The first period in which all that have figures have one to grow from: areas are compared from the same moment.
    private static Period? BaseOf(IEnumerable<Series?> series, IReadOnlyList<Period> periods)
    {
        var known = series.OfType<Series>().Where(s => periods.Any(p => s[p].Value is > 0)).ToList();
        return periods.Select(p => (Period?)p).FirstOrDefault(p => known.Count > 0 && known.TrueForAll(s => s[p!.Value].Value is > 0));
    }

    private static IReadOnlyList<decimal?> Values(Series? series, IReadOnlyList<Period> periods, bool isIndex, Period? start)
    {
        List<decimal?> own = [.. periods.Select(p => series?[p].Value)];
        if (!isIndex) return own;
        return start is { } at && series?[at].Value is > 0 and var from
            ? [.. own.Select(v => v * Base / from)] : [.. own.Select(_ => (decimal?)null)];
    }

    private static string Title(ReportContext context, Indicator indicator, List<LineSeries> lines, IReadOnlyList<Period> periods, bool isIndex)
    {
        var newest = lines.Where(l => l.Values[^1] is not null).OrderByDescending(l => l.Values[^1]).ToList();
        var name = context.Name(indicator);
        if (newest.Count < 2) return $"{name}, {context.Words.Periods.Long(periods[0])}–{context.Words.Periods.Long(periods[^1])}";
        return context.Say(
            $"{name}: fra {Amount(context, indicator, newest[^1], isIndex)} i {newest[^1].Label} til {Amount(context, indicator, newest[0], isIndex)} i {newest[0].Label}, {context.Words.Periods.Long(periods[^1])}",
            $"{name}: from {Amount(context, indicator, newest[^1], isIndex)} in {newest[^1].Label} to {Amount(context, indicator, newest[0], isIndex)} in {newest[0].Label}, {context.Words.Periods.Long(periods[^1])}");
    }

    private static string Alt(ReportContext context, Indicator indicator, List<LineSeries> lines, IReadOnlyList<Period> periods, bool isIndex) =>
        $"{context.Name(indicator)}, {context.Words.Periods.Long(periods[0])}–{context.Words.Periods.Long(periods[^1])}. " + string.Join("; ", lines.Select(l =>
            $"{l.Label}: {(l.Values[^1] is null ? context.Say("intet tal", "no figure") : Amount(context, indicator, l, isIndex))}")) + ".";

    private static string Note(ReportContext context, Indicator indicator, List<LineSeries> lines, Period? start)
    {
        var unit = UnitText.Of(indicator, context.Language);
        var without = lines.Where(l => l.Values.All(v => v is null)).Select(l => l.Label).ToList();
        return ReasonNote.Join(
            SentenceStart.Of(unit) + (start is { } at
                ? context.Say($"; tallet for {context.Words.Periods.Long(at)} er sat til 100", $"; the figure for {context.Words.Periods.Long(at)} is set to 100") : ""),
            without.Count == 0 ? "" : context.Say($"Uden tal i perioden: {context.Words.List(without)}", $"Without figures in the period: {context.Words.List(without)}"))!;
    }

    private static TableBlock TableOf(
        ReportContext context, Indicator indicator, List<(Area Area, Series? Series)> series, IReadOnlyList<Period> periods)
    {
        var cells = new FigureCells(context.Words);
        List<TableRow> rows = [.. periods.Select(p => new TableRow([new(context.Words.Periods.Short(p)), .. series.Select(s => cells.Level(
            indicator, Shown(s.Area, s.Series is null ? Figure.Not(indicator.WhyNoSeries(s.Area)) : Figure.Of(s.Series[p]))))]))];
        return new($"{context.Name(indicator)}, {UnitText.Of(indicator, context.Language)}",
            [new(context.Say("Periode", "Period"), 1), .. series.Select(s => new TableColumn(AreaName.Of(s.Area, context.Language), 1, true))], rows) { Note = cells.Note() };
    }

    private static Figure Shown(Area area, Figure figure) => area.IsLocal ? figure : figure.OfMembers;

    private static string Amount(ReportContext context, Indicator indicator, LineSeries line, bool isIndex) =>
        context.Words.Numbers.Number(line.Values[^1]!.Value, isIndex ? 0 : indicator.Decimals)
        + (indicator.IsRate ? NumberText.HardSpace + context.Say("pct.", "per cent") : "");
}
