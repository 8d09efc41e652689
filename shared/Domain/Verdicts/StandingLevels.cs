namespace Reporting.Domain.Verdicts;

/// <summary>
/// Where areas lie against their group year after year: the share of the persons it could be, against the group's median share.
/// With O observed, E what the median share would give, both as means of twelve months, s² = 1/O the variance of chance and τ the
/// spread of the group's ln(O/E), z = ln(O/E) / √(s² + τ²). The spread is the group's own, so that where all lie far apart
/// nobody is told that it does. A count of which it is not known of how many has no level.
/// </summary>
internal sealed class StandingLevels
{
    private const double Far = 1.20, Sure = 1.64, Slack = 0.03;
    private static readonly double LogFar = Math.Log(Far);
    private const int MinimumMembers = 8, MinimumPersons = 20, Years = 2;

    private readonly GroupPaths paths;
    private readonly double[][] ratios;
    private readonly double?[] spreads;
    private readonly Func<int, int, double> persons;
    private readonly bool isRate;

    private StandingLevels(VerdictInput input, GroupPaths paths)
    {
        this.paths = paths;
        isRate = input.Indicator.IsRate;
        persons = (i, t) => paths.Members[i].Counted(t, isRate);
        ratios = [.. paths.Members.Select(_ => new double[paths.Months])];
        for (var t = 0; t < paths.Months; t++) Compare(input, t);
        spreads = new double?[paths.Months];
    }

    /// <summary>The levels of a group; null where its members' levels cannot be compared.</summary>
    public static StandingLevels? Of(VerdictInput input, GroupPaths paths) =>
        paths.Members.Count >= MinimumMembers && (input.Indicator.IsRate || input.Population is not null) ? new(input, paths) : null;

    /// <summary>Where a member has lain for two years, when that is far off and it is not on its way back.</summary>
    public StandingLevel? At(int member, int t)
    {
        var (now, before) = (Mean(member, t), Mean(member, t - paths.First.PerYear));
        if (double.IsNaN(now) || double.IsNaN(before)) return null;
        var sign = Math.Sign(now);
        if (sign * now < LogFar || sign * before < LogFar || sign * (now - before) < -Slack) return null;
        var counted = persons(member, t);
        var excess = counted * Math.Abs(1 - Math.Exp(-now));
        var spread = spreads[t] ??= Spread(t);
        var score = now / Math.Sqrt(1 / Math.Max(1, counted) + spread * spread);
        if (!(excess >= MinimumPersons) || !(Math.Abs(score) >= Sure)) return null;
        var unit = isRate ? 1000 : 1;
        return new(sign > 0 ? VerdictDirection.Higher : VerdictDirection.Lower, Math.Exp(now),
            paths.Members[member].Value[t] / Math.Exp(ratios[member][t]) / unit, (int)Math.Round(excess), score,
            paths.First + Began(member, t, sign), Adjusted: false);
    }

    // ln of the member's share over the median of the group's in one month.
    private void Compare(VerdictInput input, int t)
    {
        var known = new List<double>(paths.Members.Count);
        for (var i = 0; i < paths.Members.Count; i++)
        {
            var path = paths.Members[i];
            ratios[i][t] = isRate ? path.Logarithm[t]
                : path.Logarithm[t] - Math.Log(input.Population!(path.Area, paths.First + t) ?? double.NaN);
            if (!double.IsNaN(ratios[i][t])) known.Add(ratios[i][t]);
        }

        var median = known.Count < MinimumMembers ? double.NaN : RobustStatistics.Median(known);
        foreach (var ratio in ratios) ratio[t] -= median;
    }

    private double Spread(int t)
    {
        List<double> known = [.. Enumerable.Range(0, ratios.Length).Select(i => Mean(i, t)).Where(m => !double.IsNaN(m)).Select(Math.Abs)];
        return RobustStatistics.MadToDeviation * RobustStatistics.Median(known);
    }

    // Over the year that ends with a month, of at least three quarters of its figures.
    private double Mean(int member, int t)
    {
        var (sum, count, year) = (0d, 0, paths.First.PerYear);
        for (var back = t; back > t - year && back >= 0; back--)
        {
            if (double.IsNaN(ratios[member][back])) continue;
            sum += ratios[member][back];
            count++;
        }

        return count * 4 < year * 3 ? double.NaN : sum / count;
    }

    private int Began(int member, int t, int sign)
    {
        var first = t - Years * paths.First.PerYear + 1;
        while (first > 0 && sign * ratios[member][first - 1] >= LogFar) first--;
        return Math.Max(0, first);
    }
}
