namespace Reporting.Domain.Verdicts;

/// <summary>
/// What an area's ordinary months are made of: a walk, whose steps stay, and white noise, which is gone the month after.
/// A step's variance is walk + 2 white, and two steps in a row have the covariance −white (an MA(1) of the steps).
/// </summary>
/// <param name="Walk">The variance of a month's lasting step.</param>
/// <param name="White">The variance of a month's passing noise.</param>
internal readonly record struct StepNoise(double Walk, double White)
{
    private const double MinWalk = 0.1;

    // A season that is learnt from a few years makes neighbouring steps look this unlike even in a pure walk.
    private const double Unsure = 0.3;
    private static readonly int[] Befores = [1, 2, 3, 6];

    /// <summary>Takes a step's standard deviation apart by the likeness of neighbouring steps, −0.5 for pure white noise.</summary>
    public static StepNoise Of(double sigma, double likeness)
    {
        var white = Math.Max(0, -likeness - Unsure) / (0.5 - Unsure) * 0.5;
        return new(sigma * sigma * Math.Max(MinWalk, 1 - 2 * white), sigma * sigma * white);
    }

    /// <summary>The variance of the change over so many months.</summary>
    public double Over(int months) => months * Walk + 2 * White;

    /// <summary>
    /// The variance of the mean of so many months after a moment less the mean of so many before it: for the walk the
    /// sums of squared weights that its steps have in the difference.
    /// </summary>
    public double Between(int before, int after) => White * (1d / after + 1d / before)
        + Walk * ((after + 1) * (2 * after + 1) / (6d * after) + (before - 1) * (2 * before - 1) / (6d * before));

    /// <summary>The months before and after a moment whose means tell a shift there most surely.</summary>
    /// <param name="max">How many months there are after it.</param>
    public (int Before, int After) Best(int max)
    {
        var best = (Before: 1, After: 1);
        for (var after = 1; after <= max; after++)
        {
            foreach (var before in Befores)
            {
                if (Between(before, after) < Between(best.Before, best.After)) best = (before, after);
            }
        }

        return best;
    }
}
