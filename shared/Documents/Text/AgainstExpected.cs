namespace Reporting.Documents.Text;

/// <summary>
/// A verdict's figure against what was expected, rounded as both are printed: sentence, table and picture take their numbers here,
/// so that none contradicts another.
/// </summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Since">The first period that the expected line covers.</param>
/// <param name="Actual">The figure.</param>
/// <param name="Expected">What there would have been.</param>
/// <param name="Decimals">The decimals that both are printed with.</param>
public sealed record AgainstExpected(Indicator Indicator, Period Since, decimal Actual, decimal Expected, int Decimals)
{
    // A per cent of a handful says more than the handful can carry.
    private const decimal EnoughForPercent = 20;

    /// <summary>The numbers of a verdict; null where nothing is expected.</summary>
    public static AgainstExpected? Of(Verdict verdict, Indicator indicator) =>
        verdict.Numbers is not { Expected: { } expected } numbers ? null : Of(indicator, expected.Since, numbers.Value, expected.Value);

    /// <summary>
    /// The month's figure against what the group's median would give, of a standing level; null without one, and in a month that
    /// is not on the side where the level is.
    /// </summary>
    public static AgainstExpected? OfLevel(Verdict verdict, Indicator indicator)
    {
        if (verdict is not { Level: { } level, Numbers: { } numbers }) return null;
        var against = Of(indicator, level.Since, numbers.Value, level.Expected);
        return against is not null && Math.Sign(against.Difference) == (level.Direction == VerdictDirection.Higher ? 1 : -1) ? against : null;
    }

    private static AgainstExpected? Of(Indicator indicator, Period since, double value, double expected) =>
        double.IsFinite(value) && double.IsFinite(expected) ? Of(indicator, since, (decimal)value, (decimal)expected) : null;

    /// <summary>The numbers of any figure against what was expected of it.</summary>
    internal static AgainstExpected Of(Indicator indicator, Period since, decimal actual, decimal there)
    {
        var decimals = DecimalsOf(actual, there, indicator);
        return new(indicator, since, Rounding.Round(actual, decimals), Rounding.Round(there, decimals), decimals);
    }

    /// <summary>Actual less expected, as a reader finds it from the two printed numbers.</summary>
    public decimal Difference => Actual - Expected;

    /// <summary>The difference in per cent of the expected; null of rates, which have percentage points, and of small counts.</summary>
    public decimal? Percent => Indicator.IsRate || Expected < EnoughForPercent ? null : 100 * Difference / Expected;

    // 3,1 against 3,1 would be no difference at all: then one decimal more is printed. Persons are whole.
    private static int DecimalsOf(decimal actual, decimal expected, Indicator indicator)
    {
        var usual = indicator.Decimals;
        var alike = Rounding.Round(actual, usual) == Rounding.Round(expected, usual);
        return indicator.IsRate && alike && actual != expected ? usual + 1 : usual;
    }
}
