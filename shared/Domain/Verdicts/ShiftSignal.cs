namespace Reporting.Domain;

/// <summary>
/// A sudden or quick change against the group, within the last half year and still standing. For every window of
/// k months, z = Σ surprise / (σ√k); the largest counts. This is the test for one step at an unknown time in a
/// series that wanders (a scan statistic; Siegmund 1985), since a wandering series spends its evidence in a year.
/// </summary>
internal static class ShiftSignal
{
    private static readonly int[] Lengths = [1, 2, 3, 6];

    /// <summary>The strongest window that ends in one of the last months.</summary>
    public static Signal Of(AreaPath path, int t, VerdictThresholds limits)
    {
        if (double.IsNaN(path.Surprise[t]) || double.IsNaN(path.Sigma[t])) return Signal.Not(VerdictGap.NoEarlierFigure);
        var best = Signal.Of(0, 0);
        for (var end = t; end > t - limits.ShiftMonths && end >= 0; end--)
        {
            foreach (var length in Lengths)
            {
                if (length > 1 && end - length + 1 <= t - limits.ShiftMonths - 3) break;
                if (Window(path, end, length, t, limits) is { } found && Math.Abs(found.Score) > Math.Abs(best.Score)) best = found;
            }
        }

        return best;
    }

    private static Signal? Window(AreaPath path, int end, int length, int t, VerdictThresholds limits)
    {
        var start = end - length + 1;
        if (start < 0 || path.Stretch[start] != path.Stretch[t]) return null;
        var moved = Sum(path, start, end);
        var stands = moved + Sum(path, end + 1, t);
        if (double.IsNaN(stands) || stands * Math.Sign(moved) < limits.Standing * Math.Abs(moved)) return null;
        return Signal.Of(moved / (path.Sigma[start] * Math.Sqrt(length)), stands);
    }

    private static double Sum(AreaPath path, int from, int to)
    {
        var sum = 0d;
        for (var i = from; i <= to; i++) sum += path.Surprise[i];
        return sum;
    }
}
