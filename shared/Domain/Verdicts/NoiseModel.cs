namespace Reporting.Domain.Verdicts;

/// <summary>
/// How an indicator's figures move against a group when nothing has happened, on the natural logarithm's scale. The
/// constants are fitted to published figures by the benchmark <c>calibrate</c>.
/// </summary>
/// <param name="Drift">κ: the variance of a month's lasting step is κ/persons + floor².</param>
/// <param name="Floor">f: the part of a lasting step that size does not take away, as a standard deviation.</param>
/// <param name="White">ω: the variance of a month's passing noise is ω/persons.</param>
/// <param name="Season">The standard deviation of an area's own season against its group's, of the yearly wave.</param>
/// <param name="HalfSeason">The same of the half-yearly wave.</param>
/// <param name="Tails">
/// How wild months may be: the degrees of freedom of Student's t, an even number; 6 where single months leap, 12 where hardly any do.
/// </param>
public sealed record NoiseModel(double Drift, double Floor, double White, double Season, double HalfSeason, int Tails = 6)
{
    /// <summary>For an indicator of which nothing is known: the middle of those that are.</summary>
    public static NoiseModel Default { get; } = new(0.30, 0.010, 0.05, 0.033, 0.011);

    /// <summary>Whether figures can move so.</summary>
    public bool IsPossible => Drift > 0 && Floor >= 0 && White >= 0 && Season >= 0 && HalfSeason >= 0 && Tails >= 4 && Tails % 2 == 0;
}
