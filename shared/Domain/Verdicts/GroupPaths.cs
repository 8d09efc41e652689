namespace Reporting.Domain.Verdicts;

/// <summary>The paths of all members, each measured against the others. One pass over the months; nothing looks ahead.</summary>
public sealed class GroupPaths
{
    // At a break the area's place may jump by a factor of 1.35; what is known of its season and restlessness is kept.
    private const double BreakVariance = 0.09;

    // For a rate whose denominator is not known: the first guess at its restlessness, which its own months then mend.
    internal const double GuessedPersons = 100;

    // So many of the newest figures tell how large an area is.
    private const int Sized = 5;

    private readonly VerdictInput input;
    private readonly AreaModel[] models;
    private readonly GroupLevel level;
    private readonly double[][] waves;
    private readonly bool[] breaks;
    private bool begun;

    private GroupPaths(VerdictInput input)
    {
        this.input = input;
        First = input.Members.Values.Where(s => s.Values.Count > 0).Select(s => s.First).DefaultIfEmpty(input.Month).Min();
        Months = Math.Max(0, input.Month - First + 1);
        Members = [.. input.Members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => Read(m.Key, m.Value))];
        WithFigure = [.. Enumerable.Range(0, Months).Select(t => Members.Count(m => !double.IsNaN(m.Value[t])))];
        models = [.. Members.Select(_ => new AreaModel(input.Indicator.Noise, First.PerYear, input.Thresholds.GroupNoiseMonths))];
        level = new(Members.Count);
        breaks = [.. Enumerable.Range(0, Months)
            .Select(t => t > 0 && input.Indicator.BreakBetween(First + (t - 1), First + t) is not null)];
        waves = [.. Enumerable.Range(0, First.PerYear).Select(i => Waves(2 * Math.PI * i / First.PerYear))];
    }

    /// <summary>The first period of any member.</summary>
    public Period First { get; }

    /// <summary>Periods from <see cref="First"/> to the month judged.</summary>
    public int Months { get; }

    /// <summary>The members, by code.</summary>
    public IReadOnlyList<AreaPath> Members { get; }

    /// <summary>How many members have a figure, month by month.</summary>
    public int[] WithFigure { get; }

    /// <summary>Measures a group.</summary>
    public static GroupPaths Of(VerdictInput input)
    {
        var paths = new GroupPaths(input);
        for (var t = 0; t < paths.Months; t++) paths.Measure(t);
        return paths;
    }

    /// <summary>
    /// How many months before a month may bear it out: one that is provisional does not, unless it is known by how much such
    /// a one is off.
    /// </summary>
    internal int Unborne => input.StillToCome is null ? Math.Max(1, input.Indicator.ProvisionalPeriods) : 1;

    /// <summary>Whether the series is broken between a month and the one before.</summary>
    public bool BreakAt(int t) => breaks[t];

    /// <summary>What the level and the season's waves give in a month.</summary>
    internal ReadOnlySpan<double> Wave(int t) => waves[t % waves.Length];

    private static double[] Waves(double turn) => [1, Math.Cos(turn), Math.Sin(turn), Math.Cos(2 * turn), Math.Sin(2 * turn)];

    private AreaPath Read(string area, Series series)
    {
        var path = new AreaPath(area, Months);
        for (var t = 0; t < Months; t++)
        {
            var value = series[First + t].Number;
            if (double.IsNaN(value)) continue;
            path.Value[t] = value * Unit;
            (path.Measured[t], path.Persons[t]) = Exactly(area, First + t, value);
            path.Logarithm[t] = AreaPath.Log(path.Measured[t]);
        }

        return path;
    }

    // Rates in thousandths of a per cent, so that the floor under the logarithm lies below any printed rate.
    private double Unit => input.Indicator.IsRate ? 1000 : 1;

    private (double Measured, double Persons) Exactly(string area, Period period, double value)
    {
        if (!input.Indicator.IsRate) return (value, value);
        if (input.Denominator?.Invoke(area, period) is not { } of) return (value * Unit, double.NaN);
        var counted = input.Numerator?.Invoke(area, period);
        var share = Math.Clamp(counted / of ?? value / 100, 0, 0.99);
        return (counted is null ? value * Unit : share * 100 * Unit, of * share / (1 - share));
    }

    private void Measure(int t)
    {
        var broken = BreakAt(t);
        var restless = Restlessness();
        for (var i = 0; i < Members.Count; i++)
        {
            var path = Members[i];
            Count(path, t, broken);
            path.Size[t] = Size(path, t);
            path.Step[t] = models[i].Step(path.Size[t], restless);
            models[i].Drift(path.Step[t]);
            if (broken && models[i].Break(BreakVariance) is { } slip) path.Forget(slip);
        }

        FindGroup(t);
        for (var i = 0; i < Members.Count; i++)
        {
            var path = Members[i];
            Compare(i, path, t, restless);
            path.Keep(t, models[i].Mean);
            (path.Higher[t], path.Lower[t]) = models[i].Score.Both();
        }

        begun |= WithFigure[t] > 0;
    }

    private static void Count(AreaPath path, int t, bool broken)
    {
        var figure = double.IsNaN(path.Measured[t]) ? 0 : 1;
        path.Points[t] = (t == 0 ? 0 : path.Points[t - 1]) + figure;
        path.SinceBreak[t] = (t == 0 || broken ? 0 : path.SinceBreak[t - 1]) + figure;
        path.Stretch[t] = (t == 0 ? 0 : path.Stretch[t - 1]) + (broken ? 1 : 0);
    }

    private void FindGroup(int t)
    {
        level.Clear();
        for (var i = 0; i < Members.Count; i++)
        {
            if (double.IsNaN(Members[i].Measured[t]) || !models[i].IsKnown) continue;
            level.Add(i, Members[i].Logarithm[t] - AreaFilter.Of(models[i].Mean, Wave(t)),
                models[i].Variance(Wave(t)) + White(i, t));
        }

        level.Find();
    }

    // The first figures of all fix where the group is measured from; who comes later joins by what the others are at.
    private (double Level, double Variance) Others(int i) => !begun ? (0, 0)
        : level.Without(i, models[i].IsKnown ? input.Thresholds.MinimumGroup : 2);

    private void Compare(int i, AreaPath path, int t, double restless)
    {
        var (group, variance) = Others(i);
        path.Group[t] = group;
        if (double.IsNaN(path.Measured[t]) || double.IsNaN(group))
        {
            models[i].Skip(t);
            return;
        }

        path.Place[t] = path.Logarithm[t] - group;
        path.Passing[t] = White(i, t) + variance;
        if (models[i].Learn(t, Wave(t), path.Place[t], path.Passing[t], restless) is { } slip) path.Forget(slip);
        (path.Surprise[t], path.Deviation[t]) = models[i].Missed;
    }

    // A month's passing noise; the newest months' figures still wait for late registrations.
    private double White(int i, int t)
    {
        var (age, size) = (Months - 1 - t, Members[i].Size[t]);
        return models[i].White(size) + (input.StillToCome is { } late && age < late.Count ? late[age] / size : 0);
    }

    // How restless the members are together, against the noise model: 1 is as it says.
    private double Restlessness()
    {
        var (sum, months) = (0d, 0d);
        foreach (var model in models) (sum, months) = (sum + model.Restlessness.Sum, months + model.Restlessness.Months);
        return (sum + input.Thresholds.GroupNoiseMonths) / (months + input.Thresholds.GroupNoiseMonths);
    }

    // The middle of the last figures before the month, so that a slip does not tell how far it may be off.
    private static double Size(AreaPath path, int t)
    {
        Span<double> sizes = stackalloc double[Sized];
        var count = 0;
        for (var back = t - 1; back >= 0 && back > t - 13 && count < Sized; back--)
        {
            if (!double.IsNaN(path.Persons[back])) sizes[count++] = path.Persons[back];
        }

        var size = count > 0 ? RobustStatistics.MedianOf(sizes[..count]) : path.Persons[t];
        return double.IsNaN(size) ? GuessedPersons : Math.Max(1, size);
    }
}
