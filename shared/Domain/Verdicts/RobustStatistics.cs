namespace Reporting.Domain.Verdicts;

/// <summary>Estimates that a few odd members cannot move far.</summary>
public static class RobustStatistics
{
    /// <summary>What makes the median absolute deviation of normal noise its standard deviation.</summary>
    public const double MadToDeviation = 1.4826;

    /// <summary>What makes the mean absolute value of centred normal noise its standard deviation: √(π/2).</summary>
    public const double MeanToDeviation = 1.2533;

    /// <summary>The median; NaN of nothing. The values are sorted in place.</summary>
    public static double Median(List<double> values)
    {
        if (values.Count == 0) return double.NaN;
        values.Sort();
        var half = values.Count / 2;
        return values.Count % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /// <summary>The median of values that count by weight; NaN of nothing. The values are sorted in place.</summary>
    public static double WeightedMedian(List<(double Value, double Weight)> values)
    {
        if (values.Count == 0) return double.NaN;
        values.Sort((a, b) => a.Value.CompareTo(b.Value));
        double half = 0, sum = 0;
        foreach (var (_, weight) in values) half += weight / 2;
        for (var i = 0; i < values.Count; i++)
        {
            sum += values[i].Weight;
            if (sum > half) return values[i].Value;
            if (sum == half && i + 1 < values.Count) return (values[i].Value + values[i + 1].Value) / 2;
        }

        return values[^1].Value;
    }

    /// <summary>
    /// The mean after the outer tenth at either end was drawn in to the tenth (Spiegelhalter, "Handling
    /// over-dispersion of performance indicators", Qual Saf Health Care 2005;14:347-351); NaN of nothing.
    /// </summary>
    public static double WinsorisedMean(List<double> values)
    {
        if (values.Count == 0) return double.NaN;
        values.Sort();
        var cut = values.Count / 10;
        var (low, high) = (values[cut], values[values.Count - 1 - cut]);
        var sum = 0d;
        foreach (var value in values) sum += Math.Clamp(value, low, high);
        return sum / values.Count;
    }
}
