namespace Reporting.Documents.Knowledge;

/// <summary>What a figure did in a time, against what was expected: the same words on pages and in packs.</summary>
internal static class ResultText
{
    /// <summary>The sentences; where it cannot be told, why.</summary>
    public static string Of(MeasuredResult result, DocumentTexts words)
    {
        if (result is not { Gap: null, Indicator: { } indicator }) return Why(result, words);
        var span = words.Say($"fra {words.Periods.Long(result.Span.Before)} til {words.Periods.Long(result.After)}",
            $"from {words.Periods.Long(result.Span.Before)} to {words.Periods.Long(result.After)}");
        var moved = $"{words.AreaName(result.Area)}: {words.Name(indicator)} {MoveText.Of(indicator, result.Own, words)} {span}";
        return $"{MoveText.Stop(moved + MoveText.Beside(result.ComparedWith, indicator, result.Group, words))} {Against(result, words)}".TrimEnd();
    }

    /// <summary>The numbers against each other in a few words; where they cannot be told, why.</summary>
    public static string Short(MeasuredResult result, DocumentTexts words)
    {
        if (result is not { Gap: null, Indicator: { } indicator }) return Why(result, words);
        var text = ExpectedText.In(words.Language);
        return Numbers(result) is { } against ? $"{text.Both(against)}: {Difference(result, words)}"
            : words.Say("tallet ", "the figure ") + MoveText.Of(indicator, result.Own, words);
    }

    /// <summary>The numbers against each other; null where they cannot be told.</summary>
    public static AgainstExpected? Numbers(MeasuredResult result) =>
        result is { Indicator: { } indicator, To.Value: { } to, Expected.Value: { } expected }
            ? AgainstExpected.Of(indicator, result.Span.Before, to, expected) : null;

    /// <summary>How far the figure lies from the expected, and which way is better; null where that cannot be told.</summary>
    public static string? Difference(MeasuredResult result, DocumentTexts words) =>
        Numbers(result) is not { } against ? null
            : ExpectedText.In(words.Language).Gap(against) + Judged(result, against, result.Indicator!, words);

    /// <summary>That figures alone prove nothing.</summary>
    public static string Caution(DocumentTexts words) => words.Say(
        "Ventet er det, tallet ville være, hvis området havde fulgt sin sammenligningsgruppe. At et tal har flyttet sig, viser ikke i sig selv, hvad der flyttede det.",
        "Expected is what the figure would be if the area had followed its comparison group. That a figure has moved does not by itself show what moved it.");

    private static string Against(MeasuredResult result, DocumentTexts words)
    {
        if (Numbers(result) is not { } against) return "";
        return $"{ExpectedText.In(words.Language).Both(against)}: {Difference(result, words)}.";
    }

    private static string Judged(MeasuredResult result, AgainstExpected against, Indicator indicator, DocumentTexts words)
    {
        if (against.Difference == 0) return "";
        if (result.MayBeChance) return words.Say(" (kan være tilfældigt)", " (may be chance)");
        if (indicator.Polarity == Polarity.None) return "";
        return indicator.Polarity == Polarity.Lower == against.Difference < 0
            ? words.Say(" – bedre end ventet", " – better than expected") : words.Say(" – dårligere end ventet", " – worse than expected");
    }

    private static string Why(MeasuredResult result, DocumentTexts words)
    {
        var name = result.Indicator is { } indicator ? words.Name(indicator) : result.Span.Indicator;
        return result.Gap switch
        {
            ResultGap.NoIndicator => words.Say($"Målingen {name} findes ikke længere.",
                $"There is no indicator {name} any longer."),
            ResultGap.NoArea => words.Say($"{words.AreaName(result.Area)} er ikke med i månedens tal.",
                $"{words.AreaName(result.Area)} is not in the month's figures."),
            ResultGap.NotYet => words.Say($"{name}: der er ikke kommet nye tal siden {words.Periods.Long(result.Span.Before)}.",
                $"{name}: there are no new figures since {words.Periods.Long(result.Span.Before)}."),
            _ => words.Say($"{name}: kilden har ingen tal for de perioder.", $"{name}: the source has no figures for those periods."),
        };
    }
}
