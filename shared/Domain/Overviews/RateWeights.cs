namespace Reporting.Domain.Overviews;

/// <summary>How many persons a rate is a share of, so that rates of areas can be put together.</summary>
public static class RateWeights
{
    /// <summary>
    /// The denominator behind a rate. Where the source publishes only the numerator, the denominator is
    /// 100 × numerator / rate, which carries the rounding of the published rate. A rate of nought tells nothing of whom it is
    /// a share of; then that of the nearest period with a rate is taken.
    /// </summary>
    /// <param name="indicator">A rate with a weight.</param>
    /// <param name="period">The period.</param>
    /// <param name="rate">The rate in per cent.</param>
    /// <param name="series">Finds the series of an indicator in the same area.</param>
    /// <returns>Persons; withheld or doubtful where the count is; otherwise that it is not known.</returns>
    public static Observation Of(Indicator indicator, Period period, decimal rate, Func<string, Series?> series)
    {
        if ((indicator.Weight?.Denominator ?? indicator.Weight?.Numerator) is not { } id || series(id) is not { } counts)
            return Observation.NoDenominator;
        var count = counts[period];
        if (count.Value is not { } persons)
            return count.Kind is ObservationKind.Absent or ObservationKind.NotApplicable ? Observation.NoDenominator : count;
        if (indicator.Weight!.Denominator is not null) return count;
        if (rate != 0) return Observation.Of(100 * persons / rate);
        return series(indicator.Id) is { } rates && Nearest(rates, counts, period) is { } near ? near : Observation.NoDenominator;
    }

    private static Observation? Nearest(Series rates, Series counts, Period period)
    {
        var reach = Math.Max(Math.Abs(period - rates.First), Math.Abs(rates.Last - period));
        for (var away = 1; away <= reach; away++)
        {
            if ((At(period - away) ?? At(period + away)) is { } near) return near;
        }

        return null;

        Observation? At(Period then) => rates[then].Value is { } rate and > 0 && counts[then].Value is { } persons and > 0
            ? Observation.Of(100 * persons / rate) : null;
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
