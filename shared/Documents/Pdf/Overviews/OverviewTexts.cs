namespace Reporting.Documents.Pdf.Overviews;

/// <summary>The fixed words of the overview page.</summary>
internal sealed record OverviewTexts(
    string Locale, string Overview, string Revision, string Demo, string Period, string Level, string Development,
    string LastPeriod, string LastYear, string Comparison, string Best, string Mean, string Trend, string Mark,
    string ByDevelopment, string ByLevel, string ByBoth, string Indicator, string MainPoints, string NothingDeviates,
    string NothingJudged)
{
    /// <summary>The words of a language.</summary>
    public static OverviewTexts In(Language language) => language == Language.Danish ? Danish : English;

    /// <summary>The sentence that says what a section's comparison compares.</summary>
    public string Basis(IReadOnlyList<OverviewRow> rows) =>
        rows.All(r => r.Indicator.ComparedBy == ComparedBy.Development) ? ByDevelopment
        : rows.All(r => r.Indicator.ComparedBy == ComparedBy.Level) ? ByLevel : ByBoth;

    private static readonly OverviewTexts Danish = new(
        "da-DK", "Resultatoversigt", "revision", "Demonstrationsdata – ikke virkelige tal", "Periode", "Niveau",
        "Udvikling", "Sidste\nperiode", "Sidste\når", "Sammenligning", "Bedst i\ngruppen", "Gnst. i\ngruppen", "Forløb",
        "Vurdering", "Sammenligning af udviklingen siden sidste periode", "Sammenligning af niveauet",
        "Sammenligning af udviklingen siden sidste periode, dog af niveauet hvor der står N", "Indikator",
        "Det vigtigste", "Ingen af tallene afviger mere fra gruppens, end tilfældige udsving plejer at give.",
        "Tallene kan ikke vurderes endnu.");

    private static readonly OverviewTexts English = new(
        "en-GB", "Overview of results", "revision", "Demonstration data – not real figures", "Period", "Level",
        "Change", "Last\nperiod", "Last\nyear", "Comparison", "Best in\nthe group", "Mean of\nthe group", "Course",
        "Verdict", "The change since the last period is compared", "The level is compared",
        "The change since the last period is compared, but the level where marked N", "Indicator",
        "What matters most", "None of the figures deviates more from the group's than chance usually makes.",
        "The figures cannot be judged yet.");
}
