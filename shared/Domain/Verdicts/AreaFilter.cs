namespace Reporting.Domain.Verdicts;

/// <summary>
/// What is known of an area's place against its group before a month: a level that wanders and a season of two waves
/// (Harvey, Forecasting, Structural Time Series Models and the Kalman Filter, 1989, chapter 2). Logarithms.
/// </summary>
internal sealed class AreaFilter
{
    /// <summary>The level and a cosine and a sine of each wave.</summary>
    public const int States = 5;

    // The level is not known before the first figure: two of these are a factor of fifty.
    private const double Unknown = 4;

    private readonly double[] mean = new double[States];
    private readonly double[] covariance = new double[States * States];
    private readonly double[] gain = new double[States];

    /// <summary>Nothing is known yet but how large a season may be.</summary>
    public AreaFilter(NoiseModel noise, int perYear)
    {
        covariance[0] = Unknown;
        for (var i = 1; i < States; i++)
        {
            // A wave needs more than two periods a turn to be told from the level.
            var size = perYear < 4 ? 0 : i < 3 ? noise.Season : noise.HalfSeason;
            covariance[i * States + i] = size * size;
        }
    }

    /// <summary>What is expected of the level and the season.</summary>
    public ReadOnlySpan<double> Mean => mean;

    /// <summary>How much of a surprise goes over into each state, after <see cref="Learn"/>.</summary>
    public ReadOnlySpan<double> Gain => gain;

    /// <summary>What the states make of a month.</summary>
    public static double Of(ReadOnlySpan<double> states, ReadOnlySpan<double> month)
    {
        var sum = 0d;
        for (var i = 0; i < States; i++) sum += states[i] * month[i];
        return sum;
    }

    /// <summary>The level may have moved by a step of so large a variance.</summary>
    public void Drift(double variance) => covariance[0] += variance;

    /// <summary>The variance of what is expected of a month.</summary>
    public double Variance(ReadOnlySpan<double> month)
    {
        var sum = 0d;
        for (var i = 0; i < States; i++)
        {
            for (var j = 0; j < States; j++) sum += month[i] * covariance[i * States + j] * month[j];
        }

        return sum;
    }

    /// <summary>Learns from a month: by how much it missed what was expected, and the variance of such misses.</summary>
    public void Learn(ReadOnlySpan<double> month, double surprise, double variance)
    {
        Span<double> shared = stackalloc double[States];
        for (var i = 0; i < States; i++)
        {
            var sum = 0d;
            for (var j = 0; j < States; j++) sum += covariance[i * States + j] * month[j];
            shared[i] = sum;
            gain[i] = sum / variance;
        }

        for (var i = 0; i < States; i++)
        {
            mean[i] += gain[i] * surprise;
            for (var j = 0; j < States; j++) covariance[i * States + j] -= gain[i] * shared[j];
        }
    }

    /// <summary>Takes over what another one knows.</summary>
    public void CopyFrom(AreaFilter other)
    {
        other.mean.CopyTo(mean, 0);
        other.covariance.CopyTo(covariance, 0);
        other.gain.CopyTo(gain, 0);
    }
}
