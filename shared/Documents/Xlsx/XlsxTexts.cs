namespace Reporting.Documents.Xlsx;

/// <summary>The workbook's own words in one language.</summary>
internal sealed class XlsxTexts(Language language)
{
    public NumberText Numbers => NumberText.In(language);

    public PeriodText Periods => PeriodText.In(language);

    /// <summary>The text of the workbook's language.</summary>
    public string Say(string danish, string english) => language.Say(danish, english);

    public string Name(Indicator indicator) => Say(indicator.Name, indicator.NameEn);

    public string Name(Heading heading) => Say(heading.Name, heading.NameEn);

    public string Name(ComparisonGroup group) => Say(group.Name, group.NameEn);

    public string Why(Reason reason) => ReasonText.Explain(reason, language);

    public string OverviewSheet => Say("Overblik", "Overview");

    public string SeriesSheet => Say("Serier", "Series");

    public string ProvenanceSheet => Say("Herkomst", "Provenance");

    public string Title => Say("Resultatoversigt", "Results overview");

    /// <summary>The month and, of a later one, the revision.</summary>
    public string Month(RunStamp run) => $"{Title}, {Periods.Long(run.Month)}" + (run.Revision > 1 ? $", revision {run.Revision}" : "");

    public string Demo => Say("Demonstrationsdata – ikke virkelige tal", "Demonstration data – not real figures");

    public string Indicator => Say("Måling", "Indicator");

    public string Period => Say("Periode", "Period");

    public string Level => Say("Niveau", "Level");

    public string LastPeriod => Say("Udvikling sidste periode", "Change last period");

    public string LastYear => Say("Udvikling sidste år", "Change last year");

    public string Compared => Say("Sammenlignet på", "Compared by");

    public string Best => Say("Bedst i gruppen", "Best in group");

    public string Mean => Say("Gnst. i gruppen", "Mean of group");

    public string BestAreas => Say("Bedst i gruppen – navn", "Best in group – name");

    public string StandingHeader => Say("Stilling til gnst.", "Against mean");

    public string Verdict => Say("Vurdering", "Verdict");

    public string Difference => Say("Mod ventet", "Against expected");

    public string Reasons => Say("Bygger på", "Rests on");

    public string Since => Say("Siden", "Since");

    public string Explanation => Say("Forklaring", "Explanation");

    public string Note => Say("Bemærkning", "Note");

    public string Run => Say("Udgave", "Edition");

    /// <summary>The words of verdicts in the workbook's language.</summary>
    public VerdictText Verdicts => VerdictText.In(language);

    /// <summary>What a verdict rests on, parted by commas.</summary>
    public string Because(VerdictReasons reasons) => ReasonTexts.Of(reasons, language);

    public string Standing(OverviewRow row) => StandingText.Word(row.Standing, row.Indicator, language);

    public string Basis(ComparedBy comparedBy) =>
        comparedBy == ComparedBy.Level ? Say("niveau", "level") : Say("udvikling", "change");

    public string Basis(MeanBasis basis) => MeanText.Word(basis, language);

    /// <summary>How the group's mean is made, section by section.</summary>
    public string Means(Overview overview) => new MeanTexts(overview, language).ToString();

    /// <summary>What the indicators stand under.</summary>
    public RowNames Names(Overview overview) => new(overview, language);

    public string Direction(Polarity polarity) => polarity switch
    {
        Polarity.Lower => Say("lavere er bedst", "lower is better"),
        Polarity.Higher => Say("højere er bedst", "higher is better"),
        _ => Say("ingen retning er bedst", "neither is better"),
    };

    public string Mark(ObservationKind kind) => kind switch
    {
        ObservationKind.Suppressed => Say("skjult", "withheld"),
        ObservationKind.NotApplicable => Say("ikke relevant", "not applicable"),
        ObservationKind.SetAside => Say("sat til side", "set aside"),
        ObservationKind.Contradicted => Say("modsiger hinanden", "contradicted"),
        ObservationKind.NoDenominator => Say("nævner ukendt", "denominator unknown"),
        _ => Say("mangler", "missing"),
    };

    /// <summary>A number in doubt: text, so that no formula counts it.</summary>
    public string Doubtful(Indicator indicator, decimal value) =>
        NumberText.In(language).Level(indicator, Figure.Of(value)) + NumberText.HardSpace + ReasonText.Mark(Reason.Contradicted);

    public string NotDelivered => Say("ikke leveret", "not delivered");

    public string NotPublished => Say("ikke udgivet", "not published");

    public string Periodicity(PeriodType type) => type switch
    {
        PeriodType.Month => Say("Måneder", "Months"),
        PeriodType.Quarter => Say("Kvartaler", "Quarters"),
        PeriodType.RollingYear => Say("Rullende år", "Rolling years"),
        PeriodType.YearToDate => Say("År til dato", "Years to date"),
        _ => Say("År", "Years"),
    };
}
