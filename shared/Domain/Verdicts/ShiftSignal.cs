namespace Reporting.Domain.Verdicts;

/// <summary>
/// A sudden or quick change against the group, within the last half year and still standing; the largest score counts.
/// For every window of k months, z = Σ surprise / √(k walk + 2 white): the test for one step at an unknown time in a
/// series that wanders (a scan statistic; Siegmund 1985), since a wandering series spends its evidence in a year. And for
/// every moment the mean of the months after less that of the months before, over as many of each as the area's own
/// noise makes best: in a series that jumps to and fro one month tells little, and several tell much.
/// </summary>
internal static class ShiftSignal
{
    private static readonly int[] Lengths = [1, 2, 3, 6];

    /// <summary>The strongest change that ends in one of the last months.</summary>
    public static Signal Of(AreaPath path, int t, VerdictThresholds limits)
    {
        if (double.IsNaN(path.Surprise[t]) || double.IsNaN(path.Sigma[t])) return Signal.Not(VerdictGap.NoEarlierFigure);
        var best = Signal.Of(0, 0);
        for (var end = t; end > t - limits.ShiftMonths && end >= 0; end--)
        {
            foreach (var length in Lengths)
            {
                if (length > 1 && end - length + 1 <= t - limits.ShiftMonths - 3) break;
                best = Stronger(best, Window(path, end, length, t, limits));
            }

            best = Stronger(best, Means(path, end, t, limits));
        }

        return best;
    }

    private static Signal Stronger(Signal best, Signal? found) =>
        found is { Gap: null } signal && Math.Abs(signal.Score) > Math.Abs(best.Score) ? signal : best;

    private static Signal? Window(AreaPath path, int end, int length, int t, VerdictThresholds limits)
    {
        var start = end - length + 1;
        if (start < 0 || path.Stretch[start] != path.Stretch[t]) return null;
        var moved = Sum(path, start, end);
        var stands = moved + Sum(path, end + 1, t);
        if (double.IsNaN(stands) || stands * Math.Sign(moved) < limits.Standing * Math.Abs(moved)) return null;
        return Signal.Of(moved / Math.Sqrt(path.Noise(start).Over(length)), stands);
    }

    // One month on either side is the window of one month, which is tried already.
    private static Signal? Means(AreaPath path, int first, int t, VerdictThresholds limits)
    {
        var noise = path.Noise(first);
        var (before, after) = noise.Best(t - first + 1);
        var start = first - before + 1; // the first step between the months before
        if ((before, after) == (1, 1) || start < 1 || path.Stretch[start - 1] != path.Stretch[t]) return null;
        var moved = MeanFrom(path, first, after) + MeanTo(path, first, before);
        var stands = Sum(path, first, t) + MeanTo(path, first, before);
        if (double.IsNaN(stands) || stands * Math.Sign(moved) < limits.Standing * Math.Abs(moved)) return null;
        return Signal.Of(moved / Math.Sqrt(noise.Between(before, after)), moved);
    }

    // The mean of the months from a moment on, above the month before it.
    private static double MeanFrom(AreaPath path, int first, int months)
    {
        var (level, sum) = (0d, 0d);
        for (var i = 0; i < months; i++) sum += level += path.Surprise[first + i];
        return sum / months;
    }

    // The month before a moment, above the mean of the months that end with it.
    private static double MeanTo(AreaPath path, int first, int months)
    {
        var (level, sum) = (0d, 0d);
        for (var i = 1; i < months; i++) sum += level += path.Surprise[first - i];
        return sum / months;
    }

    private static double Sum(AreaPath path, int from, int to)
    {
        var sum = 0d;
        for (var i = from; i <= to; i++) sum += path.Surprise[i];
        return sum;
    }
}
