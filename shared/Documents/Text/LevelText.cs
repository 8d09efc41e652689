namespace Reporting.Documents.Text;

/// <summary>
/// A standing level in words: a state and no alarm, a challenge or a strength by the polarity, and never a performance concern by itself.
/// </summary>
public sealed class LevelText
{
    private readonly Language language;
    private readonly NumberText numbers;
    private readonly PeriodText periods;
    private readonly ExpectedText expected;

    private LevelText(Language language)
    {
        this.language = language;
        (numbers, periods, expected) = (NumberText.In(language), PeriodText.In(language), ExpectedText.In(language));
    }

    /// <summary>The words of a language.</summary>
    public static LevelText In(Language language) => language.Say(Danish, English);

    /// <summary>The heading over levels.</summary>
    public string Heading => language.Say("Højt eller lavt niveau i to år", "High or low level for two years");

    /// <summary>What a level is, for a note.</summary>
    public string Note => language.Say(
        "Et niveau er med, når tallet i forhold til arbejdsstyrken eller målgruppen har ligget mindst 20 pct. fra gruppens midte i to år. Det er en tilstand og ikke et resultatproblem, og det er ikke justeret for rammevilkår.",
        "A level is listed when the figure, by the labour force or the target group, has been at least 20 per cent from the middle of the group for two years. It is a state and not a performance concern, and it is not adjusted for conditions.");

    /// <summary>High or low: <c>højt niveau</c>.</summary>
    public string Word(StandingLevel level) => level.Direction == VerdictDirection.Higher
        ? language.Say("højt niveau", "high level") : language.Say("lavt niveau", "low level");

    /// <summary>Whether it is a challenge or a strength.</summary>
    public string Meaning(StandingLevel level, Indicator indicator) => IsChallenge(level, indicator)
        ? language.Say("en udfordring", "a challenge") : language.Say("en styrke", "a strength");

    /// <summary>Whether the level is adverse.</summary>
    public static bool IsChallenge(StandingLevel level, Indicator indicator) =>
        (level.Direction == VerdictDirection.Higher) == (indicator.Polarity == Polarity.Lower);

    /// <summary>Said with every level that is not adjusted for conditions.</summary>
    public string Unadjusted => language.Say("ikke justeret for rammevilkår", "not adjusted for conditions");

    /// <summary>
    /// The month's figure and what the group's median would give, and how far off it has been: <c>1.245 fuldtidspersoner mod 1.000
    /// ved gruppens midterste niveau i marts 2026, 245 flere</c>.
    /// </summary>
    public string Numbers(Verdict verdict, Indicator indicator)
    {
        if (AgainstExpected.OfLevel(verdict, indicator) is not { } against) return Off(verdict.Level!, indicator);
        return language.Say(
            $"{expected.Amount(against, against.Actual)} mod {expected.Amount(against, against.Expected)} ved gruppens midterste niveau i {periods.Long(verdict.Month)}, {expected.Gap(against)}",
            $"{expected.Amount(against, against.Actual)} against {expected.Amount(against, against.Expected)} at the middle of the group in {periods.Long(verdict.Month)}, {expected.Gap(against)}");
    }

    /// <summary>A short line: the numbers, since when, and what it is called.</summary>
    public string Line(string name, Verdict verdict, Indicator indicator)
    {
        var level = verdict.Level!;
        return language.Say(
            $"{name}: {Word(level)} siden {periods.Long(level.Since)}, {Numbers(verdict, indicator)} ({Meaning(level, indicator)}{Aside(level)}).",
            $"{name}: {Word(level)} since {periods.Long(level.Since)}, {Numbers(verdict, indicator)} ({Meaning(level, indicator)}{Aside(level)}).");
    }

    /// <summary>Two sentences: the numbers, and what such a level means.</summary>
    public string Explain(string name, Verdict verdict, Indicator indicator)
    {
        var level = verdict.Level!;
        var off = indicator.IsRate ? "" : language.Say($" Over de seneste 12 måneder lå tallet {Off(level, indicator)}.",
            $" Over the last 12 months the figure was {Off(level, indicator)}.");
        return $"{name}: {Numbers(verdict, indicator)}.{off} " + language.Say(
            $"Tallet har ligget {(level.Direction == VerdictDirection.Higher ? "højt" : "lavt")} siden {periods.Long(level.Since)}; det er {Meaning(level, indicator)}, men ikke noget nyt{Comma(level)}.",
            $"The figure has been {(level.Direction == VerdictDirection.Higher ? "high" : "low")} since {periods.Long(level.Since)}; that is {Meaning(level, indicator)}, but nothing new{Comma(level)}.");
    }

    /// <summary>How far off, of counts: <c>25 pct. over gruppens midterste niveau</c>; of rates only above or below.</summary>
    public string Off(StandingLevel level, Indicator indicator)
    {
        var above = level.Direction == VerdictDirection.Higher ? language.Say("over", "above") : language.Say("under", "below");
        var middle = language.Say("gruppens midterste niveau", "the middle of the group");
        return indicator.IsRate ? $"{above} {middle}"
            : $"{numbers.Number((decimal)(100 * Math.Abs(level.Ratio - 1)), 0)}{NumberText.HardSpace}{language.Say("pct.", "per cent")} {above} {middle}";
    }

    private string Aside(StandingLevel level) => level.Adjusted ? "" : $"; {Unadjusted}";

    private string Comma(StandingLevel level) => level.Adjusted ? "" : language.Say($", og tallet er {Unadjusted}", $", and the figure is {Unadjusted}");

    private static readonly LevelText Danish = new(Language.Danish);
    private static readonly LevelText English = new(Language.English);
}
