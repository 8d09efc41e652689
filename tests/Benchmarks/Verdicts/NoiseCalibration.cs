using System.Globalization;

namespace Reporting.Benchmarks.Verdicts;

/// <summary>
/// Finds the constants of every indicator's noise model: those by which the published figures were likeliest, each month judged by
/// what was known before it. Run with <c>dotnet run -c Release --project tests/Benchmarks -- calibrate FOLDER</c>; prints what
/// indicators.json has under <c>noise</c>.
/// </summary>
internal static class NoiseCalibration
{
    // The first year's figures are foreseen badly whatever the constants.
    private const int FirstCounted = 14;
    private const double Least = 1e-4, Gain = 0.2;
    private static readonly int[] Tails = [12, 6];

    /// <summary>Calibrates on a folder of published figures.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (await RecordedPanel.ReadAsync(folder) is not { } panel) return 0;
        foreach (var indicator in panel.Groups.Select(g => g.Input.Indicator.Id).Distinct())
        {
            var inputs = panel.Groups.Where(g => g.Input.Indicator.Id == indicator).Select(g => g.Input).ToList();
            var (noise, likelihood) = Tails.Select(t => Fit(inputs, t)).MaxBy(f => f.Likelihood);
            Console.WriteLine($"{indicator}: \"noise\": {{ \"drift\": {noise.Drift:G3}, \"floor\": {noise.Floor:G3}, \"white\": {noise.White:G3}, "
                + $"\"season\": {noise.Season:G3}, \"halfSeason\": {noise.HalfSeason:G3}, \"tails\": {noise.Tails} }}  ln likelihood {likelihood:F0}");
        }

        return 0;
    }

    // One constant at a time, by steps that grow smaller.
    private static (NoiseModel Noise, double Likelihood) Fit(List<VerdictInput> inputs, int tails)
    {
        double[] best = [0.3, 0.01, 0.05, 0.033, 0.011];
        var likelihood = Likelihood(inputs, Model(best));
        for (var step = 2d; step > 1.15; step = Math.Sqrt(step))
        {
            while (Better(step)) { }
        }

        return (Model(best), likelihood);

        NoiseModel Model(double[] c) => new(c[0], c[1], c[2], c[3], c[4], tails);

        bool Better(double step)
        {
            var any = false;
            foreach (var (i, factor) in Enumerable.Range(0, best.Length).SelectMany(i => new[] { (i, step), (i, 1 / step) }))
            {
                double[] tried = [.. best];
                tried[i] *= factor;
                if (tried[i] < Least) continue;
                var found = Likelihood(inputs, Model(tried));
                if (found > likelihood + Gain) (best, likelihood, any) = (tried, found, true);
            }

            return any;
        }
    }

    // ln of Student's density of every surprise, but for what no constant changes.
    private static double Likelihood(List<VerdictInput> inputs, NoiseModel noise) => inputs.AsParallel().Sum(input =>
    {
        var paths = GroupPaths.Of(input with { Indicator = input.Indicator with { Noise = noise } });
        var sum = 0d;
        foreach (var path in paths.Members)
        {
            for (var t = FirstCounted; t < paths.Months; t++)
            {
                if (double.IsNaN(path.Deviation[t]) || (path.Stretch[t] > 0 && path.SinceBreak[t] < 3)) continue;
                var z = path.Surprise[t] / path.Deviation[t];
                sum += Normaliser(noise.Tails) - Math.Log(path.Deviation[t]) - (noise.Tails + 1) / 2d * Math.Log(1 + z * z / (noise.Tails - 2));
            }
        }

        return sum;
    });

    // ln of Γ((ν+1)/2) / (Γ(ν/2) √(π(ν−2))), of a t of variance 1 and an even ν, by which two ν can be compared.
    private static double Normaliser(int tails)
    {
        var ratio = Math.Sqrt(Math.PI) / 2;
        for (var v = 4; v <= tails; v += 2) ratio *= (v - 1) / (double)(v - 2);
        return Math.Log(ratio) - 0.5 * Math.Log(Math.PI * (tails - 2));
    }
}
