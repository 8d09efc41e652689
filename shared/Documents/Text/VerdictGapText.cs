namespace Reporting.Documents.Text;

/// <summary>Why nothing can be judged, in a sentence.</summary>
internal static class VerdictGapText
{
    /// <summary>The sentence.</summary>
    public static string Why(VerdictGap gap, Verdict verdict, Indicator indicator, Language language) => gap switch
    {
        VerdictGap.BreakInSeries => Broken(verdict, indicator, language),
        VerdictGap.TooFewPoints => language.Say(
            $"Tidsserien er for kort: der skal {indicator.Limits.MinimumPoints} tal til.",
            $"The series is too short: {indicator.Limits.MinimumPoints} figures are needed."),
        VerdictGap.Suppressed => language.Say(
            "Tallet er skjult hos kilden, fordi det dækker få personer.", "The source withholds the figure because it covers few persons."),
        VerdictGap.NotApplicable => language.Say("Det er ikke relevant for området.", "It has no meaning for the area."),
        VerdictGap.SetAside => language.Say(
            "Tallet er sat til side, fordi det ikke kan være rigtigt.", "The figure is set aside because it cannot be right."),
        VerdictGap.Contradicted => language.Say("Kildens tal modsiger hinanden.", "The source's figures contradict each other."),
        VerdictGap.NoDenominator => language.Say(
            "Nævneren er ukendt, så andelen kan ikke beregnes.", "The denominator is not known, so the share cannot be computed."),
        VerdictGap.TooFewInGroup => language.Say("For få i gruppen har et tal.", "Too few in the group have a figure."),
        VerdictGap.NoGroup => language.Say(
            "Området har ingen gruppe at sammenligne med.", "The area has no group to be compared with."),
        _ => language.Say("Kilden har intet tal for området.", "The source has no figure for the area."),
    };

    // The breaks of a sum's parts are not its own: then the period is left out.
    private static string Broken(Verdict verdict, Indicator indicator, Language language)
    {
        var from = indicator.Breaks.LastOrDefault(b => b.From <= verdict.Month) is { } at
            ? language.Say(" fra ", " from ") + PeriodText.In(language).Long(at.From) : "";
        return language.Say(
            $"Der er databrud{from}, og der skal {indicator.Limits.MinimumSinceBreak} tal til efter det.",
            $"The series is broken{from}, and {indicator.Limits.MinimumSinceBreak} figures are needed after that.");
    }
}
