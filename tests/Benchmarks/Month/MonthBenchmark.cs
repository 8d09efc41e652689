namespace Reporting.Benchmarks.Month;

/// <summary>The whole month through the queues on the emulator: first with everything cold, then again and again.</summary>
internal static class MonthBenchmark
{
    private const int WarmRuns = 4;

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync()
    {
        await using var system = await MonthSystem.StartAsync();
        var timings = new List<MonthTiming> { await MonthTiming.MakeAsync(system, "cold (revision 1)") };
        for (var run = 1; run <= WarmRuns; run++)
        {
            await system.PublishVintageAsync(1 + run % 2);
            timings.Add(await MonthTiming.MakeAsync(system, $"warm (revision {run + 1})"));
        }

        PrintStages(timings);
        PrintWork(timings);
    }

    private static void PrintStages(List<MonthTiming> timings) => MarkdownTable.Print(
        $"The month of {timings[0].Areas} areas, in seconds",
        ["run", "until it starts", "import and plan", "compute", "publish", "order to Completed", "app's peak MB"],
        timings.Select(t => new[]
        {
            t.Name, Number(t.Waiting), Number(t.Importing), Number(t.Computing), Number(t.Publishing), Number(t.Total),
            MarkdownTable.Megabytes(t.Peak),
        }));

    private static void PrintWork(List<MonthTiming> timings) => MarkdownTable.Print(
        "Who used the processor, in seconds of one core",
        ["run", "function app", "Azurite", "local host and source", "Azurite's share %", "cores busy"],
        timings.Select(t =>
        {
            var sum = t.AppCpu + t.EmulatorCpu + t.OwnCpu;
            return new[]
            {
                t.Name, Number(t.AppCpu), Number(t.EmulatorCpu), Number(t.OwnCpu), Number(100 * t.EmulatorCpu / sum), Number(sum / t.Total),
            };
        }));

    private static string Number(double seconds) => MarkdownTable.Number(seconds);
}
