namespace Reporting.Documents.Paper.Charts;

/// <summary>An axis of round values laid from one place of the page to another.</summary>
/// <param name="Scale">The values.</param>
/// <param name="From">Where the lowest value lies.</param>
/// <param name="To">Where the highest lies.</param>
internal sealed record ValueAxis(TrendScale Scale, double From, double To)
{
    /// <summary>An axis that holds all values; one at least.</summary>
    public static ValueAxis Of(IEnumerable<decimal> values, double from, double to) =>
        new(TrendScale.Of(new Trend(null, [.. values.Select(v => (decimal?)v)], [], null)), from, to);

    /// <summary>The decimals that tell its round values apart.</summary>
    public int Decimals => Scale.Step >= 1 ? 0 : (decimal.GetBits(Scale.Step / 1.000000000000000000000000000m)[3] >> 16) & 0xFF;

    /// <summary>Where a value lies.</summary>
    public double At(decimal value) => From + (double)((value - Scale.Low) / (Scale.High - Scale.Low)) * (To - From);
}
