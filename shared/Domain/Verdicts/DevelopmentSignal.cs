namespace Reporting.Domain.Verdicts;

/// <summary>
/// The area's change over a year less the group's over the same year, scaled by how far the members' such changes
/// usually lie apart in an area of this size: z = (Δown − Δgroup) / √(φ/persons), √φ = 1.4826 × the median of
/// |Δ|√persons over the members' last year, and never by less than the area's own months add up to.
/// What hits everybody cancels, and so does the season.
/// </summary>
internal sealed class DevelopmentSignal(GroupPaths paths)
{
    private readonly double[] spread = new double[paths.Months];

    /// <summary>Measures the members' spread in a month; months must come in order.</summary>
    public void Prepare(int t)
    {
        var sizes = new List<double>();
        for (var back = t; back > t - paths.First.PerYear && back >= 0; back--)
        {
            foreach (var path in paths.Members)
            {
                var moved = OverAYear(path, back);
                if (!double.IsNaN(moved)) sizes.Add(Math.Abs(moved) * Math.Sqrt(Size(path, back)));
            }
        }

        spread[t] = RobustStatistics.MadToDeviation * RobustStatistics.Median(sizes);
    }

    /// <summary>The signal of an area in a prepared month.</summary>
    public Signal Of(AreaPath path, int t)
    {
        var moved = OverAYear(path, t);
        var scale = Math.Max(spread[t] / Math.Sqrt(Size(path, t)), Math.Sqrt(path.Noise(t).Over(paths.First.PerYear)));
        return Signal.Of(moved / scale, moved);
    }

    private double OverAYear(AreaPath path, int t) => path.Moved(t - paths.First.PerYear, t);

    private static double Size(AreaPath path, int t) => Math.Max(1, path.Persons[t]);
}
