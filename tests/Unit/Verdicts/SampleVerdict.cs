namespace Reporting.Unit.Verdicts;

/// <summary>Verdicts for the tests of what is made of them.</summary>
internal static class SampleVerdict
{
    public static readonly Period Month = Period.Month(2026, 3);

    /// <summary>18 per cent too many since November 2025: 241 against 204 expected.</summary>
    public static Verdict Problem(string area, string indicator) => Of(area, indicator, VerdictState.Problem);

    public static Verdict Of(string area, string indicator, VerdictState state, int persons = 37,
        VerdictReasons leading = VerdictReasons.Development, double effect = 0.18) => new(
        area, indicator, Month, state, effect > 0 ? VerdictDirection.Higher : VerdictDirection.Lower, leading, null, Period.Month(2025, 11),
        new(241, leading, effect, persons, 0.02, 5, null, null) { Expected = Expected(241 - Math.CopySign(persons, effect)) }, []);

    /// <summary>Nothing is found, and the last year went better than the group's: 241 against 268 expected.</summary>
    public static Verdict Better(string area, string indicator) =>
        Of(area, indicator, VerdictState.None, leading: VerdictReasons.None, effect: -0.1) with { Since = null, Direction = VerdictDirection.None };

    /// <summary>The same number each month from November 2025, 5 more or less.</summary>
    public static Expectation Expected(double value) => new(Period.Month(2025, 11), [value, value, value, value, value], value - 5, value + 5);

    /// <summary>Nothing can be said.</summary>
    public static Verdict Gap(string area, string indicator, VerdictGap gap) => new(
        area, indicator, Month, VerdictState.None, VerdictDirection.None, VerdictReasons.None, gap, null, null, []);
}
