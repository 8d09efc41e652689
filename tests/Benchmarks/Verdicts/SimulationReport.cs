namespace Reporting.Benchmarks.Verdicts;

/// <summary>Prints what a simulation gave as Markdown tables.</summary>
internal static class SimulationReport
{
    public static void Print(TextWriter to, int panels, SimulatedSeason season, IReadOnlyList<Tally> tallies, IReadOnlyList<double> sizes)
    {
        to.WriteLine(
            $"{panels} panels, {SimulatedPanel.Areas} areas, {IndicatorProfile.All.Count} indicators, {SimulatedPanel.Months} months; season {season}.\n");
        to.WriteLine(
            "| | false problem months per 100 area × indicator × months | area-months with any false problem, per 100 | false problems begun per 100 area-months |");
        to.WriteLine("|---|---:|---:|---:|");
        foreach (var t in tallies) to.WriteLine($"| {t.Name} | {t.PerCell:F2} | {t.PerArea:F1} | {t.Starts:F2} |");
        foreach (var (title, large) in new[] { ("200 persons or more", true), ("fewer than 200 persons", false) })
        {
            foreach (var gradual in new[] { false, true })
                Shifts(to, $"{(gradual ? "Over six months" : "At once")}, {title}", tallies, sizes,
                    p => p.Gradual == gradual && p.Persons >= 200 == large);
        }

        Indicators(to, tallies[0]);
    }

    private static void Shifts(
        TextWriter to, string title, IReadOnlyList<Tally> tallies, IReadOnlyList<double> sizes, Func<Plant, bool> which)
    {
        to.WriteLine(
            $"\n| {title}: found within 3 / 6 months, of 100 ± standard error (median month) | {string.Join(" | ", sizes.Select(s => $"{100 * s:F0} % (n {tallies[0].Found((_, p) => which(p) && p.Size == s).Count})"))} |");
        to.WriteLine($"|---|{string.Concat(sizes.Select(_ => "---:|"))}");
        foreach (var tally in tallies)
        {
            var cells = sizes.Select(s => tally.Found((_, p) => which(p) && p.Size == s))
                .Select(f => $"{f.Three:F0} / {f.Six:F0} ± {f.Error:F0} ({f.Median})");
            to.WriteLine($"| {tally.Name} | {string.Join(" | ", cells)} |");
        }
    }

    private static void Indicators(TextWriter to, Tally tally)
    {
        to.WriteLine("\n| Verdicts, 15 % at once, 200 persons or more | planted | found within 3 months, of 100 |");
        to.WriteLine("|---|---:|---:|");
        foreach (var profile in IndicatorProfile.All)
        {
            var found = tally.Found((i, p) => i == profile.Id && p is { Gradual: false, Size: 0.15, Persons: >= 200 });
            if (found.Count > 0) to.WriteLine($"| {profile.Id} | {found.Count} | {found.Three:F0} |");
        }

        to.WriteLine($"\nFalse problem months per 100, by indicator: {string.Join(", ", tally.ByIndicator)}.");
    }
}
