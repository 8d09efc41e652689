using System.Globalization;

namespace Reporting.Benchmarks.Verdicts;

/// <summary>
/// Proves the verdicts on panels where the truth is known. Run with
/// <c>dotnet run -c Release --project tests/Benchmarks -- verdicts</c>; prints the tables of docs/verdicts.md.
/// </summary>
public static class VerdictSimulation
{
    // The limits are set with "seed=20260822"; these panels were looked at only when the limits stood.
    private const int HeldOut = 771_000;
    private const int PlantsPerPanel = 48;

    /// <summary>How many false problems begin per 100 area-months where all are compared.</summary>
    public const double Alarms = 1.00;

    // Half of the planted are of the size that the aim is about.
    private static readonly double[] Sizes = [0.15, 0.05, 0.15, 0.10, 0.15, 0.25];

    private static readonly (string Name, Detector Detect)[] Others =
    [
        ("An oracle that knows the noise", Detectors.Oracle),
        ("Worse than the group over a year", Detectors.WorseThanGroup),
        ("XmR", Detectors.Xmr),
        ("CUSUM", Detectors.Cusum),
        ("As Farrington", Detectors.Farrington),
    ];

    /// <summary>
    /// Runs the simulation: <c>[panels]</c> (100), <c>white</c> for seasons of which every month is by itself, <c>vintages</c> to judge
    /// every month on what was known then rather than on the final figures: slow, and without the rivals.
    /// </summary>
    public static int Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var panels = args.Select(a => int.TryParse(a, out var n) ? n : 0).DefaultIfEmpty(0).Max() is var given and > 0 ? given : 100;
        var season = args.Contains("white") ? SimulatedSeason.White : SimulatedSeason.Smooth;
        var (everyVintage, alone) = (args.Contains("vintages"), args.Contains("alone"));
        var made = Enumerable.Range(0, panels).AsParallel().AsOrdered().Select(i => MakePanels(SeedOf(args) + i, season)).ToList();
        var tallies = new List<Tally> { OfVerdicts(made, Limits(args), everyVintage) };
        if (!everyVintage && !alone) tallies.AddRange(Others.Select(o => AtEqualAlarms(o.Name, o.Detect, made)));
        SimulationReport.Print(Console.Out, panels, season, tallies, [.. Sizes.Distinct().Order()]);
        return 0;
    }

    private static Tally OfVerdicts(List<List<SimulatedPanel>> panels, VerdictThresholds limits, bool everyVintage)
    {
        var alarms = panels.AsParallel().AsOrdered()
            .Select(p => p.ConvertAll(i => Detectors.Verdicts(i, limits, everyVintage))).ToList();
        return Count("Verdicts", panels, alarms);
    }

    // The limit at which as many false problems begin: by halving.
    private static Tally AtEqualAlarms(string name, Detector detect, List<List<SimulatedPanel>> panels)
    {
        var scores = panels.AsParallel().AsOrdered().Select(p => p.ConvertAll(i => detect(i))).ToList();
        var (low, high) = (-3d, 40d);
        Tally tally;
        do
        {
            var limit = (low + high) / 2;
            tally = Count($"{name}, limit {limit:F2}", panels, scores.ConvertAll(p => p.ConvertAll(i => Array.ConvertAll(i, s => Alarm(s, limit)))));
            if (tally.Starts > Alarms) low = limit;
            else high = limit;
        }
        while (high - low > 0.005 && Math.Abs(tally.Starts - Alarms) > 0.005);

        return tally;
    }

    // On at the limit, off after two months below, so that none is told to flap.
    private static bool[] Alarm(double[] scores, double limit)
    {
        var (on, below) = (false, 0);
        return Array.ConvertAll(scores, s =>
        {
            below = s >= limit ? 0 : below + 1;
            return on = s >= limit || (on && below < 2);
        });
    }

    private static Tally Count(string name, List<List<SimulatedPanel>> panels, List<List<bool[][]>> alarms)
    {
        var tally = new Tally(name);
        foreach (var (panel, on) in panels.Zip(alarms)) tally.Add(panel, on);
        return tally;
    }

    private static List<SimulatedPanel> MakePanels(int seed, SimulatedSeason season)
    {
        var noise = new Noise(seed);
        var areaSize = Enumerable.Range(0, SimulatedPanel.Areas).Select(_ => noise.Normal()).ToArray();
        var plans = Enumerable.Range(0, SimulatedPanel.Areas).OrderBy(_ => noise.Uniform()).Take(PlantsPerPanel).Index()
            .ToDictionary(a => a.Item, a => (Indicator: noise.Below(IndicatorProfile.All.Count),
                Plan: (Sizes[a.Index % Sizes.Length], a.Index / Sizes.Length % 2 == 1, 44 + noise.Below(12))));
        return [.. IndicatorProfile.All.Index().Select(i => SimulatedPanel.Make(i.Item, season, areaSize,
            a => plans.TryGetValue(a, out var plan) && plan.Indicator == i.Index ? plan.Plan : null, noise))];
    }

    private static int SeedOf(string[] args) =>
        args.FirstOrDefault(a => a.StartsWith("seed=", StringComparison.Ordinal)) is { } given ? int.Parse(given[5..]) : HeldOut;

    private static VerdictThresholds Limits(string[] args)
    {
        double Given(string name, double standard) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal)) is { } a
            ? double.Parse(a[(name.Length + 1)..]) : standard;
        var d = VerdictThresholds.Default;
        return d with
        {
            Enter = Given("enter", d.Enter), Material = Given("material", d.Material), MaterialPersons = Given("persons", d.MaterialPersons),
            Chance = Given("chance", d.Chance), GroupNoiseMonths = Given("group", d.GroupNoiseMonths), Gone = Given("gone", d.Gone),
        };
    }
}
