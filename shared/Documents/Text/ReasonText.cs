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
        Reason.SetAside => "s",
        Reason.Contradicted => "?",
        Reason.NoDenominator => "v",
        Reason.MemberSuppressed => "m",
        _ => "r",
    };

    /// <summary>What the mark means, in a few words that fit a note line.</summary>
    public static string Explain(Reason reason, Language language) => reason switch
    {
        Reason.Suppressed => language.Say(
            "tallet er skjult hos kilden, fordi det dækker få personer", "withheld by the source because it covers few persons"),
        Reason.Absent => language.Say("kilden har intet tal for området", "the source has no figure for the area"),
        Reason.NoData => language.Say("kilden har ikke leveret tal", "the source has delivered no figures"),
        Reason.NoEarlierPeriod => language.Say("tidsserien går ikke så langt tilbage", "the series does not reach back that far"),
        Reason.BreakInSeries => language.Say("der er databrud mellem de to perioder", "there is a break in the series between the two periods"),
        Reason.ZeroBase => language.Say("det tidligere tal er nul", "the earlier figure is zero"),
        Reason.TooFewInGroup => language.Say("for få i gruppen har et tal", "too few in the group have a figure"),
        Reason.NotAggregated => language.Say(
            "tallet kan ikke beregnes for flere kommuner under ét", "cannot be computed for several municipalities together"),
        Reason.SetAside => language.Say("tallet er sat til side, fordi det ikke kan være rigtigt", "set aside because it cannot be right"),
        Reason.Contradicted => language.Say(
            "tvivlsomt: kildens tal modsiger hinanden", "doubtful: the source's figures contradict each other"),
        Reason.NoDenominator => language.Say(
            "nævneren er ukendt, så andelen kan ikke beregnes", "the denominator is not known, so the share cannot be computed"),
        Reason.MemberSuppressed => language.Say(
            "kilden skjuler tallet for mindst ét af områderne, og summen ville røbe det",
            "the source withholds the figure of one of the areas at least, and the sum would show it"),
        Reason.NotApplicable => language.Say("ikke relevant for området", "has no meaning for the area"),
        Reason.NoPolarity => language.Say("hverken højere eller lavere er bedst", "neither higher nor lower is better"),
        _ => language.Say("området har ingen sammenligningsgruppe", "the area has no comparison group"),
    };
}
