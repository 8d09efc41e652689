using System.Globalization;
using System.Net;
using System.Text;

namespace Reporting.Benchmarks.Verdicts;

/// <summary>
/// Walks the published figures month by month and says what was found: how many problems began and stood, why nothing was said
/// elsewhere, and with a folder for pictures a sheet of every problem as it was when it was found. Run with
/// <c>dotnet run -c Release --project tests/Benchmarks -- recorded FOLDER [PICTURES]</c>.
/// </summary>
internal static class RecordedWalk
{
    // The first two years teach what is usual.
    private const int FirstCounted = 24;
    private const int Later = 3, Sheet = 48, Width = 30;

    /// <summary>Walks a folder of published figures.</summary>
    public static async Task<int> RunAsync(string folder, string? pictures)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (await RecordedPanel.ReadAsync(folder) is not { } panel) return 0;
        var walks = panel.Groups.AsParallel().AsOrdered().Select(Walk).ToList();
        var begun = walks.SelectMany(w => w.Begun).OrderBy(b => b.Verdict.Area, StringComparer.Ordinal).ThenBy(b => b.Verdict.Month).ToList();
        Print(panel, walks, begun);
        if (pictures is not null) WriteSheets(panel.Catalogue, begun, pictures);
        return 0;
    }

    private static WalkResult Walk(RecordedGroup group)
    {
        var (result, paths) = (new WalkResult(), GroupPaths.Of(group.Input));
        var months = VerdictCalculator.Walk(group.Input).ToList();
        for (var i = 0; i < paths.Members.Count; i++)
        {
            if (!group.Judged.Contains(paths.Members[i].Area)) continue;
            for (var t = FirstCounted; t < months.Count; t++) Count(result, group.Input, paths, i, t, months);
            foreach (var episode in months[^1][i].Episodes) result.Ends.Add(episode.Why.ToString());
        }

        return result;
    }

    private static void Count(WalkResult result, VerdictInput input, GroupPaths paths, int i, int t, List<IReadOnlyList<Verdict>> months)
    {
        var (verdict, before) = (months[t][i], months[t - 1][i]);
        result.States.Add(verdict.Gap is { } gap ? $"not judged: {gap}" : verdict.State.ToString());
        if (IsProblem(before) != IsProblem(verdict)) result.Changes++;
        if (!IsProblem(verdict) || IsProblem(before)) return;
        var path = paths.Members[i];
        result.Begun.Add(new(verdict, input.Members[path.Area], Standing(path, t, verdict.Direction)));
    }

    // By the place against the group alone: what is left three months later of the distance to the median of months 12 to 4 before.
    private static double? Standing(AreaPath path, int t, VerdictDirection direction)
    {
        if (t + Later >= path.Place.Length || double.IsNaN(path.Place[t + Later])) return null;
        var before = Enumerable.Range(t - 12, 9).Where(b => b >= 0 && !double.IsNaN(path.Place[b])).Select(b => path.Place[b]).ToList();
        var (median, sign) = (RobustStatistics.Median(before), direction == VerdictDirection.Higher ? 1 : -1);
        return sign * (path.Place[t + Later] - median);
    }

    private static bool IsProblem(Verdict verdict) => verdict.State is VerdictState.Problem or VerdictState.Severe;

    private static void Print(RecordedPanel panel, List<WalkResult> walks, List<BegunProblem> begun)
    {
        var areaMonths = panel.Groups.GroupBy(g => g.Input.Indicator.Id)
            .Max(i => i.Sum(g => g.Judged.Count * Math.Max(0, GroupPaths.Of(g.Input).Months - FirstCounted)));
        // One rise that several indicators of a topic show is one problem.
        var findings = begun.GroupBy(b => (b.Verdict.Area, panel.Catalogue.Indicator(b.Verdict.Indicator)!.Topic))
            .SelectMany(Apart).ToList();
        var measured = findings.Where(f => f.Standing is not null).ToList();
        Console.WriteLine($"Problems begun: {begun.Count} of indicators, {findings.Count} findings; per 100 area-months "
            + $"{100d * begun.Count / areaMonths:F2} and {100d * findings.Count / areaMonths:F2}.");
        Console.WriteLine($"Findings that can be followed for {Later} months: {measured.Count}; the area then still "
            + $"{Share(measured, Math.Log(1.08))} at least 8 per cent beyond the median of months 12 to 4 before they began.");
        Console.WriteLine($"Changes between problem and none: {walks.Sum(w => w.Changes)}.");
        Table("Months of area and indicator", walks.SelectMany(w => w.States));
        Table("Episodes ended", walks.SelectMany(w => w.Ends));
        Table("Problems begun, by indicator", begun.Select(b => b.Verdict.Indicator));
    }

    private static IEnumerable<BegunProblem> Apart(IEnumerable<BegunProblem> alike)
    {
        Period? last = null;
        foreach (var one in alike.OrderBy(b => b.Verdict.Month))
        {
            if (last is null || one.Verdict.Month - last.Value > Later) yield return one;
            last = one.Verdict.Month;
        }
    }

    private static string Share(List<BegunProblem> findings, double limit) =>
        $"{findings.Count(f => f.Standing >= limit)} of {findings.Count} ({100d * findings.Count(f => f.Standing >= limit) / Math.Max(1, findings.Count):F0} %)";

    private static void Table(string title, IEnumerable<string> names)
    {
        Console.WriteLine($"\n| {title} | |\n|---|---:|");
        foreach (var name in names.CountBy(n => n).OrderByDescending(n => n.Value)) Console.WriteLine($"| {name.Key} | {name.Value} |");
    }

    private static void WriteSheets(Catalogue catalogue, List<BegunProblem> begun, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (sheet, some) in begun.Chunk(Sheet).Index())
        {
            var html = new StringBuilder("<!doctype html><meta charset=utf-8><style>body{font:11px sans-serif;display:grid;"
                + "grid-template-columns:repeat(6,1fr);gap:8px}img{width:100%}</style>");
            foreach (var one in some) html.Append(Picture(catalogue, one));
            File.WriteAllText(Path.Combine(folder, $"problems-{sheet + 1}.html"), html.ToString());
        }
    }

    // The figures up to half a year after the problem was found, and what was expected when it was.
    private static string Picture(Catalogue catalogue, BegunProblem one)
    {
        var (verdict, expected) = (one.Verdict, one.Verdict.Numbers!.Expected!);
        var first = verdict.Month - (Width - 7);
        var own = Enumerable.Range(0, Width).Select(i => one.Series[first + i].Value).ToList();
        var line = Enumerable.Range(0, Width).Select(i => first + i - expected.Since is var at && at >= 0 && at < expected.Line.Count
            ? (decimal?)(decimal)expected.Line[at] : null).ToList();
        var png = ChartPng.Write(new TrendBlock("", "", new(first, own, line, null), 0, "", ""), Language.English).Bytes.ToArray();
        var text = $"{catalogue.Area(verdict.Area)!.Name}, {verdict.Indicator}, {verdict.Month} since {verdict.Since}: {verdict.Numbers!.Value:F1} of "
            + $"{expected.Value:F1}; score {verdict.Numbers.Score:F1}; later {one.Standing:F2}";
        return $"<figure style='margin:0'><img src='data:image/png;base64,{Convert.ToBase64String(png)}'>{WebUtility.HtmlEncode(text)}</figure>";
    }

    private sealed class WalkResult
    {
        public List<BegunProblem> Begun { get; } = [];

        public List<string> States { get; } = [];

        public List<string> Ends { get; } = [];

        public int Changes { get; set; }
    }

    private sealed record BegunProblem(Verdict Verdict, Series Series, double? Standing);
}
