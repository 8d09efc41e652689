namespace Reporting.Documents.Packs;

/// <summary>Development against targets: the required path now, where the year is heading, and what is left.</summary>
internal sealed class TargetPart(PackArea area, DocumentTexts words)
{
    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new HeadingBlock(3, words.Say("Udvikling mod mål", "Development against targets"));
        if (area.Targets.Count == 0)
        {
            yield return new TextBlock(words.Say("Der er ikke sat mål for området.", "No targets are set for the area."));
            yield break;
        }

        yield return new ListBlock([.. area.Targets.Select(Sentence)]);
        var drawn = area.Main.Where(p => p.Level is null).Select(p => p.Indicator.Id)
            .Concat(area.Focus.Select(r => r.Indicator.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var stand in area.Targets.Where(t => !drawn.Contains(t.Row.Indicator.Id)))
            if (new PackTrend(area, words).Of(stand.Row, Stands(stand).TrimEnd('.')) is { } chart) yield return chart;
        yield return Table();
    }

    private string Sentence(TargetStand stand)
    {
        var (indicator, target) = (stand.Row.Indicator, stand.Target);
        var aim = MoveText.Level(indicator, target.Value, words);
        return Stands(stand)
            + words.Say($" Målet er {aim} i {words.Periods.Long(target.To)}.", $" The target is {aim} in {words.Periods.Long(target.To)}.");
    }

    private string Stands(TargetStand stand)
    {
        var name = words.Name(stand.Row.Indicator);
        var path = stand.OnPath switch
        {
            true => words.Say("følger kravforløbet", "follows the required path"),
            false => words.Say("er bag kravforløbet", "is behind the required path"),
            _ => stand.Projection is null
                ? words.Say("kan ikke fremskrives: der mangler tal for et år", "cannot be projected: figures of a year are missing")
                : words.Say("har et mål, men hverken højere eller lavere er bedst", "has a target, but neither higher nor lower is better"),
        };
        return $"{name} {path}{Heading(stand)}.";
    }

    private string Heading(TargetStand stand) => (stand.Reaches, stand.IsOpen) switch
    {
        (null, _) => "",
        (true, true) =>
            words.Say(", og målet nås efter fremskrivningen, men det er usikkert",
                ", and the projection reaches the target, but that is uncertain"),
        (true, false) => words.Say(", og målet nås efter fremskrivningen", ", and the projection reaches the target"),
        (false, true) =>
            words.Say(", og målet nås ikke efter fremskrivningen, men det kan stadig lade sig gøre",
                ", and the projection misses the target, but it can still be reached"),
        (false, false) =>
            words.Say(", og målet er uden for rækkevidde efter fremskrivningen", ", and the target is out of reach by the projection"),
    };

    private TableBlock Table()
    {
        var cells = new FigureCells(words);
        var rows = area.Targets.Select(t => Row(t, cells)).ToList();
        return new TableBlock(words.Say("Mål og fremskrivning", "Targets and projection"),
            [
                new(words.Say("Måling", "Indicator"), 2.6), new(words.Say("Nu", "Now"), 1, Numbers: true),
                new(words.Say("Krav nu", "Required now"), 1, Numbers: true),
                new(words.Say("Fremskrevet", "Projected"), 1.2, Numbers: true), new(words.Say("Mellem", "Between"), 1.6),
                new(words.Say("Mål", "Target"), 1, Numbers: true),
                new(words.Say("I", "In"), 1.1),
            ], rows)
        {
            Note = cells.Note(
                words.Say(
                    "Fremskrivningen lader det seneste års udvikling fortsætte; tallet ender i fire af fem tilfælde mellem de to grænser.",
                "The projection lets the last year's development go on; in four of five cases the figure ends between the two limits.")),
        };
    }

    private TableRow Row(TargetStand stand, FigureCells cells)
    {
        var (indicator, projection) = (stand.Row.Indicator, stand.Projection);
        return new TableRow(
        [
            new(words.Name(indicator)), cells.Level(indicator, stand.Row.Level, stand.Row.Provisional), Of(projection?.Required),
            Of(projection?.Projected),
            new(projection is null ? NumberText.None : $"{Text(projection.Low)}–{Text(projection.High)}"),
            cells.Level(indicator, Figure.Of(stand.Target.Value)), new(words.Periods.Short(stand.Target.To)),
        ]);

        TableCell Of(double? value) =>
            cells.Level(indicator,
                value is { } number ? Figure.Of((decimal)number) : Figure.Not(stand.Row.Level.Why ?? Reason.NoEarlierPeriod));

        string Text(double value) => words.Numbers.Number((decimal)value, indicator.Decimals);
    }
}
