namespace Reporting.Benchmarks.Verdicts;

/// <summary>The chance in a simulated panel, from one seed.</summary>
internal sealed class Noise(int seed)
{
    private readonly Random random = new(seed);

    public double Uniform() => random.NextDouble();

    public int Below(int limit) => random.Next(limit);

    public double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Student's t with 6 degrees of freedom, scaled to variance 1: the real steps have such tails.</summary>
    public double HeavyTailed()
    {
        var chi = 0d;
        for (var i = 0; i < 6; i++)
        {
            var z = Normal();
            chi += z * z;
        }

        return Normal() / Math.Sqrt(chi / 6) * Math.Sqrt(4 / 6d);
    }

    /// <summary>Twelve months' deviations that add up to none.</summary>
    public double[] Season(double deviation)
    {
        var months = Enumerable.Range(0, 12).Select(_ => deviation * Normal()).ToArray();
        var mean = months.Average();
        return [.. months.Select(m => m - mean)];
    }

    /// <summary>7 per cent of the figures are revised later, by 0.2 per cent in the median and 11 at most.</summary>
    public double Revision() =>
        random.NextDouble() > 0.07 ? 0 : Math.Clamp(0.002 * Normal() / Math.Max(0.05, random.NextDouble()), -0.11, 0.11);
}
