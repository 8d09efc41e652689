namespace Reporting.Documents.Text;

/// <summary>Puts verdicts in plain words: what, against whom, since when, and how sure.</summary>
public sealed class VerdictText
{
    private readonly Language language;
    private readonly NumberText numbers;
    private readonly PeriodText periods;

    private VerdictText(Language language) =>
        (this.language, numbers, periods) = (language, NumberText.In(language), PeriodText.In(language));

    /// <summary>The words of a language.</summary>
    public static VerdictText In(Language language) => language.Say(Danish, English);

    /// <summary>The word in a sentence; empty when nothing is said.</summary>
    public string Word(VerdictState state, VerdictDirection direction) => VerdictTexts.Word(state, direction, language);

    /// <summary>The word with its shape before it.</summary>
    public string Marked(VerdictState state, VerdictDirection direction) =>
        VerdictTexts.Shape(state, direction) + Word(state, direction);

    /// <summary>Two plain sentences.</summary>
    public string Explain(Verdict verdict, Catalogue catalogue) => Explain(verdict, VerdictSubject.Of(verdict, catalogue, language));

    /// <summary>Two plain sentences on a row's verdict; empty when it has none.</summary>
    public string Explain(OverviewRow row, Overview overview) =>
        row.Verdict is { } verdict ? Explain(verdict, VerdictSubject.Of(row, overview, language)) : "";

    /// <summary>One short sentence that names the indicator.</summary>
    public string Headline(Verdict verdict, Catalogue catalogue) => Headline(verdict, VerdictSubject.Of(verdict, catalogue, language));

    /// <summary>One short sentence on a row's verdict, as it stands on the page that names the group; empty when it has none.</summary>
    public string Headline(OverviewRow row, Overview overview) =>
        row.Verdict is { } verdict ? Headline(verdict, VerdictSubject.Of(row, overview, language).OnPageOf(overview, row, language)) : "";

    private string Explain(Verdict verdict, VerdictSubject subject)
    {
        if (verdict.Gap is { } gap)
            return $"{subject.Name} {language.Say("kan ikke vurderes", "cannot be judged")}. "
                + $"{VerdictGapText.Why(gap, verdict, subject.Indicator, language)}";
        var what = Deviation(verdict, subject);
        return verdict.State == VerdictState.None
            ? $"{subject.Name} {language.Say("afviger ikke væsentligt fra", "does not deviate materially from")} {subject.Group}. "
                + $"{WithinChance(verdict, what)}"
            : $"{subject.Name} ({Level(verdict, subject)}) {what}{Persons(verdict, subject)}. {Second(verdict, subject)}";
    }

    private string WithinChance(Verdict verdict, string what) => !double.IsFinite(verdict.Numbers!.Effect)
        ? $"{language.Say("Tallet", "The figure")} {what}."
        : language.Say($"Tallet {what}, men det er inden for, hvad tilfældige udsving plejer at give.",
            $"The figure {what}, but that is within what chance usually makes.");

    private string Headline(Verdict verdict, VerdictSubject subject)
    {
        if (verdict.Gap is not null || verdict.State == VerdictState.None) return Explain(verdict, subject);
        return $"{subject.Name} {Shortly(verdict, subject)} ({Word(verdict.State, verdict.Direction)}{Since(verdict)}).";
    }

    private string Level(Verdict verdict, VerdictSubject subject) =>
        $"{Amount(subject.Indicator, (decimal)verdict.Numbers!.Value)} {language.Say("i", "in")} {periods.Long(verdict.Month)}";

    // In sentences "pct.", as Danes write; in tables the sign.
    private string Amount(Indicator indicator, decimal value) => numbers.Number(value, indicator.Decimals)
        + (indicator.IsRate ? $"{NumberText.HardSpace}{language.Say("pct.", "per cent")}" : "");

    // "ligger 18 pct. højere, end udviklingen det seneste år i resten af gruppen Landkommuner tilsiger"
    private string Deviation(Verdict verdict, VerdictSubject subject)
    {
        var (leading, effect) = (verdict.Numbers!.Leading, verdict.Numbers.Effect);
        if (!double.IsFinite(effect)) return NotMeasured;
        var (size, way) = SizeAndWay(effect);
        return leading switch
        {
            VerdictReasons.Level => language.Say(
                $"ligger {size} {way} end medianen i {subject.Group}", $"lies {size} {way} than the median of {subject.Group}"),
            VerdictReasons.Shift => language.Say(
                $"ligger efter et skift det seneste halve år {size} {way}, end udviklingen i resten af {subject.Group} tilsiger",
                $"lies, after a shift in the last half year, {size} {way} than the development in the rest of {subject.Group} would give"),
            _ => language.Say($"ligger {size} {way}, end det seneste års udvikling i resten af {subject.Group} tilsiger",
                $"lies {size} {way} than the last year's development in the rest of {subject.Group} would give"),
        };
    }

    private string Shortly(Verdict verdict, VerdictSubject subject)
    {
        if (!double.IsFinite(verdict.Numbers!.Effect)) return NotMeasured;
        var (size, way) = SizeAndWay(verdict.Numbers.Effect);
        return verdict.Numbers.Leading == VerdictReasons.Level
            ? language.Say($"ligger {size} {way} end medianen i {subject.Group}", $"lies {size} {way} than the median of {subject.Group}")
            : language.Say($"ligger {size} {way}, end udviklingen i {subject.Group} tilsiger",
                $"lies {size} {way} than the development of {subject.Group} would give");
    }

    private string NotMeasured => language.Say("kan ikke måles mod gruppen denne gang", "cannot be measured against the group this time");

    private (string Size, string Way) SizeAndWay(double effect) =>
    (
        Math.Round(Math.Abs(effect) * 100) is >= 1 and var whole
            ? $"{numbers.Number((decimal)whole, 0)}{NumberText.HardSpace}{language.Say("pct.", "per cent")}"
            : language.Say("under 1 pct.", "less than 1 per cent"),
        effect >= 0 ? language.Say("højere", "higher") : language.Say("lavere", "lower"));

    private string Persons(Verdict verdict, VerdictSubject subject)
    {
        if (verdict.Numbers!.Persons is not (> 0 and var persons)
            || subject.Indicator.Unit is not ("personer" or "fuldtidspersoner" or "procent")) return "";
        var more = verdict.Numbers.Effect >= 0;
        var count = numbers.Number(persons, 0);
        return persons == 1
            ? language.Say($", omkring 1 person {(more ? "mere" : "færre")}", $", about 1 person {(more ? "more" : "fewer")}")
            : language.Say(
                $", omkring {count} personer {(more ? "flere" : "færre")}", $", about {count} {(more ? "more" : "fewer")} persons");
    }

    private string Second(Verdict verdict, VerdictSubject subject)
    {
        if (verdict.Reasons.HasFlag(VerdictReasons.Requirement)) return Requirement(verdict, subject);
        if (verdict.Reasons.HasFlag(VerdictReasons.Target) && verdict.State == VerdictState.Watch)
            return Target(verdict.Numbers!.Projection!, subject);
        return verdict.State switch
        {
            VerdictState.Watch =>
                Began(verdict, WorthWatching)
                + language.Say(", men forskellen kan stadig være et tilfældigt udsving.", ", but the difference may still be chance."),
            VerdictState.Severe => Began(verdict, AProblem)
                + language.Say($" og regnes for alvorligt, fordi det har varet så længe; forskellen er {Sure(verdict)}.",
                    $" and counts as serious because it has lasted; the difference is {Sure(verdict)}."),
            VerdictState.Improved =>
                Began(verdict, verdict.Numbers!.Leading == VerdictReasons.Level ? Better : Improvement) + AndSure(verdict),
            VerdictState.Deviates =>
                Began(verdict, Different) + AndSure(verdict)[..^1]
                    + language.Say("; hverken højere eller lavere er bedst.", "; neither higher nor lower is better."),
            _ => Began(verdict, AProblem) + AndSure(verdict),
        };
    }

    // "Det har været et resultatproblem siden november 2025", or that it is new.
    private string Began(Verdict verdict, (string Known, string New) what) => verdict.Since is { } since && since != verdict.Month
        ? language.Say($"Det har været {what.Known} siden {periods.Long(since)}", $"It has been {what.Known} since {periods.Long(since)}")
        : language.Say($"Det er {what.New}", $"It is {what.New}");

    private string AndSure(Verdict verdict) =>
        language.Say($", og forskellen er {Sure(verdict)}.", $", and the difference is {Sure(verdict)}.");

    private string Requirement(Verdict verdict, VerdictSubject subject)
    {
        var worst = Amount(subject.Indicator, verdict.Numbers!.Requirement!.Value);
        var max = subject.Indicator.Polarity == Polarity.Lower ? language.Say("højst", "at most") : language.Say("mindst", "at least");
        var lasting = verdict.State == VerdictState.Severe
            ? language.Say(
                "er ikke opfyldt i mindst to af de seneste tre perioder", "has not been met in at least two of the last three periods")
            : language.Say("er ikke opfyldt denne gang", "is not met this time");
        var basis = language.Say(subject.Indicator.Requirement?.Basis ?? "", subject.Indicator.Requirement?.BasisEn ?? "");
        return language.Say($"Kravet om {max} {worst} {lasting} ({basis}).", $"The requirement of {max} {worst} {lasting} ({basis}).");
    }

    private string Target(TargetProjection projection, VerdictSubject subject)
    {
        var target = Amount(subject.Indicator, (decimal)projection.Target);
        var best = Amount(subject.Indicator, (decimal)(subject.Indicator.Polarity == Polarity.Lower ? projection.Low : projection.High));
        return language.Say($"Målet er {target}, men selv i den gode ende af fremskrivningen nås kun {best}.",
            $"The target is {target}, but even the good end of the projection only reaches {best}.");
    }

    private string Since(Verdict verdict) => verdict.Since is { } since
        ? since == verdict.Month ? language.Say(", nyt", ", new") : $" {language.Say("siden", "since")} {periods.Long(since)}" : "";

    private string Sure(Verdict verdict) => verdict.Numbers!.Score switch
    {
        >= 6 => language.Say("langt større, end tilfældige udsving plejer at være", "far larger than chance usually makes"),
        >= 4.5 => language.Say("klart større, end tilfældige udsving plejer at være", "clearly larger than chance usually makes"),
        >= 3.5 => language.Say("større, end tilfældige udsving plejer at være", "larger than chance usually makes"),
        _ => language.Say("blevet mindre, men er ikke væk endnu", "smaller now, but not gone yet"),
    };

    // What a verdict is called once it has lasted, and while it is new.
    private (string Known, string New) WorthWatching => (
        language.Say("værd at holde øje med", "worth watching"), language.Say("nyt og værd at holde øje med", "new and worth watching"));

    private (string Known, string New) AProblem => (
        language.Say("et resultatproblem", "a result problem"), language.Say("et nyt resultatproblem", "a new result problem"));

    private (string Known, string New) Improvement => (
        language.Say("en markant forbedring", "a marked improvement"),
        language.Say("en ny, markant forbedring", "a new, marked improvement"));

    private (string Known, string New) Better => (
        language.Say("markant bedre end i gruppen", "markedly better than the group"),
        language.Say("nyt og markant bedre end i gruppen", "new and markedly better than the group"));

    private (string Known, string New) Different => (
        language.Say("markant anderledes end i gruppen", "markedly different from the group"),
        language.Say("nyt og markant anderledes end i gruppen", "new and markedly different from the group"));

    private static readonly VerdictText Danish = new(Language.Danish);
    private static readonly VerdictText English = new(Language.English);
}
