using Reporting.Unit.Verdicts;

namespace Reporting.Unit.Reports;

/// <summary>One world with something of everything: problems, improvement, withheld figures, a target and a scorecard.</summary>
internal static class SampleReport
{
    public static ReportWorld World { get; } = new ReportWorld(
        ReportWorld.Count("ledige", "Ledige"), ReportWorld.Count("lang", "Langtidsledige", parent: "ledige"),
        ReportWorld.Rate("aktiv", "Aktiveringsgrad"), ReportWorld.Count("pladser", "Pladser", Polarity.None))
    {
        Goals =
            [Goal.Of("ledige", "1", new(Period.Month(2026, 1), 100, Period.Month(2026, 12), 80)),
                Goal.Of("lang", "1", new(Period.Month(2026, 1), 30, Period.Month(2026, 12), 20))],
        Scorecards = [new("gruppe", "Målgruppen", "The target group",
        [
            new(ScorecardQuestion.More, "ledige", ScorecardMeasure.YearDevelopment, "Færre ledige.", "Fewer unemployed."),
            new(ScorecardQuestion.Sooner, "aktiv", ScorecardMeasure.Level, "Flere aktive.", "More active."),
            new(ScorecardQuestion.Stay, null, ScorecardMeasure.YearDevelopment, "Det kræver andre tal.", "It takes other figures."),
        ])],
    }
        .With("ledige", "100 95 90", "200 190 190", "50 48 d", "400 420 440", "1000 1000 1000", "1800 1800 1782")
        .With("lang", "30 30 27", "60 60 60", "d d d", "100 100 120", "300 300 300", "520 520 530")
        .With("aktiv", "20 21 22", "30 30 31", "25 25 24", "18 18 15", "26 26 26", "24 24 24")
        .With("pladser", "10 10 12", "20 20 20", "30 30 27", "40 40 40", "50 50 50", "150 150 149")
        .Quiet("ledige", 0.02, 0.02)
        .With(SampleVerdict.Gap("3", "ledige", VerdictGap.Suppressed))
        .With(Problem())
        .With(SampleVerdict.Of("1", "lang", VerdictState.Improved, effect: -0.18))
        .With(SampleVerdict.Of("2", "aktiv", VerdictState.Watch, leading: VerdictReasons.Level, effect: -0.1))
        .With(Ended());

    private static Verdict Problem()
    {
        var said = SampleVerdict.Of("4", "ledige", VerdictState.Severe);
        return said with
        {
            Numbers = said.Numbers! with { Sigma = 0.01 },
            Episodes = [new(VerdictDirection.Higher, Period.Month(2025, 11), Period.Month(2026, 2), 6, null)],
        };
    }

    // A problem that began before the year and ended in it, and a target that is out of reach.
    private static Verdict Ended()
    {
        var said = SampleVerdict.Of("1", "ledige", VerdictState.None);
        return said with
        {
            Since = null, Direction = VerdictDirection.None,
            Episodes = [new(VerdictDirection.Higher, Period.Month(2024, 9), Period.Month(2025, 1), 5, Period.Month(2025, 8))],
            Numbers = said.Numbers! with { Sigma = 0.02, Projection = new(96.4, 90, 84, 81, 87, 80) },
        };
    }
}
