namespace Reporting.Domain.Verdicts;

/// <summary>
/// How many persons a rate is a share of: the count that the catalogue names, or, where it names those counted in the rate, what
/// twelve months' counts are of twelve months' rates. One month's would be off by the rate's rounding, a tenth of its own size
/// where the rate is 0.5.
/// </summary>
internal static class RateBase
{
    /// <summary>The denominator in persons, by area and period; null where it cannot be told.</summary>
    public static Func<string, Period, double?> Of(MonthFigures figures, Indicator rate)
    {
        if (rate.Weight!.Denominator is { } denominator)
            return MonthVerdicts.Counts(figures, denominator);
        var counted = figures.Catalogue.Indicator(rate.Weight.Numerator!)!;
        var known = new Dictionary<string, (Period First, double?[] Of)>(StringComparer.Ordinal);
        return (area, period) =>
        {
            if (!known.TryGetValue(area, out var bases))
                known[area] = bases = Recovered(figures.Series(rate, area), figures.Series(counted, area), period);
            var at = bases.Of.Length > 0 && period.Type == bases.First.Type ? period - bases.First : -1;
            return at >= 0 && at < bases.Of.Length ? bases.Of[at] : null;
        };
    }

    private static (Period First, double?[] Of) Recovered(Series? rates, Series? counts, Period period)
    {
        if (rates is null || counts is null || rates.First.Type != counts.First.Type) return (period, []);
        var (length, year) = (Math.Max(0, rates.Last - rates.First + 1), rates.First.PerYear);
        var (persons, shares) = (new double[length], new double[length]);
        var known = new double?[length];
        var (count, share) = (0d, 0d);
        for (var t = 0; t < length; t++)
        {
            var (rate, counted) = (rates[rates.First + t].Number, counts[rates.First + t].Number);
            if (!double.IsNaN(rate) && !double.IsNaN(counted)) (persons[t], shares[t]) = (counted, rate);
            var left = t >= year ? t - year : -1;
            count += persons[t] - (left < 0 ? 0 : persons[left]);
            share += shares[t] - (left < 0 ? 0 : shares[left]);
            known[t] = share > 1e-9 && count > 0 ? count / share * 100 : null;
        }

        return (rates.First, known);
    }
}
