namespace Reporting.Domain.Verdicts;

/// <summary>One indicator over a comparison group, with all that its verdicts are made of.</summary>
/// <param name="Indicator">What is measured, with polarity and breaks.</param>
/// <param name="Members">The series of every member, by area code; nothing later than the month is read.</param>
/// <param name="Month">The newest period judged, of the same type as the series.</param>
public sealed record VerdictInput(Indicator Indicator, IReadOnlyDictionary<string, Series> Members, Period Month)
{
    /// <summary>The limits.</summary>
    public VerdictThresholds Thresholds { get; init; } = Indicator.Limits;

    /// <summary>The denominator of a rate in persons, by area and period; null where it is not known.</summary>
    public Func<string, Period, double?>? Denominator { get; init; }

    /// <summary>
    /// The persons counted in a rate, by area and period; null where they are not known. With them the rate is judged unrounded.
    /// </summary>
    public Func<string, Period, double?>? Numerator { get; init; }

    /// <summary>
    /// The persons that a count could be of, by area and period, such as the labour force; null where it is not known.
    /// </summary>
    public Func<string, Period, double?>? Population { get; init; }

    /// <summary>
    /// What late registrations still add to the noise of the month and of those before it, newest first
    /// (<see cref="LateFigures.StillToCome"/>); null while it is not known.
    /// </summary>
    public IReadOnlyList<double>? StillToCome { get; init; }

    /// <summary>The worst value allowed by law in a period, in the indicator's unit; null when nothing is required.</summary>
    public decimal? RequirementIn(Period period) =>
        Indicator.Requirement is { } law && law.From.LastMonth <= period.LastMonth ? law.Worst : null;

    /// <summary>Targets by area code.</summary>
    public IReadOnlyDictionary<string, VerdictTarget>? Targets { get; init; }
}

/// <summary>A target with a linear required path (kravforløb).</summary>
/// <param name="From">The period the path begins in.</param>
/// <param name="Start">The value there.</param>
/// <param name="To">The period the target is for.</param>
/// <param name="Value">The target.</param>
public sealed record VerdictTarget(Period From, decimal Start, Period To, decimal Value)
{
    /// <summary>The value that the path requires in a period.</summary>
    public double Required(Period period) =>
        (double)Start + (double)(Value - Start) * (period - From) / Math.Max(1, To - From);
}
