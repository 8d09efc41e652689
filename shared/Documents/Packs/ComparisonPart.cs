namespace Reporting.Documents.Packs;

/// <summary>The comparison of the areas that meet: how they are spread, and a table of the same figures.</summary>
internal sealed class ComparisonPart(Pack pack, DocumentTexts words)
{
    /// <summary>How many measures the areas are compared by.</summary>
    public const int MaxMeasures = 5;

    private readonly IReadOnlyList<SpreadMeasure> measures = SpreadMeasure.Choose(pack, MaxMeasures);

    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new HeadingBlock(2, words.Say("Områderne ved siden af hinanden", "The areas side by side"));
        yield return new TextBlock(Intro(), TextWeight.Lead);
        if (new PackSpread(pack, words).Of(measures) is { } chart) yield return chart;
        yield return Table();
        yield return new TextBlock(PackTrend.Explanation(words.Language), TextWeight.Note);
    }

    private string Intro()
    {
        var with = pack.Areas.Count(a => a.Problems > 0);
        return with == 0
            ? words.Say("Ingen af områderne har et resultatproblem i denne måned.", "None of the areas has a performance concern this month.")
            : words.Say($"{with} af {pack.Areas.Count} områder har mindst ét resultatproblem.",
                $"{with} of {pack.Areas.Count} areas have at least one performance concern.");
    }

    private TableBlock Table()
    {
        var cells = new FigureCells(words);
        var rows = pack.Areas.Select(a => Row(a, cells)).Append(Mean(cells)).OfType<TableRow>().ToList();
        return new TableBlock(words.Say("Områderne på de vigtigste målinger", "The areas on the main indicators"),
            [
                new(words.Say("Område", "Area"), 1.8), .. measures.Select(m => new TableColumn(Measure(m), 1.4, Numbers: true)),
                new(words.Say("Resultatproblemer", "Performance concerns"), 1.2, Numbers: true),
            ], rows)
        { Note = cells.Note(
            words.Say("Antal: ændring på et år i pct.; andele, der sammenlignes på niveau: niveauet. Tegnene er vurderingerne.",
            "Counts: change over a year in per cent; rates compared by level: the level. The signs are the verdicts.") + Means()) };
    }

    // Of a group all share; how its mean is made is said by measure where it is not the same for all.
    private string Means()
    {
        if (SpreadMeasure.SharedGroup(pack) is null) return "";
        var ways = measures.GroupBy(m => m.Indicator.Mean).ToList();
        return words.Say(" Gruppen: ", " The group: ") + string.Join("; ", ways.Select(w => MeanText.Word(w.Key, words.Language)
            + (ways.Count == 1 ? "" : " for " + words.List([.. w.Select(Measure)])))) + ".";
    }

    private string Measure(SpreadMeasure measure) => words.Name(measure.Indicator);

    private TableRow Row(PackArea area, FigureCells cells) =>
        new([new(area.Area.Name), .. measures.Select(m => Cell(area, m, cells)), new($"{area.Problems}", area.Problems)]);

    private TableCell Cell(PackArea area, SpreadMeasure measure, FigureCells cells)
    {
        var cell = Figure(measure, measure.Of(pack.Figures, area.Area.Code), cells);
        return cell.Number is not null && pack.Figures.Verdict(area.Area.Code, measure.Indicator.Id) is { State: not VerdictState.None } verdict
            ? MarkedCell.Of(cell, verdict, words.Language) : cell;
    }

    private TableRow? Mean(FigureCells cells)
    {
        if (SpreadMeasure.SharedGroup(pack) is not { } group) return null;
        return new TableRow(
            [new(PackTitle.Group(group.Group, words)), .. measures.Select(m => Figure(m, m.Mean, cells)), new(NumberText.None)],
            Strong: true);
    }

    private static TableCell Figure(SpreadMeasure measure, Figure figure, FigureCells cells) =>
        measure.IsLevel ? cells.Level(measure.Indicator, figure) : cells.Change(measure.Indicator, figure);
}
