namespace Reporting.Benchmarks.Verdicts;

/// <summary>A way to find problems: how much speaks for one in every month of every series of a panel.</summary>
internal delegate double[][] Detector(SimulatedPanel panel);

/// <summary>The verdicts, and what others use.</summary>
internal static class Detectors
{
    public const int FirstJudged = 36;

    /// <summary>Which months of which series the verdicts call a problem.</summary>
    public static bool[][] Verdicts(SimulatedPanel panel, VerdictThresholds limits, bool everyVintage)
    {
        bool[][] alarms = [.. Enumerable.Range(0, SimulatedPanel.Areas).Select(_ => new bool[SimulatedPanel.Months])];
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

    /// <summary>How much worse than the group's pooled development over a year.</summary>
    public static double[][] WorseThanGroup(SimulatedPanel panel) => Each(panel, place => t => place[t] - place[t - 12]);

    /// <summary>
    /// XmR of the year-on-year development against the group: how many mean moving ranges of the two years before.
    /// </summary>
    public static double[][] Xmr(SimulatedPanel panel) => Each(panel, place =>
    {
        var years = Enumerable.Range(0, place.Length).Select(t => t < 12 ? 0 : place[t] - place[t - 12]).ToArray();
        return t =>
        {
            var past = years[Math.Max(12, t - 24)..t];
            return (years[t] - past.Average()) / Math.Max(1e-6, past.Zip(past.Skip(1), (a, b) => Math.Abs(b - a)).Average());
        };
    });

    /// <summary>
    /// CUSUM (Page 1954) of the steps less half of those a year before, in what such steps usually are in an area of its size,
    /// with k = 0.5: of those tried (0.5, 1 and 2) the one that found most.
    /// </summary>
    public static double[][] Cusum(SimulatedPanel panel) => Each(panel, place =>
    {
        var steps = Enumerable.Range(0, place.Length).Select(t => t < 13 ? 0
            : place[t] - place[t - 1] - (place[t - 12] - place[t - 13]) / 2).ToArray();
        var sums = new double[place.Length];
        for (var t = FirstJudged - 10; t < place.Length; t++)
        {
            var usual = Math.Max(0.01, 1.4826 * RobustStatistics.Median([.. steps[13..t].Select(Math.Abs)]));
            sums[t] = Math.Min(20, Math.Max(0, sums[t - 1] + Math.Clamp(steps[t] / usual, -8, 8) - 0.5));
        }

        return t => sums[t];
    });

    /// <summary>
    /// After Farrington et al. (1996): against the mean of the same time of the two years before, a month on either side, by
    /// how those months differ.
    /// </summary>
    public static double[][] Farrington(SimulatedPanel panel) => Each(panel, place => t =>
    {
        double[] past = [place[t - 13], place[t - 12], place[t - 11], place[t - 25], place[t - 24], place[t - 23]];
        var mean = past.Average();
        var spread = Math.Sqrt(past.Sum(p => (p - mean) * (p - mean)) / 5 * (1 + 1d / 6) + 0.0004);
        return (place[t] - mean) / spread;
    });

    /// <summary>One that knows the noise, the seasons and the nation's path: what no judge of the figures alone can beat by much.</summary>
    public static double[][] Oracle(SimulatedPanel panel) => [.. panel.Cells.Select(c => OracleScore.Of(panel, c))];

    /// <summary>Whether a change since a month before is material, by the limits of the verdicts.</summary>
    public static bool IsMaterial(SimulatedPanel panel, Cell cell, int t, double effect)
    {
        var counted = cell.Final[t] * (panel.Profile.Rate > 0 ? cell.Denominator[t] / 100 : 1);
        var limits = VerdictThresholds.Default;
        return Math.Exp(effect) - 1 >= limits.Material && counted * Math.Abs(1 - Math.Exp(panel.Profile.Higher ? effect : -effect))
            >= limits.MaterialPersons;
    }

    // The place against the group, positive for worse; what is not material counts for nothing, as with the verdicts.
    private static double[][] Each(SimulatedPanel panel, Func<double[], Func<int, double>> method)
    {
        var scores = new double[SimulatedPanel.Areas][];
        foreach (var group in panel.Cells.GroupBy(c => c.Group))
        {
            var sums = Enumerable.Range(0, SimulatedPanel.Months).Select(t => group.Sum(c => double.IsNaN(c.Final[t]) ? 0 : c.Final[t])).ToArray();
            foreach (var cell in group)
            {
                var place = Place(panel, cell, sums);
                var judge = method(place);
                scores[cell.Area] = [.. Enumerable.Range(0, SimulatedPanel.Months).Select(t => t < FirstJudged - 1 || double.IsNaN(cell.Final[t])
                    || !IsMaterial(panel, cell, t, place[t] - place[t - 12]) ? double.NegativeInfinity : judge(t))];
            }
        }

        return scores;
    }

    // An absent figure is taken to be as the one before.
    private static double[] Place(SimulatedPanel panel, Cell cell, double[] sums)
    {
        var sign = panel.Profile.Higher ? -1 : 1;
        var place = new double[SimulatedPanel.Months];
        for (var t = 0; t < place.Length; t++)
        {
            place[t] = double.IsNaN(cell.Final[t]) ? t == 0 ? 0 : place[t - 1]
                : sign * (Math.Log(Math.Max(0.5, cell.Final[t])) - Math.Log(sums[t] - cell.Final[t]));
        }

        return place;
    }

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
            Enumerable.Range(0, last + 1).Select(t => Figure((t == last ? c.Value.FirstSeen : c.Value.Final)[t]))));
        return new(Indicator(panel), members, SimulatedPanel.First + last)
        {
            Thresholds = limits,
            Denominator = rate ? (area, period) => byArea[area].Denominator[period - SimulatedPanel.First] : null,
        };

        static Observation Figure(double value) => double.IsNaN(value) ? Observation.Absent : Observation.Of((decimal)value);
    }

    private static Indicator Indicator(SimulatedPanel panel) => new()
    {
        Id = panel.Profile.Id, Name = panel.Profile.Id, NameEn = panel.Profile.Id, Section = "s", Unit = "u",
        Polarity = panel.Profile.Higher ? Polarity.Higher : Polarity.Lower,
        Change = panel.Profile.Rate > 0 ? ChangeKind.Points : ChangeKind.Percent,
        ComparedBy = panel.Profile.Rate > 0 ? ComparedBy.Level : ComparedBy.Development,
        Mean = MeanBasis.Pooled, Regional = RegionalRule.None, Noise = panel.Profile.Noise(panel.Season),
        Breaks = panel.IsBroken ? [new(SimulatedPanel.First + SimulatedPanel.BreakAt, "", "")] : [],
    };
}
