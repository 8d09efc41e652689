namespace Reporting.Benchmarks.Verdicts;

/// <summary>
/// How an indicator moves. A stock of persons that turns over: against its group an area wanders as an AR(1) whose
/// monthly step has the variance <paramref name="Drift"/>/persons, with white noise of <paramref name="White"/>/persons.
/// </summary>
/// <param name="Median">The median municipality's persons (of a rate: its denominator).</param>
/// <param name="Spread">The standard deviation of log persons over the municipalities.</param>
/// <param name="Drift">Variance of the monthly step × persons.</param>
/// <param name="Floor">The smallest standard deviation of the step, which size does not take away.</param>
/// <param name="Memory">The AR(1) coefficient.</param>
/// <param name="White">Variance of the white noise × persons.</param>
/// <param name="Season">The standard deviation, over months, of the area's own season against the group's.</param>
/// <param name="Common">The standard deviation of the group's own monthly change.</param>
/// <param name="Tails">The degrees of freedom of Student's t that the steps have: 12 has a kurtosis of 3.8, 5 of 9.</param>
/// <param name="Higher">Whether more is better.</param>
/// <param name="Rate">The mean rate in per cent, or 0 for a count.</param>
internal sealed record IndicatorProfile(
    string Id, double Median, double Spread, double Drift, double Floor, double Memory, double White, double Season,
    double Common, int Tails, bool Higher = false, double Rate = 0)
{
    /// <summary>
    /// Measured on the published figures of 22 August 2026 (98 municipalities, 32 to 56 months, before the break of
    /// July 2025): the variances of own-minus-group log figures over 1, 2, 3, 6 months (year-on-year differenced),
    /// 12 and 24 months, in six size classes, fitted by least squares. The three marked * are not in the extracts;
    /// their constants are assumed from the ones like them.
    /// </summary>
    public static readonly IReadOnlyList<IndicatorProfile> All =
    [
        new("ledige-ialt", 480, 0.90, 0.40, 0.010, 0.98, 0.06, 0.045, 0.070, 6),
        new("ledige-dagpenge", 410, 0.90, 0.43, 0.010, 0.98, 0.07, 0.050, 0.080, 6),
        new("ledige-kontanthjaelp", 88, 0.70, 0.45, 0.010, 0.94, 0.04, 0.030, 0.042, 12),
        new("langtidsledige-ialt", 96, 0.79, 0.25, 0.010, 0.97, 0.015, 0.020, 0.026, 12),
        new("langtidsledige-dagpenge", 65, 0.83, 0.30, 0.010, 0.96, 0.020, 0.020, 0.036, 12),
        new("kontanthjaelp-personer", 603, 1.01, 0.165, 0.006, 0.985, 0.003, 0.010, 0.013, 12),
        new("sygedagpenge *", 550, 0.90, 0.35, 0.010, 0.96, 0.05, 0.030, 0.040, 6),
        new("fleksjob *", 800, 0.80, 0.10, 0.005, 0.99, 0.003, 0.005, 0.010, 12, Higher: true),
        new("ordinaere-timer", 51, 0.76, 0.25, 0.010, 0.85, 0.36, 0.010, 0.066, 12, Higher: true),
        new("aktiveringsgrad *", 603, 1.01, 0.30, 0.020, 0.95, 0.05, 0.020, 0.040, 5, Higher: true, Rate: 17),
    ];

    /// <summary>What the verdicts are told of it, as a catalogue tells them.</summary>
    public NoiseModel Noise(SimulatedSeason season) => season == SimulatedSeason.Smooth
        ? new(Drift, Floor, White, Season * Smoothness, Season * Smoothness / 3, Even(Tails))
        : new(Drift, Floor, White + Season * Season * Median / 2, Season, Season / 2, Even(Tails));

    private static int Even(int tails) => tails + tails % 2;

    /// <summary>How large the yearly wave is against <see cref="Season"/>: 0.033 where the published months vary by 0.045.</summary>
    public const double Smoothness = 0.73;
}

/// <summary>What the areas' own seasons are like.</summary>
internal enum SimulatedSeason
{
    /// <summary>Two waves, as in the published figures; with absent figures, lone bad months and breaks.</summary>
    Smooth,

    /// <summary>Every month by itself, and nothing absent: what the limits were first set on.</summary>
    White,
}
