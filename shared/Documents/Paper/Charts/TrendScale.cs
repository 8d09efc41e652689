namespace Reporting.Documents.Paper.Charts;

/// <summary>The axis of a trend's picture: round values that hold all its lines.</summary>
/// <param name="Low">The value at the bottom line.</param>
/// <param name="High">The value at the top line.</param>
/// <param name="Step">From one line to the next.</param>
public sealed record TrendScale(decimal Low, decimal High, decimal Step)
{
    private const int MaxSteps = 4;

    // Where a series has been below this share of its top, an axis that does not begin at zero would exaggerate.
    private const decimal ZeroBelow = 0.4m;

    /// <summary>The scale of a trend's own line, its group's line and its band.</summary>
    /// <exception cref="ArgumentException">The trend has no value of the area's own.</exception>
    public static TrendScale Of(Trend trend)
    {
        if (trend.Own.All(v => v is null))
            throw new ArgumentException("A trend without values has no scale; leave its picture out.", nameof(trend));
        var values = trend.Own.Concat(trend.Group).OfType<decimal>()
            .Concat(trend.Band.OfType<TrendBand>().SelectMany(b => new[] { b.Low, b.High })).ToList();
        var (low, high) = (values.Min(), values.Max());
        if (low >= 0 && low <= ZeroBelow * high) low = 0;
        if (low == high) (low, high) = (low - Math.Max(1, Math.Abs(low) / 10), high + Math.Max(1, Math.Abs(high) / 10));
        var step = StepOf(high - low);
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>The values of the lines, lowest first.</summary>
    public IEnumerable<decimal> Lines()
    {
        for (var value = Low; value <= High; value += Step) yield return value;
    }

    // The smallest of 1, 2 and 5 times a power of ten that needs no more than the most steps.
    private static decimal StepOf(decimal span)
    {
        var unit = 1m;
        while (unit * 10 < span) unit *= 10;
        while (unit >= span) unit /= 10;
        return new[] { unit / 2, unit, 2 * unit, 5 * unit, 10 * unit }.First(step => span / step <= MaxSteps);
    }
}
