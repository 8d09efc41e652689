namespace Reporting.Domain.Verdicts;

/// <summary>
/// Where the group is in a month: the mean of the members' figures, each less what was expected of it against the group,
/// weighed by how sure that is. Members far off the others count less (Huber, Robust Statistics, 1981), and a member is
/// measured against the others alone. Members without a figure are left out.
/// </summary>
internal sealed class GroupLevel(int members)
{
    private const double Far = 1.5;
    private const int Rounds = 6;

    private readonly double[] levels = new double[members], variances = new double[members], weights = new double[members];

    // The same in every round.
    private readonly double[] deviations = new double[members], full = new double[members];
    private readonly List<double> known = new(members);
    private double weight, sum;
    private int count;

    /// <summary>Begins a month.</summary>
    public void Clear()
    {
        Array.Fill(levels, double.NaN);
        Array.Clear(weights);
        (weight, sum, count) = (0, 0, 0);
    }

    /// <summary>Adds a member: its figure less what was expected of it, and how sure that is.</summary>
    public void Add(int member, double level, double variance)
    {
        (levels[member], variances[member]) = (level, variance);
        (deviations[member], full[member]) = (Math.Sqrt(variance), 1 / variance);
        count++;
    }

    /// <summary>Finds the mean, once all are added.</summary>
    public void Find()
    {
        known.Clear();
        foreach (var level in levels)
        {
            if (!double.IsNaN(level)) known.Add(level);
        }

        var mean = RobustStatistics.Median(known);
        for (var round = 0; round < Rounds; round++)
        {
            var next = Weigh(mean);
            if (next == mean) break;
            mean = next;
        }
    }

    /// <summary>The mean of the members other than one, and its variance; NaN with fewer than so many members in all.</summary>
    public (double Level, double Variance) Without(int member, int minimum)
    {
        var own = double.IsNaN(levels[member]) ? 0 : 1;
        if (count - own + 1 < minimum) return (double.NaN, double.NaN);
        var rest = weight - weights[member];
        return ((sum - (own == 0 ? 0 : weights[member] * levels[member])) / rest, 1 / rest);
    }

    private double Weigh(double mean)
    {
        (weight, sum) = (0, 0);
        for (var i = 0; i < members; i++)
        {
            if (double.IsNaN(levels[i])) continue;
            var off = Math.Abs(levels[i] - mean) / deviations[i];
            weights[i] = off <= Far ? full[i] : Far / off / variances[i];
            weight += weights[i];
            sum += weights[i] * levels[i];
        }

        return sum / weight;
    }
}
