namespace Reporting.Documents.Text;

/// <summary>Why nothing can be judged, in a sentence.</summary>
internal static class VerdictGapText
{
    /// <summary>The sentence.</summary>
    public static string Why(VerdictGap gap, Verdict verdict, Indicator indicator, Language language) =>
        language == Language.Danish ? Danish(gap, verdict, indicator) : English(gap, verdict, indicator);

    private static string Danish(VerdictGap gap, Verdict verdict, Indicator indicator) => gap switch
    {
        VerdictGap.BreakInSeries =>
            $"Der er databrud{From(verdict, indicator, " fra ", Language.Danish)}, og der skal {indicator.Limits.MinimumPoints} tal til efter det.",
        VerdictGap.TooFewPoints => $"Tidsserien er for kort: der skal {indicator.Limits.MinimumPoints} tal til.",
        VerdictGap.Suppressed => "Tallet er skjult hos kilden, fordi det dækker få personer.",
        VerdictGap.NotApplicable => "Det er ikke relevant for området.",
        VerdictGap.TooFewInGroup => "For få i gruppen har et tal.",
        VerdictGap.NoGroup => "Området har ingen gruppe, det kan holdes op imod.",
        _ => "Kilden har intet tal for området.",
    };

    private static string English(VerdictGap gap, Verdict verdict, Indicator indicator) => gap switch
    {
        VerdictGap.BreakInSeries =>
            $"The series is broken{From(verdict, indicator, " from ", Language.English)}, and {indicator.Limits.MinimumPoints} figures are needed after that.",
        VerdictGap.TooFewPoints => $"The series is too short: {indicator.Limits.MinimumPoints} figures are needed.",
        VerdictGap.Suppressed => "The source withholds the figure because it covers few persons.",
        VerdictGap.NotApplicable => "It has no meaning for the area.",
        VerdictGap.TooFewInGroup => "Too few in the group have a figure.",
        VerdictGap.NoGroup => "The area has no group to be held against.",
        _ => "The source has no figure for the area.",
    };

    // The breaks of a sum's parts are not its own: then the period is left out.
    private static string From(Verdict verdict, Indicator indicator, string before, Language language) =>
        indicator.Breaks.LastOrDefault(b => b.From <= verdict.Month) is { } at ? before + PeriodText.In(language).Long(at.From) : "";
}
