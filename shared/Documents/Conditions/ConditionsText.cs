namespace Reporting.Documents.Conditions;

/// <summary>What is said of an area's conditions (rammevilkår), in the same words on pages, in notes and in reports.</summary>
internal sealed class ConditionsText(DocumentTexts words)
{
    /// <summary>The heading.</summary>
    public string Heading => words.Say("Rammevilkår: forventet og faktisk", "Conditions: expected and actual");

    /// <summary>What the expected number is, and what it is not.</summary>
    public string Note => words.Say(
        "Det forventede er STARs beregning ud fra borgere og arbejdsmarked; vurderingernes ”ventet” følger sammenligningsgruppen.",
        "The expected number is calculated by the agency STAR from residents and labour market; the verdicts' expected follows the comparison group.");

    /// <summary>
    /// The whole of it in a sentence or two: <c>I året til juni 2026 var 7.420 fuldtidspersoner … 230 færre end forventet</c>; null
    /// where the source gave nothing.
    /// </summary>
    public string? Sentence(AreaConditions conditions)
    {
        if (conditions.Whole is not { } row) return null;
        var name = conditions.Area.Name;
        if (row.Actual.Value is not { } actual || row.Expected.Value is not { } expected)
            return words.Say($"{name}: det kan ikke siges, om tallet er som forventet efter rammevilkårene, for {Why(row)}.",
                $"{name}: it cannot be said whether the number is as expected from the conditions, because {Why(row)}.");
        return words.Say(
            $"{Begin(row)} var {Number(actual)} fuldtidspersoner i {name} på offentlig forsørgelse{Share(row.ActualShare)}. Efter rammevilkårene "
            + $"var {Number(expected)} at forvente{Share(row.ExpectedShare)}: {Gap(row)}.{Before(row)}",
            $"{Begin(row)} {Number(actual)} full-time persons in {name} were on public support{Share(row.ActualShare)}. From the conditions one would expect "
            + $"{Number(expected)}{Share(row.ExpectedShare)}: {Gap(row)}.{Before(row)}");
    }

    /// <summary>Better or worse than expected, as the printed shares show it; a dash where it cannot be told.</summary>
    public string Standing(ConditionsRow row) => row.Standing switch
    {
        Domain.Overviews.Standing.Better => words.Say("bedre end forventet", "better than expected"),
        Domain.Overviews.Standing.Worse => words.Say("dårligere end forventet", "worse than expected"),
        Domain.Overviews.Standing.Same => words.Say("som forventet", "as expected"),
        _ => NumberText.None,
    };

    /// <summary>How far the share is from the expected: <c>−0,4 pp, bedre</c>; a dash where it cannot be told.</summary>
    public string Against(ConditionsRow row) => row.ShareGap.Value is not { } gap ? NumberText.None
        : $"{Signed(gap, 1)}{NumberText.HardSpace}pp, " + row.Standing switch
        {
            Domain.Overviews.Standing.Better => words.Say("bedre", "better"),
            Domain.Overviews.Standing.Worse => words.Say("dårligere", "worse"),
            _ => words.Say("som forventet", "as expected"),
        };

    /// <summary>A difference with its sign: <c>+230</c>, <c>−1,4</c>.</summary>
    public string Signed(decimal value, int decimals) =>
        (Rounding.Round(value, decimals) > 0 ? "+" : "") + words.Numbers.Number(value, decimals);

    /// <summary>The name of what is counted.</summary>
    public string Name(ConditionsMeasure measure) => words.Say(measure.Name, measure.NameEn);

    private string Gap(ConditionsRow row)
    {
        var gap = Rounding.Round(row.Gap.Value!.Value, 0);
        var text = gap == 0 ? words.Say("det samme som der er", "as many as there are")
            : gap < 0 ? words.Say($"der er {Number(-gap)} færre", $"there are {Number(-gap)} fewer")
            : words.Say($"der er {Number(gap)} flere", $"there are {Number(gap)} more");
        return row.Standing == Domain.Overviews.Standing.Unknown ? text : $"{text}, {Standing(row)}";
    }

    private string Before(ConditionsRow row) => row.ShareGapBefore.Value is not { } gap ? ""
        : words.Say($" Året før var forskellen {Signed(gap, 1)} procentpoint.", $" A year before the difference was {Signed(gap, 1)} percentage points.");

    private string Begin(ConditionsRow row) => words.Say("I ", "In ") + words.Periods.Long(row.Period);

    private string Why(ConditionsRow row) => ReasonText.Explain((row.Actual.Why ?? row.Expected.Why)!.Value, words.Language);

    private string Share(Figure share) => share.Value is { } value
        ? $" ({words.Numbers.Number(value, 1)}{NumberText.HardSpace}{words.Say("pct.", "per cent")})" : "";

    private string Number(decimal value) => words.Numbers.Number(value, 0);
}
