namespace Reporting.Domain.Verdicts;

/// <summary>
/// How often chance alone gives a count at least so far off: the exact tail of the Poisson distribution, or of the binomial
/// where it is known of how many (Clopper and Pearson, Biometrika 26, 1934). For small counts, where no normal approximation holds.
/// </summary>
public static class ChanceTest
{
    // Above it a normal approximation with a continuity correction is as good.
    private const double Exact = 400;

    /// <summary>The probability of a count at least as far from the expected one, on the same side.</summary>
    /// <param name="observed">The persons counted.</param>
    /// <param name="expected">The persons expected.</param>
    /// <param name="of">The persons that they are some of; NaN when not known.</param>
    public static double Tail(double observed, double expected, double of = double.NaN)
    {
        var (count, mean) = (Math.Round(observed), Math.Max(expected, 1e-9));
        var share = double.IsNaN(of) || of <= mean ? 0 : mean / of;
        // So far off that no term of the tail is above what a double can tell from none.
        if (count > 10 * mean + 1000) return 0;
        if (mean > Exact) return Normal((Math.Abs(count - mean) - 0.5) / Math.Sqrt(mean * (1 - share)));
        return count >= mean ? 1 - Below(count - 1, mean, share, of) : Below(count, mean, share, of);
    }

    // P(X ≤ count), term by term.
    private static double Below(double count, double mean, double share, double of)
    {
        if (count < 0) return 0;
        var log = share > 0 ? of * Math.Log(1 - share) : -mean;
        var sum = Math.Exp(log);
        for (var k = 1; k <= count; k++)
        {
            log += share > 0 ? Math.Log((of - k + 1) / k * share / (1 - share)) : Math.Log(mean / k);
            sum += Math.Exp(log);
        }

        return Math.Min(1, sum);
    }

    // Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17.
    private static double Normal(double z)
    {
        if (z < 0) return 1 - Normal(-z);
        var t = 1 / (1 + 0.2316419 * z);
        var polynomial = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * polynomial;
    }
}
