using Xunit;

namespace Reporting.Unit.Verdicts;

public sealed class StepNoiseTests
{
    [Fact]
    public void A_walk_tells_most_by_one_month_and_white_noise_by_several()
    {
        Assert.Equal((1, 1), StepNoise.Of(0.05, 0).Best(6));
        Assert.Equal((3, 4), StepNoise.Of(0.05, -0.5).Best(6));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-0.5, 6)]
    [InlineData(-0.4, 3)]
    public void The_variances_are_those_of_simulated_months(double likeness, int months)
    {
        var (noise, random) = (StepNoise.Of(1, likeness), new Random(7));
        double windows = 0, means = 0;
        const int draws = 40_000;
        for (var draw = 0; draw < draws; draw++)
        {
            var level = Levels(noise, random, 2 * months);
            windows += Math.Pow(level[months] - level[0], 2);
            means += Math.Pow(level[months..(2 * months)].Average() - level[..months].Average(), 2);
        }

        Assert.Equal(1, windows / draws / noise.Over(months), 0.05);
        Assert.Equal(1, means / draws / noise.Between(months, months), 0.05);
    }

    private static double[] Levels(StepNoise noise, Random random, int months)
    {
        var walk = 0d;
        return [.. Enumerable.Range(0, months + 1)
            .Select(_ => (walk += Math.Sqrt(noise.Walk) * Normal(random)) + Math.Sqrt(noise.White) * Normal(random))];
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
