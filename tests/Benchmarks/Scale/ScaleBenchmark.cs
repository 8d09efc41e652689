using System.Globalization;

namespace Reporting.Benchmarks.Scale;

/// <summary>Whether an area costs as much among 10,000 as among 98.</summary>
internal static class ScaleBenchmark
{
    private static readonly int[] Sizes = [98, 1_000, 10_000];

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync()
    {
        var scales = new List<ScaleResult>();
        foreach (var size in Sizes) scales.Add(await ChildRun.AskAsync<ScaleResult>("scale-of", Text(size)));
        PrintTimes(scales);
        PrintMemory(scales);
        var extracts = new List<ExtractResult>();
        foreach (var size in Sizes) extracts.Add(await ChildRun.AskAsync<ExtractResult>("extract-of", Text(size)));
        PrintExtracts(extracts);
    }

    private static void PrintTimes(List<ScaleResult> scales) => MarkdownTable.Print(
        "Milliseconds of processor time per area, without storage", Header("step", scales),
        [
            .. scales[0].Plan.Keys.Select(step => Row($"plan: {step}", scales, s => s.Plan[step] / s.Areas)),
            .. scales[0].Documents.Keys.Select(step => Row($"area: {step}", scales, s => s.Documents[step])),
            Row("**all planning**", scales, PlanPerArea),
            Row("**all of an area**", scales, s => PlanPerArea(s) + s.Documents.Values.Sum()),
        ]);

    private static double PlanPerArea(ScaleResult scale) => scale.Plan.Values.Sum() / scale.Areas;

    private static void PrintMemory(List<ScaleResult> scales) => MarkdownTable.Print(
        "Peak memory of the process, in MB, by the end of", ["stage", .. scales.Select(s => $"{s.Areas:N0} areas")],
        scales[0].Peaks.Keys.Select(stage => new[] { stage }.Concat(scales.Select(s => MarkdownTable.Megabytes(s.Peaks[stage])))
            .ToArray()));

    private static void PrintExtracts(List<ExtractResult> extracts) => MarkdownTable.Print(
        "Reading all tables of an import, on one core",
        ["municipalities", "rows", "MB of JSON", "seconds", "rows a second", "MB a second", "peak MB"],
        extracts.Select(e => new[]
        {
            Text(e.Municipalities), e.Rows.ToString("N0", CultureInfo.InvariantCulture), MarkdownTable.Megabytes(e.Bytes),
            MarkdownTable.Number(e.Seconds),
            MarkdownTable.Number(e.Rows / e.Seconds), MarkdownTable.Number(e.Bytes / e.Seconds / 1e6), MarkdownTable.Megabytes(e.Peak),
        }));

    private static string[] Header(string first, List<ScaleResult> scales) =>
        [first, .. scales.Select(s => $"{s.Areas:N0} areas"), "largest to smallest"];

    private static string[] Row(string name, List<ScaleResult> scales, Func<ScaleResult, double> value) =>
        [name, .. scales.Select(s => MarkdownTable.Number(value(s))), MarkdownTable.Number(value(scales[^1]) / value(scales[0]))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
