namespace Reporting.Benchmarks.Verdicts;

/// <summary>
/// The likelihood ratio of the verdicts' own kinds of change, by one who knows how the series was made: its noise, its season and
/// the nation's path.
/// </summary>
internal static class OracleScore
{
    private const int Steps = 6, Rises = 9;
    private static readonly (double Size, double Weight)[] Sizes = [(0.15, 0.75), (0.45, 0.25)];

    public static double[] Of(SimulatedPanel panel, Cell cell)
    {
        var filter = new Walk(panel, cell);
        return [.. Enumerable.Range(0, SimulatedPanel.Months).Select(filter.Next)];
    }

    private sealed class Walk(SimulatedPanel panel, Cell cell)
    {
        private readonly double memory = panel.Profile.Memory;
        private readonly int sign = panel.Profile.Higher ? -1 : 1;
        private readonly List<Onset> onsets = [];
        private double mean, variance = cell.Chance.Step / (1 - panel.Profile.Memory * panel.Profile.Memory);

        public double Next(int t)
        {
            (mean, variance) = (memory * mean, memory * memory * variance + cell.Chance.Step);
            foreach (var onset in onsets) onset.Taken *= memory;
            onsets.RemoveAll(o => t - o.Start >= (o.Rise ? Rises : Steps));
            onsets.Add(new() { Start = t, Before = mean });
            onsets.Add(new() { Start = t, Before = mean, Rise = true });
            // A figure off by a slip is known to be one.
            var place = double.IsNaN(cell.Final[t]) ? double.NaN : Math.Log(Math.Max(0.5, cell.Final[t])) - cell.Known[t];
            if (double.IsNaN(place) || Math.Abs(place - mean) > 5 * Math.Sqrt(variance + cell.Chance.White) && IsSlip(t)) return double.NegativeInfinity;
            Learn(t, place);
            return t < Detectors.FirstJudged - 1 ? double.NegativeInfinity : Score(t, place);
        }

        private bool IsSlip(int t) => t + 1 < cell.Final.Length && !double.IsNaN(cell.Final[t + 1])
            && Math.Abs(Math.Log(Math.Max(0.5, cell.Final[t + 1])) - cell.Known[t + 1] - mean)
                < Math.Abs(Math.Log(Math.Max(0.5, cell.Final[t])) - cell.Known[t] - mean) / 2;

        private void Learn(int t, double place)
        {
            var total = variance + cell.Chance.White + Rounding(t);
            var (surprise, gain) = (place - mean, variance / total);
            foreach (var onset in onsets)
            {
                var left = (onset.Rise ? Math.Min(1, (t - onset.Start + 1) / 6d) : 1) - onset.Taken;
                for (var i = 0; i < Sizes.Length; i++)
                    onset.Log[i] += Density(surprise - Change(Sizes[i].Size) * left, total) - Density(surprise, total);
                onset.Taken += gain * left;
            }

            mean += gain * surprise;
            variance *= 1 - gain;
        }

        private double Change(double size) => Math.Log(1 + (panel.Profile.Higher ? -size : size));

        private double Rounding(int t) => Math.Pow((panel.Profile.Rate > 0 ? 0.1 : 1) / Math.Max(0.5, cell.Final[t]), 2) / 12;

        private double Score(int t, double place)
        {
            var sum = 0d;
            Onset? best = null;
            foreach (var onset in onsets)
            {
                onset.Ratio = (onset.Rise ? 0.4 / Rises : 0.6 / Steps)
                    * Enumerable.Range(0, Sizes.Length).Sum(i => Sizes[i].Weight * Math.Exp(onset.Log[i]));
                sum += onset.Ratio;
                if (best is null || onset.Ratio > best.Ratio) best = onset;
            }

            var effect = sign * (place - best!.Before * Math.Pow(memory, t - best.Start));
            return Detectors.IsMaterial(panel, cell, t, effect) ? Math.Log(sum) : double.NegativeInfinity;
        }

        private double Density(double x, double total)
        {
            var degrees = panel.Profile.Tails;
            return -(degrees + 1) / 2d * Math.Log(1 + x * x / total / (degrees - 2));
        }
    }

    private sealed class Onset
    {
        public required int Start { get; init; }

        public required double Before { get; init; }

        public bool Rise { get; init; }

        public double Taken { get; set; }

        public double Ratio { get; set; }

        public double[] Log { get; } = new double[Sizes.Length];
    }
}
