namespace Reporting.Domain.Verdicts;

/// <summary>What is remembered of one area's steps: their season and how far they usually miss it.</summary>
internal sealed class StepMemory(int perYear)
{
    private const double Fading = 0.97;
    private const int EnoughMonths = 6;

    private readonly double[] sums = new double[perYear];
    private readonly double[] last = new double[perYear];
    private readonly int[] counts = new int[perYear];
    private readonly Misses unseasoned = new(), seasoned = new();

    /// <summary>How many months the spread rests on; older ones fade.</summary>
    public double Known => Spread.Known;

    /// <summary>Σ step × the step a year before, weighted by persons: large when the area has a season of its own.</summary>
    public double Sameness { get; private set; }

    /// <summary>Σ step², weighted likewise.</summary>
    public double Squares { get; private set; }

    /// <summary>Σ surprise × the one before it; older ones fade.</summary>
    public double Products { get; private set; }

    /// <summary>Σ surprise² of the same months.</summary>
    public double OwnSquares { get; private set; }

    /// <summary>
    /// How alike two surprises in a row are, drawn towards the group's: −0.5 where what rises one month falls the next, 0
    /// where it stays. What is above 0 only widens what chance gives.
    /// </summary>
    public double NeighbourLikeness(double group, double groupMonths)
    {
        var own = OwnSquares > 0 ? Products / OwnSquares : group;
        return Math.Clamp((own * Known + group * groupMonths) / (Known + groupMonths), -0.5, 0.3);
    }

    /// <summary>Learns two surprises in a row; beyond three deviations they count as three, so that a shift teaches nothing.</summary>
    public void AddNeighbours(double before, double now, double sigma)
    {
        if (double.IsNaN(before) || double.IsNaN(sigma)) return;
        (before, now) = (Math.Clamp(before, -3 * sigma, 3 * sigma), Math.Clamp(now, -3 * sigma, 3 * sigma));
        Products = Products * Fading + before * now;
        OwnSquares = OwnSquares * Fading + (before * before + now * now) / 2;
    }

    /// <summary>The standard deviation of the surprises, by their mean size; NaN until a few are known.</summary>
    public double Deviation => Known < EnoughMonths * 0.9 ? double.NaN : RobustStatistics.MeanToDeviation * Spread.Mean;

    // The first year's steps still hold the area's own season; they count only until there is better.
    private Misses Spread => seasoned.Known < EnoughMonths * 0.9 ? unseasoned : seasoned;

    /// <summary>
    /// The step to expect for the time of year: the mean of the same step in earlier years, drawn towards none by
    /// w = kρ/(1 + (k−1)ρ) (Spearman-Brown), with ρ the likeness of a step and the one a year before. It is itself
    /// uncertain, which widens the surprise by √(1 + w²/k).
    /// </summary>
    public (double Step, double Widening) Season(int t, double groupLikeness)
    {
        var k = counts[t % perYear];
        if (k == 0) return (0, 1);
        var own = Squares > 0 ? Sameness / Squares : 0;
        var likeness = Math.Clamp((own + groupLikeness) / 2, 0, 0.95);
        var weight = k * likeness / (1 + (k - 1) * likeness);
        return (sums[t % perYear] / k * weight, Math.Sqrt(1 + weight * weight / k));
    }

    /// <summary>Learns a step and by how much it was missed, in units of its widening.</summary>
    public void Add(int t, double step, double miss, double persons)
    {
        var at = t % perYear;
        (counts[at] > 0 ? seasoned : unseasoned).Add(Math.Abs(miss));
        if (counts[at] > 0)
        {
            Sameness += step * last[at] * persons;
            Squares += (step * step + last[at] * last[at]) / 2 * persons;
        }

        last[at] = step;
        sums[at] += step;
        counts[at]++;
    }

    private sealed class Misses
    {
        private double sum;

        public double Known { get; private set; }

        public double Mean => sum / Known;

        public void Add(double size) => (sum, Known) = (sum * Fading + size, Known * Fading + 1);
    }
}
