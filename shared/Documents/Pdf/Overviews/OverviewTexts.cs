namespace Reporting.Documents.Pdf.Overviews;

/// <summary>The fixed words of the overview page.</summary>
internal sealed class OverviewTexts(Language language)
{
    public string Locale => language.Say("da-DK", "en-GB");

    public string Overview => language.Say("Resultatoversigt", "Results overview");

    public string Demo => language.Say("Demonstrationsdata – ikke virkelige tal", "Demonstration data – not real figures");

    public string Period => language.Say("Periode", "Period");

    public string Level => language.Say("Niveau", "Level");

    public string Development => language.Say("Udvikling", "Change");

    public string LastPeriod => language.Say("Sidste\nperiode", "Last\nperiod");

    public string LastYear => language.Say("Sidste\når", "Last\nyear");

    public string Now => language.Say("Nu", "Now");

    public string Year => language.Say("På et\når", "Over\na year");

    public string GroupYear => language.Say("Gruppen\npå et år", "The group\nover a year");

    public string Comparison => language.Say("Sammenligning", "Comparison");

    public string Best => language.Say("Bedst i\ngruppen", "Best in\nthe group");

    public string Mean => language.Say("Gnst. i\ngruppen", "Mean of\nthe group");

    public string Trend => language.Say("Forløb", "Course");

    public string Mark => language.Say("Vurdering", "Verdict");

    public string Indicator => language.Say("Måling", "Indicator");

    public string MainPoints => language.Say("Det vigtigste", "What matters most");

    public string NothingDeviates => language.Say(
        "Ingen resultatproblemer, intet at holde øje med og ingen markante forbedringer.",
        "No performance concerns, nothing to watch and no marked improvements.");

    public string NothingJudged => language.Say("Tallene kan ikke vurderes.", "The figures cannot be judged.");

    /// <summary>What the columns of a year compare.</summary>
    public string YearBasis(Overview overview) => overview.Group is null
        ? language.Say("Udviklingen på et år", "The change over a year")
        : language.Say("Udviklingen på et år, sammenlignet med gruppens", "The change over a year, compared with the group's");

    /// <summary>The sentence that says what a section's comparison compares.</summary>
    public string Basis(IReadOnlyList<OverviewRow> rows) =>
        rows.All(r => r.Indicator.ComparedBy == ComparedBy.Development)
            ? language.Say("Sammenligning af udviklingen siden sidste periode", "The change since the last period is compared")
        : rows.All(r => r.Indicator.ComparedBy == ComparedBy.Level)
            ? language.Say("Sammenligning af niveauet", "The level is compared")
        : language.Say("Sammenligning af udviklingen siden sidste periode, dog af niveauet hvor der står N",
            "The change since the last period is compared, but the level where marked N");
}
