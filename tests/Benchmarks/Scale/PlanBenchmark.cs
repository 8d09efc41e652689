using System.Globalization;

namespace Reporting.Benchmarks.Scale;

/// <summary>Whether planning costs as much for an area among 10,000 as among 98, and how much memory it takes.</summary>
internal static class PlanBenchmark
{
    private static readonly int[] Sizes = [98, 10_000];

    /// <summary>Measures and prints the sizes named, the smallest first; 98 and 10,000 otherwise.</summary>
    public static async Task RunAsync(string[] args)
    {
        var results = new List<PlanResult>();
        foreach (var size in args.Length == 0 ? Sizes : [.. args.Select(int.Parse).Order()])
            results.Add(await ChildRun.AskAsync<PlanResult>("plan-of", Text(size)));
        MarkdownTable.Print("Milliseconds of processor time per area, from the source's responses to the last slice",
            ["step", .. results.Select(r => $"{r.Areas:N0} areas"), "largest to smallest"],
            [
                .. results[0].Steps.Keys.Select(step => Row(step, results, r => r.Steps[step])),
                Row("**all planning**", results, r => r.Steps.Values.Sum()),
            ]);
        MarkdownTable.Print("Peak memory of the process, in MB, by the end of", ["step", .. results.Select(r => $"{r.Areas:N0} areas")],
            results[0].Peaks.Keys.Select(step =>
                new[] { step }.Concat(results.Select(r => MarkdownTable.Megabytes(r.Peaks[step]))).ToArray()));
    }

    private static string[] Row(string name, List<PlanResult> results, Func<PlanResult, double> value) =>
    [
        name, .. results.Select(r => MarkdownTable.Number(value(r) / r.Areas)),
        MarkdownTable.Number(value(results[^1]) / results[^1].Areas / (value(results[0]) / results[0].Areas)),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
