namespace Reporting.Domain.Verdicts;

/// <summary>The paths of all members, each measured against the others. One pass over the months; nothing looks ahead.</summary>
public sealed class GroupPaths
{
    private readonly VerdictInput input;
    private readonly SurpriseScale scale;

    private GroupPaths(VerdictInput input)
    {
        this.input = input;
        First = input.Members.Values.Where(s => s.Values.Count > 0).Select(s => s.First).DefaultIfEmpty(input.Month).Min();
        Months = Math.Max(0, input.Month - First + 1);
        Members = [.. input.Members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => Read(m.Key, m.Value))];
        WithFigure = [.. Enumerable.Range(0, Months).Select(t => Members.Count(m => !double.IsNaN(m.Value[t])))];
        scale = new SurpriseScale(Members, First.PerYear, input.Thresholds);
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

    /// <summary>Whether the series is broken between a month and the one before.</summary>
    public bool BreakAt(int t) => t > 0 && input.Indicator.BreakBetween(First + (t - 1), First + t) is not null;

    private AreaPath Read(string area, Series series)
    {
        var path = new AreaPath(area, Months);
        for (var t = 0; t < Months; t++)
        {
            if (series[First + t].Value is not { } value) continue;
            path.Persons[t] = Persons(area, First + t, (double)value);
            path.Value[t] = (double)value * Unit;
        }

        return path;
    }

    // Rates in thousandths of a per cent, so that the floor under the logarithm lies below any printed rate.
    private double Unit => input.Indicator.IsRate ? 1000 : 1;

    private double Persons(string area, Period period, double value)
    {
        if (!input.Indicator.IsRate) return value;
        if (input.Denominator?.Invoke(area, period) is not { } of) return 1;
        var share = Math.Clamp(value / 100, 0, 0.99);
        return of * share / (1 - share);
    }

    private void Measure(int t)
    {
        var broken = BreakAt(t);
        if (broken) scale.Forget();
        foreach (var path in Members) path.Points[t] = PointsOf(path, t, broken);
        if (t > 0)
        {
            var moves = broken ? null : Moves(t);
            foreach (var path in Members) Compare(path, t, moves?.Without(path) ?? double.NaN);
        }

        scale.Learn(t);
    }

    private static int PointsOf(AreaPath path, int t, bool broken) =>
        (t == 0 || broken ? 0 : path.Points[t - 1]) + (double.IsNaN(path.Value[t]) ? 0 : 1);

    private GroupMoves Moves(int t)
    {
        var moves = new GroupMoves(Members.Count, input.Thresholds.MinimumGroup);
        foreach (var path in Members)
        {
            var move = AreaPath.Log(path.Value[t]) - AreaPath.Log(path.Value[t - 1]);
            if (!double.IsNaN(move)) moves.Add(path, move, Math.Sqrt(Math.Max(1, path.Persons[t - 1])));
        }

        return moves;
    }

    private static void Compare(AreaPath path, int t, double others)
    {
        var cut = double.IsNaN(others);
        path.Stretch[t] = path.Stretch[t - 1] + (cut ? 1 : 0);
        path.Reference[t] = cut ? 0 : path.Reference[t - 1] + others;
        path.Step[t] = path.Moved(t - 1, t);
    }
}
