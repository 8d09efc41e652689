namespace Reporting.Documents.Packs;

/// <summary>The areas that meet as dots, with the rest of the group they share small and pale.</summary>
internal sealed class PackSpread(Pack pack, DocumentTexts words)
{
    private const int MaxNamed = 4;

    /// <summary>The chart of some measures; null where no area has a figure.</summary>
    public SpreadBlock? Of(IReadOnlyList<SpreadMeasure> measures)
    {
        var shown = measures.Select(m => (Measure: m, Row: Row(m))).Where(r => r.Row.Dots.Any(d => d.Named)).ToList();
        if (shown.Count == 0) return null;
        return new SpreadBlock(Title(shown), string.Join(" ", shown.Select(r => Told(r.Row))),
            [.. shown.Select(r => r.Row)]) { Note = Note() };
    }

    private SpreadRow Row(SpreadMeasure measure)
    {
        var indicator = measure.Indicator;
        var what = measure.IsLevel ? words.Say("niveau", "level") : words.Say("ændring på et år", "change over a year");
        return new SpreadRow($"{words.Name(indicator)}, {what}, {Unit(measure)}",
            measure.IsLevel ? indicator.Decimals : indicator.ChangeDecimals, Dots(measure), measure.Mean.Value);
    }

    // In a network only the ends are named: more names than that run into each other.
    private List<SpreadDot> Dots(SpreadMeasure measure)
    {
        var meeting = pack.Areas.Select(a => (a.Area, measure.Of(pack.Figures, a.Area.Code).Value)).Where(a => a.Value is not null)
            .OrderBy(a => a.Value).ToList();
        var named = meeting.Count <= MaxNamed ? meeting : [meeting[0], meeting[^1]];
        var here = pack.Areas.Select(a => a.Area.Code).ToHashSet(StringComparer.Ordinal);
        var others = (SpreadMeasure.SharedGroup(pack)?.Members ?? []).Where(m => !here.Contains(m.Code))
            .Select(m => (Area: m, measure.Of(pack.Figures, m.Code).Value)).Where(m => m.Value is not null);
        return [.. meeting.Select(m => new SpreadDot(m.Area.Name, m.Value!.Value, named.Contains(m))),
            .. others.Select(o => new SpreadDot(o.Area.Name, o.Value!.Value, false))];
    }

    private string Unit(SpreadMeasure measure) => (measure.IsLevel, measure.Indicator.IsRate) switch
    {
        (true, false) => UnitText.Of(measure.Indicator, words.Language),
        (false, true) => "pp",
        _ => "%",
    };

    // Which spread is the widest can only be said of figures of one kind: 5 per cent is neither more nor less than 5 percentage points.
    private string Title(IReadOnlyList<(SpreadMeasure Measure, SpreadRow Row)> shown)
    {
        var alike = shown.Select(s => (s.Measure.IsLevel, Unit(s.Measure))).Distinct().Count() == 1;
        var widest = shown.GroupBy(s => Width(s.Row)).MaxBy(w => w.Key)!.ToList();
        if (!alike || shown.Count == 1 || widest is not [var only]) return Neutral(shown.Count);
        var name = words.Name(only.Measure.Indicator);
        return words.Say($"Områderne ligger længst fra hinanden på {name}", $"The areas lie furthest apart on {name}");
    }

    private string Neutral(int count)
    {
        var on = words.Count(count, ("måling", "målinger"), ("indicator", "indicators"));
        return words.Say($"Sådan ligger områderne på {on}", $"Where the areas lie on {on}");
    }

    // Of the areas that meet, as the line prints them.
    private static decimal Width(SpreadRow row)
    {
        var values = row.Dots.Where(d => d.Named).Select(d => Rounding.Round(d.Value, row.Decimals)).ToList();
        return values.Max() - values.Min();
    }

    private string Told(SpreadRow row)
    {
        var named = row.Dots.Where(d => d.Named).Select(d => $"{d.Label} {words.Numbers.Number(d.Value, row.Decimals)}");
        var mean = row.Mean is { } value
            ? words.Say($"; gruppen {words.Numbers.Number(value, row.Decimals)}",
                $"; the group {words.Numbers.Number(value, row.Decimals)}") : "";
        return $"{row.Label}: {string.Join(", ", named)}{mean}.";
    }

    private string Note() => SpreadMeasure.SharedGroup(pack) is { } group
        ? words.Say(
            $"Hver linje har sin egen skala. Stregen er gruppen {PackTitle.Group(group.Group, words)}, de små prikker dens øvrige områder. Områder uden tal er ikke vist.",
            $"Each line has its own scale. The stroke is the group {PackTitle.Group(group.Group, words)}, the small dots its other areas. Areas without a figure are not shown.")
        : words.Say(
            "Hver linje har sin egen skala. Områderne har ikke samme sammenligningsgruppe, så gruppen er ikke vist. Områder uden tal er ikke vist.",
            "Each line has its own scale. The areas do not share a comparison group, so that no group is shown. Areas without a figure are not shown.");
}
