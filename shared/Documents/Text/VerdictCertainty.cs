namespace Reporting.Documents.Text;

/// <summary>A verdict's second sentence: since when it has been said, and how sure it is.</summary>
internal sealed class VerdictCertainty(Language language)
{
    // ln of the likelihood ratio: seven times as likely again as is needed for a problem.
    private const double Clearly = 2;

    private readonly NumberText numbers = NumberText.In(language);
    private readonly PeriodText periods = PeriodText.In(language);

    /// <summary>The sentence.</summary>
    public string Of(Verdict verdict, Indicator indicator)
    {
        if (verdict.Reasons.HasFlag(VerdictReasons.Requirement)) return Requirement(verdict, indicator);
        if (verdict is { State: VerdictState.Watch, Numbers.Projection: { } missed } && verdict.Reasons.HasFlag(VerdictReasons.Target))
            return Target(missed, indicator);
        var began = Began(verdict, What(verdict));
        var lasting = verdict.State == VerdictState.Severe && verdict.Reasons.HasFlag(VerdictReasons.Lasting)
            ? language.Say(" og regnes for alvorligt, fordi det har varet ved", " and counts as serious because it has lasted") : "";
        var neither = verdict.State == VerdictState.Deviates
            ? language.Say("; hverken højere eller lavere er bedst", "; neither higher nor lower is better") : "";
        return $"{began}{lasting}{Sure(verdict, indicator, lasting.Length > 0)}{neither}.";
    }

    /// <summary>Whether chance could explain the difference: the stored reason says so, or the score is below a problem's.</summary>
    public static bool IsWithinChance(Verdict verdict, Indicator indicator) =>
        verdict.Reasons.HasFlag(VerdictReasons.WithinChance) || verdict.Numbers is { } numbers && numbers.Score < indicator.Limits.Enter;

    // Of a problem that is on its way out nothing is said: how large it was when it began is not stored.
    private string Sure(Verdict verdict, Indicator indicator, bool after)
    {
        if (!IsTheWayItSays(verdict)) return "";
        if (IsWithinChance(verdict, indicator)) return verdict.State == VerdictState.Watch
            ? language.Say(", men forskellen kan stadig være tilfældig", ", but the difference may still be chance") : "";
        var larger = verdict.Numbers!.Score >= indicator.Limits.Enter + Clearly
            ? language.Say("klart for stor til at være tilfældig", "clearly too large to be chance")
            : language.Say("for stor til at være tilfældig", "too large to be chance");
        return after ? language.Say($"; forskellen er {larger}", $"; the difference is {larger}")
            : language.Say($", og forskellen er {larger}", $", and the difference is {larger}");
    }

    // Without a difference, or with one the other way, nothing can be said of its size.
    private static bool IsTheWayItSays(Verdict verdict) => (verdict.Numbers?.Difference, verdict.Direction) is
        ( > 0, VerdictDirection.Higher) or ( < 0, VerdictDirection.Lower);

    // "Det har været et resultatproblem siden november 2025", or that it is new.
    private string Began(Verdict verdict, (string Known, string New) what)
    {
        if (verdict.IsNew) return language.Say($"Det er {what.New}", $"It is {what.New}");
        return verdict.State != VerdictState.Watch && (verdict.Found ?? verdict.Since) is { } found
            ? language.Say($"Det har været {what.Known} siden {periods.Long(found)}", $"It has been {what.Known} since {periods.Long(found)}")
            : language.Say($"Det er fortsat {what.Known}", $"It is still {what.Known}");
    }

    private string Requirement(Verdict verdict, Indicator indicator)
    {
        var worst = Amount(indicator, verdict.Numbers!.Requirement!.Value);
        var max = indicator.Polarity == Polarity.Lower ? language.Say("højst", "at most") : language.Say("mindst", "at least");
        var lasting = verdict.State == VerdictState.Severe
            ? language.Say(
                "er ikke opfyldt i mindst to af de seneste tre perioder", "has not been met in at least two of the last three periods")
            : language.Say("er ikke opfyldt denne gang", "is not met this time");
        var basis = language.Say(indicator.Requirement?.Basis ?? "", indicator.Requirement?.BasisEn ?? "");
        return language.Say($"Kravet om {max} {worst} {lasting} ({basis}).", $"The requirement of {max} {worst} {lasting} ({basis}).");
    }

    private string Target(TargetProjection projection, Indicator indicator)
    {
        var target = Amount(indicator, (decimal)projection.Target);
        var best = Amount(indicator, (decimal)(indicator.Polarity == Polarity.Lower ? projection.Low : projection.High));
        return language.Say($"Målet er {target}, men selv i den gode ende af fremskrivningen nås kun {best}.",
            $"The target is {target}, but even the good end of the projection only reaches {best}.");
    }

    private string Amount(Indicator indicator, decimal value) => numbers.Number(value, indicator.Decimals)
        + (indicator.IsRate ? NumberText.HardSpace + language.Say("pct.", "per cent") : "");

    // What a verdict is called once it has lasted, and while it is new.
    private (string Known, string New) What(Verdict verdict) => verdict.State switch
    {
        VerdictState.Watch => (language.Say("værd at holde øje med", "worth watching"),
            language.Say("nyt og værd at holde øje med", "new and worth watching")),
        VerdictState.Improved when verdict.Numbers!.Leading != VerdictReasons.Level => (
            language.Say("en markant forbedring", "a marked improvement"),
            language.Say("en ny, markant forbedring", "a new, marked improvement")),
        VerdictState.Improved => (language.Say("markant bedre end i gruppen", "markedly better than the group"),
            language.Say("nyt og markant bedre end i gruppen", "new and markedly better than the group")),
        VerdictState.Deviates => (language.Say("markant anderledes end i gruppen", "markedly different from the group"),
            language.Say("nyt og markant anderledes end i gruppen", "new and markedly different from the group")),
        _ => (language.Say("et resultatproblem", "a performance concern"), language.Say("et nyt resultatproblem", "a new performance concern")),
    };
}
