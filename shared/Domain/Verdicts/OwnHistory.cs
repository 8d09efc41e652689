namespace Reporting.Domain.Verdicts;

/// <summary>
/// An XmR chart of the area's seasonally adjusted place against the group: limits at the mean ± 2.66 × the mean
/// moving range of the two years before (Wheeler; Montgomery; rules as NHSRplotthedots). It shows variation only:
/// it says nothing of a target, and is a reason beside others, since a place that wanders crosses such limits too often.
/// </summary>
internal static class OwnHistory
{
    private const double RangeToLimit = 2.66;
    private const int Years = 2;

    /// <summary>The rules that the newest points break, above (true) or below.</summary>
    public static VerdictReasons Of(AreaPath path, int t, GroupPaths paths, bool above)
    {
        var level = Adjusted(path, t, paths);
        if (level.Count < paths.First.PerYear) return VerdictReasons.None;
        var mean = level.Average();
        var limit = RangeToLimit * level.Zip(level.Skip(1), (a, b) => Math.Abs(b - a)).Average();
        bool Beyond(int back, double share) => (above ? level[^back] - mean : mean - level[^back]) > share * limit;
        var rules = VerdictReasons.None;
        if (limit == 0) return rules;
        if (Beyond(1, 1)) rules |= VerdictReasons.OutsideLimits;
        if (level.Count >= 8 && Enumerable.Range(1, 8).All(back => Beyond(back, 0))) rules |= VerdictReasons.RunOfEight;
        if (Enumerable.Range(1, 3).Count(back => Beyond(back, 2 / 3d)) >= 2) rules |= VerdictReasons.TwoOfThree;
        return rules;
    }

    private static List<double> Adjusted(AreaPath path, int t, GroupPaths paths)
    {
        var level = new List<double>();
        for (var i = Math.Max(0, t - Years * paths.First.PerYear + 1); i <= t; i++)
        {
            if (path.Stretch[i] == path.Stretch[t] && !double.IsNaN(path.Place[i])) level.Add(path.Adjusted(i, t, paths.Wave(i)));
        }

        return level;
    }
}
