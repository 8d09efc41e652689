namespace Reporting.Documents.Text;

/// <summary>Why a number is not given, in words.</summary>
public static class ReasonText
{
    /// <summary>The mark of a period whose figures may still change; no reason has it.</summary>
    public const string ProvisionalMark = "f";

    /// <summary>The mark that stands in the table's cell and is explained below it.</summary>
    public static string Mark(Reason reason) => reason switch
    {
        Reason.Suppressed => "d",
        Reason.Absent => "i",
        Reason.NoData => "k",
        Reason.NoEarlierPeriod => "t",
        Reason.BreakInSeries => "b",
        Reason.ZeroBase => "n",
        Reason.TooFewInGroup => "g",
        Reason.NotAggregated or Reason.NotApplicable => "u",
        _ => "r",
    };

    /// <summary>What the mark means, in a few words that fit a note line.</summary>
    public static string Explain(Reason reason, Language language) => language == Language.Danish
        ? Danish(reason) : English(reason);

    private static string Danish(Reason reason) => reason switch
    {
        Reason.Suppressed => "tallet er skjult hos kilden, fordi det dækker få personer",
        Reason.Absent => "kilden har intet tal for området",
        Reason.NoData => "kilden har ikke leveret tal",
        Reason.NoEarlierPeriod => "tidsserien går ikke så langt tilbage",
        Reason.BreakInSeries => "der er databrud mellem de to perioder",
        Reason.ZeroBase => "det tidligere tal er nul",
        Reason.TooFewInGroup => "for få i gruppen har et tal",
        Reason.NotAggregated => "tallet kan ikke beregnes for flere kommuner under ét",
        Reason.NotApplicable => "ikke relevant for området",
        Reason.NoPolarity => "hverken højere eller lavere er bedst",
        _ => "området har ingen sammenligningsgruppe",
    };

    private static string English(Reason reason) => reason switch
    {
        Reason.Suppressed => "withheld by the source because it covers few persons",
        Reason.Absent => "the source has no figure for the area",
        Reason.NoData => "the source has delivered no figures",
        Reason.NoEarlierPeriod => "the series does not reach back that far",
        Reason.BreakInSeries => "the series is broken between the two periods",
        Reason.ZeroBase => "the earlier figure is zero",
        Reason.TooFewInGroup => "too few in the group have a figure",
        Reason.NotAggregated => "cannot be computed for several municipalities together",
        Reason.NotApplicable => "has no meaning for the area",
        Reason.NoPolarity => "neither higher nor lower is better",
        _ => "the area has no comparison group",
    };
}
