namespace Reporting.Benchmarks.Verdicts;

/// <summary>The chance in a simulated panel, from one seed.</summary>
internal sealed class Noise(int seed)
{
    private readonly Random random = new(seed);

    public double Uniform() => random.NextDouble();

    public int Below(int limit) => random.Next(limit);

    public double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Student's t, scaled to variance 1: the real steps have such tails.</summary>
    public double HeavyTailed(int degrees)
    {
        var chi = 0d;
        for (var i = 0; i < degrees; i++)
        {
            var z = Normal();
            chi += z * z;
        }

        return Normal() / Math.Sqrt(chi / degrees) * Math.Sqrt((degrees - 2d) / degrees);
    }

    /// <summary>Twelve months' deviations that add up to none: each by itself, or two waves.</summary>
    public double[] Season(double deviation, SimulatedSeason season)
    {
        if (season == SimulatedSeason.White)
        {
            var months = Enumerable.Range(0, 12).Select(_ => deviation * Normal()).ToArray();
            var mean = months.Average();
            return [.. months.Select(m => m - mean)];
        }

        var (yearly, half) = (deviation * IndicatorProfile.Smoothness, deviation * IndicatorProfile.Smoothness / 3);
        var waves = new[] { yearly * Normal(), yearly * Normal(), half * Normal(), half * Normal() };
        return [.. Enumerable.Range(0, 12).Select(m => waves[0] * Math.Cos(m * Math.PI / 6) + waves[1] * Math.Sin(m * Math.PI / 6)
            + waves[2] * Math.Cos(m * Math.PI / 3) + waves[3] * Math.Sin(m * Math.PI / 3))];
    }

    /// <summary>7 per cent of the figures are revised later, by 0.2 per cent in the median and 11 at most.</summary>
    public double Revision() =>
        random.NextDouble() > 0.07 ? 0 : Math.Clamp(0.002 * Normal() / Math.Max(0.05, random.NextDouble()), -0.11, 0.11);
}
