namespace Reporting.Unit.Verdicts;

/// <summary>A group of ten areas whose figures wander a little, with something done to the first of them.</summary>
internal static class VerdictWorld
{
    public const int Months = 60;
    public static readonly Period First = Period.Month(2021, 1);

    public static Indicator Count(Polarity polarity = Polarity.Lower) => new()
    {
        Id = "i", Name = "i", NameEn = "i", Section = "s", Unit = "personer", Polarity = polarity,
        Change = ChangeKind.Percent, ComparedBy = ComparedBy.Development, Mean = MeanBasis.Pooled, Regional = RegionalRule.Sum,
    };

    public static Indicator Rate(Polarity polarity = Polarity.Lower) => Count(polarity) with
    {
        Change = ChangeKind.Points, ComparedBy = ComparedBy.Level, Regional = RegionalRule.None,
    };

    /// <summary>Figures of ten areas: a level, the group's season, a wandering of its own.</summary>
    public static double[][] Figures(int seed, double level = 600, double wander = 0.02)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 10).Select(_ => One(random, level * (0.6 + random.NextDouble()), wander))];
    }

    private static double[] One(Random random, double level, double wander)
    {
        var log = 0d;
        return [.. Enumerable.Range(0, Months).Select(t =>
        {
            log = 0.95 * log + wander * (random.NextDouble() + random.NextDouble() - 1) * 2.4;
            return level * Math.Exp(log + 0.1 * Math.Sin(t * Math.PI / 6));
        })];
    }

    public static void Scale(double[] series, int from, double factor, int to = Months)
    {
        for (var t = from; t < Math.Min(to, series.Length); t++) series[t] *= factor;
    }

    /// <summary>The input over the figures; NaN is suppressed.</summary>
    public static VerdictInput Input(double[][] figures, Indicator? indicator = null, int decimals = 0) => new(
        indicator ?? Count(),
        figures.Index().ToDictionary(f => $"{f.Index}", f => new Series(First, f.Item.Select(v =>
            double.IsNaN(v) ? Observation.Suppressed : Observation.Of((decimal)Math.Round(v, decimals))))),
        First + (figures[0].Length - 1));

    public static List<Verdict> Walk(VerdictInput input, string area = "0") =>
        [.. VerdictCalculator.Walk(input).Select(m => m.Single(v => v.Area == area))];
}
