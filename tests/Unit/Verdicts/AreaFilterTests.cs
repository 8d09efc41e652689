using Xunit;

namespace Reporting.Unit.Verdicts;

public class AreaFilterTests
{
    private static readonly double[] Flat = [1, 0, 0, 0, 0];

    // Without noise of its own a level is the mean of what was seen; each figure then counts as much as the others.
    [Fact]
    public void WithoutDriftTheLevelIsTheMean()
    {
        var filter = new AreaFilter(new(0.3, 0, 0.05, 0, 0), 12);
        foreach (var seen in new[] { 1.0, 2.0, 6.0 }) filter.Learn(Flat, seen - AreaFilter.Of(filter.Mean, Flat), filter.Variance(Flat) + 0.01);
        Assert.Equal(3.0, filter.Mean[0], 0.01);
    }

    // The steady gain of a local level: K = (−q + √(q² + 4qr)) / (2r) of drift q and noise r (Durbin and Koopman 2012, 2.11).
    [Fact]
    public void TheGainBecomesThatOfALocalLevel()
    {
        var (filter, q, r) = (new AreaFilter(new(0.3, 0, 0.05, 0, 0), 12), 0.002, 0.01);
        for (var t = 0; t < 200; t++)
        {
            filter.Drift(q);
            filter.Learn(Flat, 0, filter.Variance(Flat) + r);
        }

        Assert.Equal((-q + Math.Sqrt(q * q + 4 * q * r)) / (2 * r), filter.Gain[0], 9);
    }

    [Fact]
    public void ASeasonIsLearnt()
    {
        var filter = new AreaFilter(new(0.3, 0, 0.05, 0.1, 0.1), 12);
        for (var t = 0; t < 60; t++)
        {
            double[] month = [1, Math.Cos(t * Math.PI / 6), Math.Sin(t * Math.PI / 6), Math.Cos(t * Math.PI / 3), Math.Sin(t * Math.PI / 3)];
            filter.Drift(1e-6);
            var seen = 5 + 0.2 * month[1] - 0.05 * month[4];
            filter.Learn(month, seen - AreaFilter.Of(filter.Mean, month), filter.Variance(month) + 1e-4);
        }

        Assert.Equal([5.0, 0.2, 0, 0, -0.05], filter.Mean.ToArray().Select(m => Math.Round(m, 2)));
    }
}
