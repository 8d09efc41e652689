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
    private const int PlantsPerPanel = 24;
    private const double RaisedPercent = 0.60;
    private const double RaisedWidth = 6;
    private static readonly double[] Sizes = [0.05, 0.10, 0.15, 0.25];

    /// <summary>
    /// Runs the simulation: <c>[panels]</c> (60), and <c>vintages</c> to judge every month on what was known then rather than on
    /// the final figures: slow.
    /// </summary>
    public static int Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var panels = args.Select(a => int.TryParse(a, out var n) ? n : 0).DefaultIfEmpty(0).Max() is var given and > 0 ? given : 60;
        var everyVintage = args.Contains("vintages");
        var tallies = Simulate(panels, SeedOf(args), Limits(args), everyVintage);
        SimulationReport.Print(Console.Out, panels, tallies, Sizes);
        return 0;
    }

    private static Tally[] Simulate(int panels, int seed, VerdictThresholds limits, bool everyVintage)
    {
        (string Name, Detector Detect)[] detectors =
        [
            ("Verdicts", p => Detectors.Verdicts(p, limits, everyVintage)),
            ("10 percent worse than the group", p => Detectors.WorseThanGroup(p, 0.10)),
            ("XmR, one point outside", p => Detectors.Xmr(p, allRules: false)),
            ("XmR, three rules", p => Detectors.Xmr(p, allRules: true)),
            // The rivals again, with limits so wide that they are wrong as seldom as the verdicts: found by trial.
            ($"{100 * RaisedPercent:F0} percent worse than the group", p => Detectors.WorseThanGroup(p, RaisedPercent)),
            ($"XmR, one point outside {RaisedWidth:F1} × mean moving range", p => Detectors.Xmr(p, allRules: false, RaisedWidth)),
        ];
        var tallies = detectors.Select(d => new Tally(d.Name)).ToArray();
        for (var panel = 0; panel < panels; panel++)
        {
            var made = MakePanels(seed + panel);
            foreach (var (i, detector) in detectors.Index()) tallies[i].Add(made, [.. made.Select(m => detector.Detect(m))]);
        }

        return tallies;
    }

    private static List<SimulatedPanel> MakePanels(int seed)
    {
        var noise = new Noise(seed);
        var areaSize = Enumerable.Range(0, SimulatedPanel.Areas).Select(_ => noise.Normal()).ToArray();
        var plans = Enumerable.Range(0, SimulatedPanel.Areas).OrderBy(_ => noise.Uniform()).Take(PlantsPerPanel).Index()
            .ToDictionary(a => a.Item, a => (Indicator: noise.Below(IndicatorProfile.All.Count),
                Plan: (Sizes[a.Index % 4], a.Index / 4 % 2 == 1, 44 + noise.Below(12))));
        return [.. IndicatorProfile.All.Index().Select(i => SimulatedPanel.Make(i.Item, areaSize,
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
            Enter = Given("enter", d.Enter), FarBeyond = Given("far", d.FarBeyond), Leave = Given("leave", d.Leave),
            Material = Given("material", d.Material), MaterialPersons = Given("persons", d.MaterialPersons),
            Funnel = Given("funnel", d.Funnel),
            ShiftMonths = (int)Given("shift", d.ShiftMonths), Standing = Given("standing", d.Standing),
            GroupNoiseMonths = Given("group", d.GroupNoiseMonths), LevelProblem = Given("level", d.LevelProblem),
        };
    }
}
