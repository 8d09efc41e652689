namespace Reporting.Benchmarks.Verdicts;

/// <summary>What one detector found and imagined over all panels.</summary>
internal sealed class Tally(string name)
{
    private readonly List<(string Indicator, Plant Plant, int? Delay)> plants = [];
    private readonly Dictionary<string, int> falseByIndicator = [];
    private long cellMonths, areaMonths, falseCellMonths, falseAreaMonths, falseStarts;

    public string Name => name;

    /// <summary>False problem months per 100 area × indicator × months.</summary>
    public double PerCell => 100d * falseCellMonths / cellMonths;

    /// <summary>Area-months with a false problem in any indicator, per 100.</summary>
    public double PerArea => 100d * falseAreaMonths / areaMonths;

    /// <summary>False problems that begin, over all indicators together, per 100 area-months.</summary>
    public double Starts => 100d * falseStarts / areaMonths;

    public IEnumerable<string> ByIndicator => falseByIndicator.Select(f =>
        $"{f.Key} {1000d * f.Value / cellMonths:F2}");

    /// <summary>Counts one panel of all indicators.</summary>
    public void Add(IReadOnlyList<SimulatedPanel> panels, IReadOnlyList<bool[][]> alarms)
    {
        for (var area = 0; area < SimulatedPanel.Areas; area++)
        {
            var planted = panels.Any(p => p.Cells[area].Plant is not null);
            if (!planted) AddQuiet(panels, alarms, area);
            else foreach (var (i, panel) in panels.Index())
                if (panel.Cells[area].Plant is { } plant) AddPlant(panel.Profile.Id, plant, alarms[i][area]);
        }
    }

    /// <summary>Planted changes of a kind: how many, the shares found within 3 and 6 months, the standard error of the latter, and the median delay.</summary>
    public (int Count, double Three, double Six, double Error, string Median) Found(Func<string, Plant, bool> which)
    {
        var some = plants.Where(p => which(p.Indicator, p.Plant)).Select(p => p.Delay ?? int.MaxValue).Order().ToList();
        if (some.Count == 0) return (0, double.NaN, double.NaN, double.NaN, "-");
        var median = some[some.Count / 2];
        var six = (double)some.Count(d => d < 6) / some.Count;
        return (some.Count, 100d * some.Count(d => d < 3) / some.Count, 100 * six, 100 * Math.Sqrt(six * (1 - six) / some.Count),
            median == int.MaxValue ? "never" : $"{median + 1}");
    }

    private void AddQuiet(IReadOnlyList<SimulatedPanel> panels, IReadOnlyList<bool[][]> alarms, int area)
    {
        for (var t = Detectors.FirstJudged; t < SimulatedPanel.Months; t++)
        {
            areaMonths++;
            cellMonths += alarms.Count;
            var on = 0;
            for (var i = 0; i < alarms.Count; i++)
            {
                if (!alarms[i][area][t]) continue;
                on++;
                falseByIndicator[panels[i].Profile.Id] = falseByIndicator.GetValueOrDefault(panels[i].Profile.Id) + 1;
                if (!alarms[i][area][t - 1]) falseStarts++;
            }

            falseCellMonths += on;
            if (on > 0) falseAreaMonths++;
        }
    }

    // A series already called a problem the month before cannot show whether the change was found.
    private void AddPlant(string indicator, Plant plant, bool[] alarm)
    {
        if (alarm[plant.Month - 1]) return;
        var at = Array.IndexOf(alarm, true, plant.Month, Math.Min(12, SimulatedPanel.Months - plant.Month));
        plants.Add((indicator, plant, at < 0 ? null : at - plant.Month));
    }
}
