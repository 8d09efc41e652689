namespace Reporting.Documents.Mail;

/// <summary>The chart of a crossing with all that is said beside it. What the source holds back has no number in any of it.</summary>
internal sealed class AlertChart
{
    private readonly AlertItem item;
    private readonly DocumentTexts words;
    private readonly Trend trend;
    private readonly AgainstExpected? expected;
    private readonly Period first;
    private readonly Period last;

    /// <summary>The chart of an item that can be drawn.</summary>
    public AlertChart(AlertItem item, DocumentTexts words)
    {
        (this.item, this.words, trend) = (item, words, ExpectedTrend.Of(item.Crossing.Verdict, item.Row));
        expected = ExpectedTrend.Shown(item.Crossing.Verdict, item.Row);
        first = trend.First!.Value;
        last = first + (trend.Own.Count - 1);
    }

    /// <summary>Whether there is anything to draw.</summary>
    public static bool CanBeDrawn(AlertItem item) => item.Row.Trend is { First: not null } trend && trend.Own.Any(v => v is not null);

    /// <summary>The picture with its ends named.</summary>
    public MailPicture Picture(string name) => new(name, words.Say("Kurve: ", "Chart: ") + InWords(), End(0), End(trend.Own.Count - 1),
        TrendPng.Write(trend, new TrendMark(item.Crossing.Verdict.Month, StateColour.Of(item.Crossing)), item.Row.Provisional,
            expected is not null));

    /// <summary>What the chart shows, in words and figures.</summary>
    public string InWords()
    {
        var known = Enumerable.Range(0, trend.Own.Count).Where(i => trend.Own[i] is not null).ToList();
        var (top, bottom) = (known.MaxBy(i => trend.Own[i]), known.MinBy(i => trend.Own[i]));
        var text = $"{words.Name(item.Row.Indicator)}, {item.Area.Name}: " + words.Say(
            $"fra {Point(known[0])} til {Point(known[^1])}; højest {Point(top)} og lavest {Point(bottom)}.",
            $"from {Point(known[0])} to {Point(known[^1])}; highest {Point(top)} and lowest {Point(bottom)}.");
        return string.Join(" ", new[] { text, Compared(), Gaps(trend.Own.Count - known.Count) }.Where(t => t.Length > 0));
    }

    /// <summary>What each part of the picture is, marked by its colour.</summary>
    public MailList Labels() => new([.. Parts()]);

    private IEnumerable<MailListLine> Parts()
    {
        yield return new(words.Say($"Tyk linje: {item.Area.Name}", $"Thick line: {item.Area.Name}") + Provisional(), Palette.Own);
        if (Compared() is { Length: > 0 } compared) yield return new(words.Say("Tynd linje: ", "Thin line: ") + compared, Palette.Group);
        if (trend.Band.Any(b => b is not null)) yield return new(Band(), Palette.Band);
        if (IsShown(item.Crossing.Verdict.Month)) yield return new(Moment(), StateColour.Of(item.Crossing));
        if (trend.BreakFrom is { } from) yield return new(Break(from), Palette.Quiet);
        if (trend.Own[^1] is null) yield return new(Missing(), Palette.Quiet);
        yield return new(Scale(), Palette.Quiet);
    }

    private bool IsShown(Period period) => period.Type == first.Type && period >= first && period <= last;

    private string Point(int i) =>
        words.Say($"{Value(trend.Own[i]!.Value)} i {words.Periods.Long(first + i)}",
            $"{Value(trend.Own[i]!.Value)} in {words.Periods.Long(first + i)}");

    private string Value(decimal value) => words.Numbers.Level(item.Row.Indicator, Figure.Of(value));

    private string End(int i) => $"{words.Periods.Long(first + i)}: {(trend.Own[i] is { } value ? Value(value) : NumberText.None)}";

    // The numbers of the sentence above the picture, rounded alike.
    private string Compared() => expected is null ? Group() : words.Say(
        $"det ventede siden {words.Periods.Long(expected.Since)}; {Texts.Both(expected)}, {Texts.Gap(expected)}.",
        $"what was expected since {words.Periods.Long(expected.Since)}; {Texts.Both(expected)}, {Texts.Gap(expected)}.");

    private ExpectedText Texts => ExpectedText.In(words.Language);

    // Of counts the group is known by its development only: its line is drawn in the area's own unit.
    private string Group()
    {
        var known = Enumerable.Range(0, trend.Group.Count).Where(i => trend.Group[i] is not null).ToList();
        if (known.Count < 2) return "";
        var (from, to) = (trend.Group[known[0]]!.Value, trend.Group[known[^1]]!.Value);
        var name = item.GroupName.Length > 0 ? item.GroupName : words.Say("gruppen", "the group");
        return item.Row.Indicator.IsRate
            ? words.Say($"{name} fra {Value(from)} til {Value(to)}.", $"{name} from {Value(from)} to {Value(to)}.")
            : $"{name} {Moved(Figure.Change(Figure.Of(from), Figure.Of(to), ChangeKind.Percent).Value)}.";
    }

    private string Moved(decimal? percent)
    {
        if (percent is not { } change || Rounding.Round(change, item.Row.Indicator.ChangeDecimals) == 0)
            return words.Say("uændret i samme tid", "unchanged in the same time");
        var size = words.Numbers.Percent(Math.Abs(change), item.Row.Indicator.ChangeDecimals);
        return change < 0 ? words.Say($"er faldet {size} i samme tid", $"has fallen {size} in the same time")
            : words.Say($"er steget {size} i samme tid", $"has risen {size} in the same time");
    }

    private string Gaps(int missing) => missing == 0 ? "" : words.Count(missing, ("periode", "perioder"), ("period", "periods"))
        + words.Say(missing == 1 ? " har intet tal og er et hul i linjen." : " har intet tal og er huller i linjen.",
            missing == 1 ? " has no figure and is a gap in the line." : " have no figure and are gaps in the line.");

    private string Provisional() => item.Row.Provisional && trend.Own[^1] is not null
        ? words.Say("; den åbne prik er et foreløbigt tal", "; the open dot is provisional") : "";

    private string Band() => expected is not null
        ? words.Say("Gråt bånd: hvor det ventede tal ville ligge 8 af 10 gange",
            "Grey band: where the expected figure would lie 8 times of 10")
        : item.Row.Indicator.IsRate
        ? words.Say("Gråt bånd: den midterste halvdel af gruppens områder", "Grey band: the middle half of the group's areas")
        : words.Say("Gråt bånd: udviklingen i den midterste halvdel af gruppens områder",
            "Grey band: the development of the middle half of the group's areas");

    private string Moment()
    {
        var (crossing, month) = (item.Crossing, words.Periods.Long(item.Crossing.Verdict.Month));
        return words.Say("Lodret linje: ", "Upright line: ") + month + ", " + words.Said(crossing.To, crossing.Verdict.Direction);
    }

    private string Break(Period from)
    {
        var at = item.Row.Indicator.Breaks.LastOrDefault(b => b.From == from);
        var why = at is null ? "" : ": " + words.Say(at.Reason, at.ReasonEn).TrimEnd('.');
        return words.Say("Stiplet linje: databrud ", "Dashed line: break in the series ") + words.Periods.Long(from) + why;
    }

    private string Missing()
    {
        var why = item.Row.Level.Why ?? Reason.Absent;
        return $"{words.Periods.Long(last)}: {ReasonText.Explain(why, words.Language)}";
    }

    private string Scale()
    {
        var scale = TrendScale.Of(trend);
        var decimals = scale.Step == Math.Floor(scale.Step) ? 0 : scale.Step * 10 == Math.Floor(scale.Step * 10) ? 1 : 2;
        var lines = scale.Lines()
            .Select(v => item.Row.Indicator.IsRate ? words.Numbers.Percent(v, decimals) : words.Numbers.Number(v, decimals)).ToList();
        return words.Say("Vandrette linjer: ", "Level lines: ") + words.List(lines);
    }
}
