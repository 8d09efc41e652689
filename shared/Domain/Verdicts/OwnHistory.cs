namespace Reporting.Domain.Verdicts;

/// <summary>
/// An XmR chart of the area's seasonally adjusted place against the group: limits at the mean ± 2.66 × the mean
/// moving range of the two years before (Wheeler; Montgomery; rules as NHSRplotthedots). It shows variation only:
/// it says nothing of a target, and its findings are worth an eye, not a problem, since a place that wanders
/// crosses such limits too often.
/// </summary>
internal static class OwnHistory
{
    private const double RangeToLimit = 2.66;
    private const int Years = 2;

    /// <summary>The rules that the newest points break, above (true) or below.</summary>
    public static VerdictReasons Of(AreaPath path, int t, int perYear, bool above)
    {
        var level = Adjusted(path, t, Years * perYear);
        if (level.Count < perYear) return VerdictReasons.None;
        var mean = level.Average();
        var limit = RangeToLimit * level.Zip(level.Skip(1), (a, b) => Math.Abs(b - a)).Average();
        bool Beyond(int back, double share) => (above ? level[^back] - mean : mean - level[^back]) > share * limit;
        var rules = VerdictReasons.None;
        if (limit == 0) return rules;
        if (Beyond(1, 1)) rules |= VerdictReasons.OutsideLimits;
        if (Enumerable.Range(1, 8).All(back => Beyond(back, 0))) rules |= VerdictReasons.RunOfEight;
        if (Enumerable.Range(1, 3).Count(back => Beyond(back, 2 / 3d)) >= 2) rules |= VerdictReasons.TwoOfThree;
        return rules;
    }

    private static List<double> Adjusted(AreaPath path, int t, int months)
    {
        var level = new List<double>(months) { 0 };
        for (var i = Math.Max(1, t - months + 1); i <= t; i++)
        {
            if (path.Stretch[i] != path.Stretch[t] || double.IsNaN(path.Surprise[i])) continue;
            level.Add(level[^1] + path.Surprise[i]);
        }

        return level;
    }
}
