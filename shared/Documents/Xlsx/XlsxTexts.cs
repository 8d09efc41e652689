namespace Reporting.Documents.Xlsx;

/// <summary>The workbook's own words in one language.</summary>
internal sealed class XlsxTexts
{
    private readonly Language language;

    private XlsxTexts(Language language) => this.language = language;

    public static XlsxTexts In(Language language) => language == Language.Danish ? Danish : English;

    public NumberText Numbers => NumberText.In(language);

    public PeriodText Periods => PeriodText.In(language);

    /// <summary>The text of the workbook's language.</summary>
    public string Of(string danish, string english) => language == Language.Danish ? danish : english;

    public string Name(Indicator indicator) => Of(indicator.Name, indicator.NameEn);

    public string Name(Heading heading) => Of(heading.Name, heading.NameEn);

    public string Name(ComparisonGroup group) => Of(group.Name, group.NameEn);

    public string Why(Reason reason) => ReasonText.Explain(reason, language);

    public string OverviewSheet => Of("Overblik", "Overview");

    public string SeriesSheet => Of("Serier", "Series");

    public string ProvenanceSheet => Of("Herkomst", "Provenance");

    public string Title => Of("Resultatoversigt", "Result overview");

    public string Demo => Of("Demonstrationsdata – ikke virkelige tal", "Demonstration data – not real figures");

    public string Indicator => Of("Indikator", "Indicator");

    public string Period => Of("Periode", "Period");

    public string Level => Of("Niveau", "Level");

    public string LastPeriod => Of("Udvikling sidste periode", "Change last period");

    public string LastYear => Of("Udvikling sidste år", "Change last year");

    public string Compared => Of("Sammenlignet på", "Compared by");

    public string Best => Of("Bedst i gruppen", "Best in group");

    public string Mean => Of("Gnst. i gruppen", "Mean of group");

    public string BestAreas => Of("Bedst i gruppen – navn", "Best in group – name");

    public string StandingHeader => Of("Stilling til gnst.", "Against mean");

    public string Verdict => Of("Vurdering", "Verdict");

    public string Reasons => Of("Bygger på", "Rests on");

    public string Since => Of("Siden", "Since");

    public string Explanation => Of("Forklaring", "Explanation");

    public string Note => Of("Bemærkning", "Note");

    public string Run => Of("Kørsel", "Run");

    /// <summary>The words of verdicts in the workbook's language.</summary>
    public VerdictText Verdicts => VerdictText.In(language);

    /// <summary>What a verdict rests on, parted by commas.</summary>
    public string Because(VerdictReasons reasons) => ReasonTexts.Of(reasons, language);

    public string Standing(Standing standing) => StandingText.Word(standing, language);

    public string Basis(ComparedBy comparedBy) =>
        comparedBy == ComparedBy.Level ? Of("niveau", "level") : Of("udvikling", "change");

    public string Basis(MeanBasis basis) => MeanText.Word(basis, language);

    /// <summary>How the group's mean is made, section by section.</summary>
    public string Means(Overview overview) => new MeanTexts(overview, language).ToString();

    /// <summary>What the indicators stand under.</summary>
    public RowNames Names(Overview overview) => new(overview, language);

    public string Direction(Polarity polarity) => polarity switch
    {
        Polarity.Lower => Of("lavere er bedst", "lower is better"),
        Polarity.Higher => Of("højere er bedst", "higher is better"),
        _ => Of("ingen retning er bedst", "neither is better"),
    };

    public string Mark(ObservationKind kind) => kind switch
    {
        ObservationKind.Suppressed => Of("skjult", "withheld"),
        ObservationKind.NotApplicable => Of("ikke relevant", "not applicable"),
        _ => Of("mangler", "missing"),
    };

    public string NotDelivered => Of("ikke leveret", "not delivered");

    public string NotPublished => Of("ikke udgivet", "not published");

    public string Periodicity(PeriodType type) => type switch
    {
        PeriodType.Month => Of("Måneder", "Months"),
        PeriodType.Quarter => Of("Kvartaler", "Quarters"),
        PeriodType.RollingYear => Of("Rullende år", "Rolling years"),
        PeriodType.YearToDate => Of("År til dato", "Years to date"),
        _ => Of("År", "Years"),
    };

    private static readonly XlsxTexts Danish = new(Language.Danish);
    private static readonly XlsxTexts English = new(Language.English);
}
