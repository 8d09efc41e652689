namespace Reporting.Documents.Text;

/// <summary>Puts verdicts in plain words: how many against how many expected, since when, and how sure.</summary>
public sealed class VerdictText
{
    private readonly Language language;
    private readonly NumberText numbers;
    private readonly PeriodText periods;
    private readonly ExpectedText expected;
    private readonly VerdictCertainty certainty;

    private VerdictText(Language language)
    {
        (this.language, numbers, periods) = (language, NumberText.In(language), PeriodText.In(language));
        (expected, certainty) = (ExpectedText.In(language), new VerdictCertainty(language));
    }

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

    /// <summary>The difference alone, in everyday words: <c>271 flere, end hvis tallet havde fulgt de øvrige landkommuner</c>.</summary>
    public string Difference(OverviewRow row, Overview overview)
    {
        var (verdict, subject) = (row.Verdict!, VerdictSubject.Of(row, overview, language));
        if (AgainstExpected.Of(verdict, row.Indicator) is not { } against) return Alone(verdict, subject);
        if (against.Difference == 0) return expected.Gap(against);
        return expected.Gap(against) + (verdict.Numbers!.Leading == VerdictReasons.Level
            ? language.Say($" end medianen i {subject.Group}", $" than the median of {subject.Group}")
            : language.Say($", end hvis tallet havde fulgt {subject.Rest}", $" than if the figure had followed {subject.Rest}"));
    }

    /// <summary>The figure and what was expected, without the difference: <c>1.104 mod ventet 833 i august 2026</c>.</summary>
    public string Figures(OverviewRow row, Overview overview)
    {
        var (verdict, subject) = (row.Verdict!, VerdictSubject.Of(row, overview, language));
        return $"{subject.Name}: " + (AgainstExpected.Of(verdict, row.Indicator) is { } against
            ? expected.Both(against) + In(verdict) : Alone(verdict, subject));
    }

    /// <summary>What a finding is called, with its shape, and since when: <c>▼ resultatproblem siden februar 2026</c>.</summary>
    /// <param name="verdict">The verdict that speaks for it.</param>
    public string MarkedSince(Finding finding, Verdict verdict) => Marked(finding.State, finding.Direction) + Since(verdict);

    private string Explain(Verdict verdict, VerdictSubject subject)
    {
        if (verdict.Gap is { } gap)
            return $"{subject.Name} {language.Say("kan ikke vurderes", "cannot be judged")}. "
                + $"{VerdictGapText.Why(gap, verdict, subject.Indicator, language)}";
        if (verdict.State != VerdictState.None)
            return $"{subject.Name}: {Claim(verdict, subject)}. {certainty.Of(verdict, subject.Indicator)}";
        return $"{subject.Name} {language.Say("afviger ikke væsentligt fra", "does not deviate materially from")} {subject.Group}. "
            + $"{language.Say("Tallet er", "The figure is")} {Quiet(verdict, subject)}.";
    }

    private string Headline(Verdict verdict, VerdictSubject subject)
    {
        if (verdict.Gap is not null || verdict.State == VerdictState.None) return Explain(verdict, subject);
        var claim = AgainstExpected.Of(verdict, subject.Indicator) is { } against
            ? $"{expected.Both(against)}, {expected.Gap(against)}" : Alone(verdict, subject);
        return $"{subject.Name}: {claim} ({Word(verdict.State, verdict.Direction)}{Since(verdict)}).";
    }

    // "1.245 mod ventet 1.000 i marts 2026, 245 flere (25 pct.) end hvis kommunen havde fulgt resten af gruppen Landkommuner siden ..."
    private string Claim(Verdict verdict, VerdictSubject subject)
    {
        if (AgainstExpected.Of(verdict, subject.Indicator) is not { } against) return Alone(verdict, subject);
        var both = expected.Both(against) + In(verdict);
        if (against.Difference == 0) return $"{both}, {expected.Gap(against)}";
        return $"{both}, {expected.Gap(against)}{Aside(verdict, against)} {Otherwise(verdict, subject, against)}";
    }

    private string Quiet(Verdict verdict, VerdictSubject subject)
    {
        if (AgainstExpected.Of(verdict, subject.Indicator) is not { Difference: not 0 } against) return Alone(verdict, subject);
        return $"{expected.Both(against)}{In(verdict)}, {expected.Gap(against)}{But(verdict, subject.Indicator)}";
    }

    private string But(Verdict verdict, Indicator indicator)
    {
        if (verdict.Reasons.HasFlag(VerdictReasons.Alone)) return language.Say(
            ", men det er kun set i én måned, og det er for tidligt at sige, om det holder",
            ", but that has been seen in one month only, and it is too early to tell whether it lasts");
        if (verdict.Reasons.HasFlag(VerdictReasons.Return)) return language.Say(
            ", men det er omtrent, hvad området plejer at have", ", but that is about what the area usually has");
        return VerdictCertainty.IsWithinChance(verdict, indicator) ? language.Say(
            ", men det kan være tilfældigt", ", but that may be chance") : "";
    }

    private string Alone(Verdict verdict, VerdictSubject subject) =>
        numbers.Number((decimal)verdict.Numbers!.Value, subject.Indicator.Decimals)
        + (subject.Indicator.IsRate ? NumberText.HardSpace + language.Say("pct.", "per cent") : "") + In(verdict);

    private string In(Verdict verdict) => $" {language.Say("i", "in")} {periods.Long(verdict.Month)}";

    private string Aside(Verdict verdict, AgainstExpected against)
    {
        if (against.Indicator.IsRate)
            return verdict.Numbers!.Persons is > 0 and var persons ? $" ({About(persons)})" : "";
        return against.Percent is { } percent && Math.Abs(percent) >= 0.5m
            ? $" ({numbers.Number(Math.Abs(percent), 0)}{NumberText.HardSpace}{language.Say("pct.", "per cent")})" : "";
    }

    private string About(int persons) => persons == 1 ? language.Say("omkring 1 person", "about 1 person")
        : language.Say($"omkring {numbers.Number(persons, 0)} personer", $"about {numbers.Number(persons, 0)} persons");

    private string Otherwise(Verdict verdict, VerdictSubject subject, AgainstExpected against) =>
        verdict.Numbers!.Leading == VerdictReasons.Level
            ? language.Say($"end medianen i {subject.Group}", $"than the median of {subject.Group}")
            : language.Say(
                $"end hvis {subject.Who} havde fulgt resten af {subject.Group} siden {periods.Long(against.Since)}",
                $"than if {subject.Who} had followed the rest of {subject.Group} since {periods.Long(against.Since)}");

    /// <summary>Since when, as it goes on after the word; empty where nothing is said.</summary>
    public string Since(Verdict verdict) => verdict.Since is { } since
        ? verdict.IsNew ? language.Say(", nyt", ", new") : $" {language.Say("siden", "since")} {periods.Long(since)}" : "";

    private static readonly VerdictText Danish = new(Language.Danish);
    private static readonly VerdictText English = new(Language.English);
}
