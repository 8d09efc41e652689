namespace Reporting.Benchmarks.Verdicts;

/// <summary>A way to find problems: which months of every series of a panel it calls a problem.</summary>
internal delegate bool[][] Detector(SimulatedPanel panel);

/// <summary>Ours and the two plain rivals.</summary>
internal static class Detectors
{
    public const int FirstJudged = 36;

    public static bool[][] Verdicts(SimulatedPanel panel, VerdictThresholds limits, bool everyVintage)
    {
        var alarms = Empty();
        foreach (var group in panel.Cells.GroupBy(c => c.Group))
        {
            if (!everyVintage)
            {
                foreach (var (t, verdicts) in VerdictCalculator.Walk(Input(panel, group, SimulatedPanel.Months - 1, limits)).Index())
                    Mark(alarms, verdicts, t);
                continue;
            }

            for (var t = FirstJudged; t < SimulatedPanel.Months; t++)
                Mark(alarms, VerdictCalculator.Compute(Input(panel, group, t, limits)).Values, t);
        }

        return alarms;
    }

    /// <summary>A tenth, or another limit, worse than the group's pooled development over a year.</summary>
    public static bool[][] WorseThanGroup(SimulatedPanel panel, double limit) => Each(panel, (cell, group) => t =>
    {
        var own = cell.Final[t] / Math.Max(1, cell.Final[t - 12]);
        var worse = own - group[t] / group[t - 12];
        return (panel.Profile.Higher ? -worse : worse) >= limit;
    });

    /// <summary>XmR of the year-on-year development against the group, limits from the two years before; rule one or all three.</summary>
    public static bool[][] Xmr(SimulatedPanel panel, bool allRules, double width = 2.66) => Each(panel, (cell, group) =>
    {
        var sign = panel.Profile.Higher ? -1 : 1;
        var series = Enumerable.Range(0, SimulatedPanel.Months).Select(t => t < 12 ? 0 : sign
            * (Math.Log(Math.Max(1, cell.Final[t]) / Math.Max(1, cell.Final[t - 12])) - Math.Log(group[t] / group[t - 12]))).ToArray();
        return t =>
        {
            var past = series[Math.Max(12, t - 24)..t];
            var (mean, limit) = (past.Average(), width * past.Zip(past.Skip(1), (a, b) => Math.Abs(b - a)).Average());
            if (series[t] > mean + limit) return true;
            return allRules && (Enumerable.Range(0, 8).All(b => series[t - b] > mean)
                || Enumerable.Range(0, 3).Count(b => series[t - b] > mean + limit * 2 / 3) >= 2);
        };
    });

    private static bool[][] Each(SimulatedPanel panel, Func<Cell, double[], Func<int, bool>> method)
    {
        var alarms = Empty();
        foreach (var group in panel.Cells.GroupBy(c => c.Group))
        {
            var sums = Enumerable.Range(0, SimulatedPanel.Months).Select(t => group.Sum(c => c.Final[t])).ToArray();
            foreach (var cell in group)
            {
                var judge = method(cell, sums);
                for (var t = FirstJudged - 1; t < SimulatedPanel.Months; t++) alarms[cell.Area][t] = judge(t);
            }
        }

        return alarms;
    }

    private static bool[][] Empty() => [.. Enumerable.Range(0, SimulatedPanel.Areas).Select(_ => new bool[SimulatedPanel.Months])];

    private static void Mark(bool[][] alarms, IEnumerable<Verdict> verdicts, int t)
    {
        foreach (var verdict in verdicts)
            alarms[int.Parse(verdict.Area)][t] = verdict.State is VerdictState.Problem or VerdictState.Severe;
    }

    private static VerdictInput Input(SimulatedPanel panel, IEnumerable<Cell> cells, int last, VerdictThresholds limits)
    {
        var byArea = cells.ToDictionary(c => $"{c.Area:D2}");
        var rate = panel.Profile.Rate > 0;
        var members = byArea.ToDictionary(c => c.Key, c => new Series(SimulatedPanel.First,
            Enumerable.Range(0, last + 1).Select(t => Observation.Of((decimal)(t == last ? c.Value.FirstSeen : c.Value.Final)[t]))));
        return new(Indicator(panel.Profile), members, SimulatedPanel.First + last)
        {
            Thresholds = limits,
            Denominator = rate ? (area, period) => byArea[area].Denominator[period - SimulatedPanel.First] : null,
        };
    }

    private static Indicator Indicator(IndicatorProfile profile) => new()
    {
        Id = profile.Id, Name = profile.Id, NameEn = profile.Id, Section = "s", Unit = "u",
        Polarity = profile.Higher ? Polarity.Higher : Polarity.Lower,
        Change = profile.Rate > 0 ? ChangeKind.Points : ChangeKind.Percent,
        ComparedBy = profile.Rate > 0 ? ComparedBy.Level : ComparedBy.Development,
        Mean = MeanBasis.Pooled, Regional = RegionalRule.None,
    };
}
