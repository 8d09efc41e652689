using System.Runtime.InteropServices;

namespace Reporting.Domain.Verdicts;

/// <summary>Estimates that a few odd members cannot move far.</summary>
public static class RobustStatistics
{
    /// <summary>What makes the median absolute deviation of normal noise its standard deviation.</summary>
    public const double MadToDeviation = 1.4826;

    /// <summary>The median; NaN of nothing. The values are sorted in place.</summary>
    public static double Median(List<double> values) => MedianOf(CollectionsMarshal.AsSpan(values));

    /// <summary>The median; NaN of nothing. The values are sorted in place.</summary>
    public static double MedianOf(Span<double> values)
    {
        if (values.Length == 0) return double.NaN;
        values.Sort();
        var half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
