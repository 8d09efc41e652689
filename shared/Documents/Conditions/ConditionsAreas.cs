namespace Reporting.Documents.Conditions;

/// <summary>
/// The conditions of several areas side by side: a map, a dot plot and a table. Ranks are left out: the source's own list says who is
/// first by tenths that its model cannot carry.
/// </summary>
internal sealed class ConditionsAreas
{
    private readonly ReportContext context;
    private readonly ConditionsText text;
    private readonly IReadOnlyList<(Area Area, ConditionsRow Row)> rows;

    // Those whose distance from the expected share is known, the lowest first.
    private readonly IReadOnlyList<(Area Area, ConditionsRow Row)> known;

    /// <summary>The conditions of a report's areas.</summary>
    public ConditionsAreas(ReportInput input, ReportContext context)
    {
        (this.context, text) = (context, new ConditionsText(context.Words));
        rows =
        [
            .. context.Scope.Where(a => input.Slices.ContainsKey(a.Code))
                .Select(a => (Area: a, Row: AreaConditions.WholeOf(context.Catalogue, input.Slices[a.Code])))
                .Where(r => r.Row is not null).Select(r => (r.Area, r.Row!)),
        ];
        known = [.. rows.Where(r => r.Row.ShareGap.Value is not null).OrderBy(r => r.Row.ShareGap.Value)];
    }

    /// <summary>The blocks; none where the source gave nothing of any of them.</summary>
    /// <param name="isPart">Whether they are a part of a page on other things: under a heading and without the map, which is heavy.</param>
    public IEnumerable<Block> Blocks(bool isPart)
    {
        if (rows.Count == 0) yield break;
        if (isPart) yield return new HeadingBlock(2, text.Heading);
        yield return new TextBlock(Lead());
        if (!isPart && Map() is { } map) yield return map;
        if (Spread() is { } spread) yield return spread;
        yield return Table();
    }

    private Period Period => rows[0].Row.Period;

    private string When => context.Words.Periods.Long(Period);

    private string Dated => context.Say($"Tallene er for {When}", $"The figures are of {When}");

    private string Lead()
    {
        var told = rows.Where(r => r.Row.Standing != Standing.Unknown).ToList();
        if (told.Count == 0)
            return context.Say("For ingen af områderne kan det siges, om tallet er som forventet.",
                "For none of the areas can it be said whether the number is as expected.");
        int Of(Standing standing) => told.Count(r => r.Row.Standing == standing);
        return context.Say(
            $"I {When} havde {Of(Standing.Better)} af {context.Words.Areas(told.Count)} en lavere andel på offentlig forsørgelse, end rammevilkårene "
            + $"tilsiger, {Of(Standing.Worse)} en højere, og {Of(Standing.Same)} den samme.",
            $"In {When} {Of(Standing.Better)} of {context.Words.Areas(told.Count)} had a lower share on public support than the conditions would "
            + $"give, {Of(Standing.Worse)} a higher and {Of(Standing.Same)} the same.");
    }

    private TileMapBlock? Map()
    {
        var gaps = known.ToDictionary(r => r.Area.Code, r => r.Row, StringComparer.Ordinal);
        var tiles = context.Catalogue.Parts.Map.Where(t => context.Scope.Any(a => a.Code == t.Area)).ToList();
        if (tiles.Count < 2 || gaps.Count == 0) return null;
        return new TileMapBlock(
            context.Say("Hvor der er flere og færre på offentlig forsørgelse end forventet", "Where more and fewer are on public support than expected"),
            Alt(), [.. tiles.Select(t => Tile(t, gaps.GetValueOrDefault(t.Area)))])
        {
            Note = ReasonNote.Join(context.Say(
                "Hver kommune er en lige stor firkant. Tallet er forskellen mellem faktisk og forventet andel i procentpoint; minus er færre end forventet. "
                + "Grøn er færre, rød er flere, og mørkere er mindst et procentpoint",
                "Each municipality is a square of the same size. The number is the actual less the expected share in percentage points; minus is fewer than "
                + "expected. Green is fewer, red is more, and darker is a percentage point at least"), Dated),
        };
    }

    private MapSquare Tile(MapTile tile, ConditionsRow? row)
    {
        var name = context.Catalogue.Area(tile.Area)!.Name;
        if (row?.ShareGap.Value is not { } gap) return new(tile, name, NumberText.None, context.Say("intet tal", "no figure"), null);
        return new(tile, name, text.Signed(gap, 1), $"{text.Signed(gap, 1)} {context.Say("procentpoint", "percentage points")}, {text.Standing(row)}",
            Fill(row.Standing, Math.Abs(gap) >= 1));
    }

    private static string? Fill(Standing standing, bool isFar) => (standing, isFar) switch
    {
        (Standing.Better, true) => Palette.BetterFar,
        (Standing.Better, false) => Palette.BetterNear,
        (Standing.Worse, true) => Palette.WorseFar,
        (Standing.Worse, false) => Palette.WorseNear,
        _ => null,
    };

    private SpreadBlock? Spread()
    {
        if (known.Count < 2) return null;
        var dots = known.Select((r, i) => new SpreadDot(r.Area.Name, r.Row.ShareGap.Value!.Value, i == 0 || i == known.Count - 1)).ToList();
        return new SpreadBlock(
            context.Say($"Halvdelen af områderne ligger mellem {At(0.25)} og {At(0.75)} procentpoint fra det forventede",
                $"Half of the areas lie between {At(0.25)} and {At(0.75)} percentage points from the expected"),
            Alt(), [new SpreadRow(context.Say("Faktisk minus forventet andel, procentpoint", "Actual less expected share, percentage points"), 1, dots, 0)
            {
                MeanLabel = context.Say("som forventet", "as expected"),
            }])
        {
            Note = context.Say($"Hver prik er et område; til venstre er færre end forventet. {Dated}.",
                $"Each dot is an area; to the left are fewer than expected. {Dated}."),
        };

        string At(double part) => text.Signed(known[(int)Math.Round(part * (known.Count - 1))].Row.ShareGap.Value!.Value, 1);
    }

    private string Alt()
    {
        var unit = context.Say("procentpoint", "percentage points");
        return known.Count == 0 ? "" : context.Say("Faktisk minus forventet andel: fra ", "Actual less expected share: from ")
            + $"{known[0].Area.Name} ({text.Signed(known[0].Row.ShareGap.Value!.Value, 1)} {unit}) {context.Say("til", "to")} "
            + $"{known[^1].Area.Name} ({text.Signed(known[^1].Row.ShareGap.Value!.Value, 1)} {unit}). "
            + context.Say("Alle tal står i tabellen nedenfor.", "All figures are in the table below.");
    }

    private TableBlock Table() => new(
        context.Say("Forventet og faktisk på offentlig forsørgelse, ", "Expected and actual on public support, ") + When,
        [
            new(context.Say("Område", "Area"), 2), new(context.Say("Faktisk", "Actual"), 1, true),
            new(context.Say("Forventet", "Expected"), 1, true), new(context.Say("Forskel", "Difference"), 1, true),
            new(context.Say("Faktisk andel", "Actual share"), 1, true), new(context.Say("Forventet andel", "Expected share"), 1, true),
            new(context.Say("Mod forventet", "Against expected"), 2.2),
        ], [.. rows.Select(Row)])
    {
        Note = ReasonNote.Join(text.Note.TrimEnd('.'), context.Say("Færre er bedre", "Fewer is better"), ReasonNote.Of(rows.SelectMany(r => new[]
        {
            r.Row.Actual, r.Row.Expected, r.Row.ActualShare, r.Row.ExpectedShare, r.Row.Gap,
        }), context.Language)),
    };

    private TableRow Row((Area Area, ConditionsRow Row) one) => new(
    [
        new(one.Area.Name), Level(one.Row.Measure.Actual, one.Row.Actual), Level(one.Row.Measure.Expected, one.Row.Expected),
        Difference(one.Row.Gap), Level(one.Row.Measure.ActualShare, one.Row.ActualShare),
        Level(one.Row.Measure.ExpectedShare, one.Row.ExpectedShare), new(text.Against(one.Row)),
    ]);

    private TableCell Level(string indicator, Figure figure) => context.Cells.Level(context.Catalogue.Indicator(indicator)!, figure);

    private TableCell Difference(Figure figure) => figure.Value is { } value
        ? new(text.Signed(value, 0), value) : context.Cells.Missing(figure.Why!.Value);
}
