namespace Reporting.Domain.Overviews;

/// <summary>How many persons a rate is a share of, so that rates of areas can be put together.</summary>
public static class RateWeights
{
    /// <summary>
    /// The denominator behind a rate. Where the source publishes only the numerator, the denominator is
    /// 100 × numerator / rate, which carries the rounding of the published rate.
    /// </summary>
    /// <param name="indicator">A rate with a weight.</param>
    /// <param name="rate">The rate in per cent.</param>
    /// <param name="counts">Finds the count of an indicator in the same area and period.</param>
    /// <returns>Persons, or null when it cannot be known.</returns>
    public static decimal? Of(Indicator indicator, decimal rate, Func<string, decimal?> counts)
    {
        if (indicator.Weight?.Denominator is { } denominator) return counts(denominator);
        if (indicator.Weight?.Numerator is not { } numerator || rate == 0) return null;
        return 100 * counts(numerator) / rate;
    }

    /// <summary>The mean of rates weighted by their denominators, in per cent; null without any weight.</summary>
    public static decimal? Mean(IEnumerable<(decimal Rate, decimal Weight)> members)
    {
        decimal sum = 0, weights = 0;
        foreach (var (rate, weight) in members)
        {
            sum += rate * weight;
            weights += weight;
        }

        return weights == 0 ? null : sum / weights;
    }
}
