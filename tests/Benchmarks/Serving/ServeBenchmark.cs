namespace Reporting.Benchmarks.Serving;

/// <summary>How fast finished documents and pages are served, beside the same blobs straight from the emulator.</summary>
internal static class ServeBenchmark
{
    private const int DefaultSeconds = 10;
    private static readonly int[] Connections = [1, 8, 64];

    /// <summary>
    /// Measures and prints: serve [seconds] measures each address for so long; serve soak [minutes] goes on at a moderate rate.
    /// </summary>
    public static async Task RunAsync(string[] args)
    {
        await using var system = await MonthSystem.StartAsync();
        var run = await system.ImportAsync();
        if (run.GetProperty("state").GetString() != "Completed") throw new InvalidOperationException($"The run did not complete: {run}");
        var targets = ServeTargets.Of(system, run.GetProperty("month").GetString()!);
        if (args is ["soak", .. var rest])
            await SoakRun.RunAsync(system, targets, rest is [var minutes] ? int.Parse(minutes) : SoakRun.DefaultMinutes);
        else await MeasureAllAsync(system, targets, args is [var s] ? int.Parse(s) : DefaultSeconds);
    }

    private static async Task MeasureAllAsync(MonthSystem system, IReadOnlyList<ServeTarget> targets, int seconds)
    {
        var failed = 0;
        foreach (var connections in Connections) failed += await MeasureAsync(system, targets, connections, seconds);
        if (failed > 0) throw new InvalidOperationException($"{failed} answers failed, and none may.");
    }

    // How many answers failed, those of the emulator itself not counted.
    private static async Task<int> MeasureAsync(MonthSystem system, IReadOnlyList<ServeTarget> targets, int connections, int seconds)
    {
        using var client = new LoadClient(connections);
        var before = Machine.Resident(system.App);
        var results = new List<(ServeTarget Target, LoadResult Result)>();
        foreach (var target in targets)
        {
            await client.RunAsync(target.Address, TimeSpan.FromSeconds(Math.Max(1, seconds / 4)));
            results.Add((target, await client.RunAsync(target.Address, TimeSpan.FromSeconds(seconds))));
        }

        Print(results, connections, seconds);
        Console.WriteLine(
            $"\nThe app's memory: {MarkdownTable.Megabytes(before)} MB before, {MarkdownTable.Megabytes(Machine.Resident(system.App))} MB after; peak {MarkdownTable.Megabytes(Machine.Peak(system.App))} MB.");
        return results.Where(r => r.Target.By != ServeTargets.Emulator).Sum(r => r.Result.Failed);
    }

    private static void Print(List<(ServeTarget Target, LoadResult Result)> results, int connections, int seconds) => MarkdownTable.Print(
        $"Serving over {connections} connections, {seconds} s each after a warm-up, client on the same machine",
        ["what", "by", "requests a second", "p50 ms", "p99 ms", "kB", "p50 to Azurite's", "failed"],
        results.Select(r => new[]
        {
            r.Target.What, r.Target.By, MarkdownTable.Number(r.Result.PerSecond), MarkdownTable.Number(r.Result.P50),
            MarkdownTable.Number(r.Result.P99),
            MarkdownTable.Kilobytes(r.Result.Bytes), Ratio(results, r.Target, r.Result),
            MarkdownTable.Number(r.Result.FailedShare),
        }));

    private static string Ratio(List<(ServeTarget Target, LoadResult Result)> results, ServeTarget target, LoadResult result) =>
        !target.Blob ? ""
        : MarkdownTable.Number(result.P50 / results.First(r => r.Target.What == target.What && r.Target.By == ServeTargets.Emulator)
            .Result.P50);
}
