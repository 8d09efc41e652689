namespace Reporting.Documents.Knowledge;

/// <summary>A measured result: its sentences, a picture of the figure and the expected line, and the figures in a table.</summary>
internal sealed class ResultPart(MeasuredResult result, DocumentTexts words)
{
    private const int MaxRows = 36;

    // Under so many persons a line would say more than the figures can carry.
    private const decimal EnoughForALine = 20;

    /// <summary>The blocks; one sentence where nothing can be told.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new TextBlock(ResultText.Of(result, words));
        if (result is not { Gap: null, Indicator: { } indicator } || result.Path.Count < 2) yield break;
        if (Picture(indicator) is { } picture) yield return picture;
        yield return Table(indicator);
    }

    private TrendBlock? Picture(Indicator indicator)
    {
        var path = result.Path;
        if (path.Count < 3 || path.All(p => p.Expected.Value is null) || path.Any(p => p.Own.Value is null)) return null;
        if (!indicator.IsRate && path.Max(p => p.Own.Value) < EnoughForALine) return null;
        var trend = new Trend(path[0].Period, [.. path.Select(p => p.Own.Value)], [.. path.Select(p => p.Expected.Value)], null);
        var text = ExpectedText.In(words.Language);
        return new TrendBlock(
            Title(indicator), ResultText.Of(result, words), trend, indicator.Decimals, words.AreaName(result.Area), text.Label)
        {
            Gap = ResultText.Numbers(result) is { } against ? text.Gap(against) : null,
            Note = words.Say(
                $"{Unit(indicator)}. Grå linje: ventet, hvis området havde fulgt gruppen fra {words.Periods.Long(result.Span.Before)}.",
                $"{Unit(indicator)}. Grey line: expected if the area had followed its group from {words.Periods.Long(result.Span.Before)}."),
        };
    }

    private string Title(Indicator indicator)
    {
        var name = words.Name(indicator);
        name = SentenceStart.Of(name);
        return ResultText.Numbers(result) is { } against ? $"{name}: {ExpectedText.In(words.Language).Both(against)}" : name;
    }

    private TableBlock Table(Indicator indicator)
    {
        var cells = new FigureCells(words);
        var rows = result.Path.TakeLast(MaxRows).Select(p => new TableRow(
        [
            new(words.Periods.Short(p.Period)), cells.Level(indicator, p.Own), cells.Level(indicator, p.Expected),
            Difference(indicator, p, cells),
        ])).ToList();
        return new TableBlock(words.AreaName(result.Area)
            + words.Say(" og ventet, periode for periode", " and expected, period by period"),
        [
            new(words.Say("Periode", "Period"), 1.4), new(words.AreaName(result.Area), 1, Numbers: true),
            new(words.Say("Ventet", "Expected"), 1, Numbers: true), new(words.Say("Forskel", "Difference"), 1, Numbers: true),
        ], rows) { Note = cells.Note(Unit(indicator) + ".") };
    }

    private TableCell Difference(Indicator indicator, PathPoint point, FigureCells cells)
    {
        if (point.Own.Value is not { } own) return cells.Missing(point.Own.Why!.Value);
        if (point.Expected.Value is not { } expected) return cells.Missing(point.Expected.Why!.Value);
        var against = AgainstExpected.Of(indicator, result.Span.Before, own, expected);
        return new TableCell(ExpectedText.In(words.Language).Signed(against), against.Difference, against.Decimals);
    }

    private string Unit(Indicator indicator)
    {
        var unit = UnitText.Of(indicator, words.Language);
        return SentenceStart.Of(unit);
    }
}
