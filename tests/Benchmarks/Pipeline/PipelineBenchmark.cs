using System.Globalization;

namespace Reporting.Benchmarks.Pipeline;

/// <summary>A month of many areas from import to Completed, through the queues on the emulator.</summary>
internal static class PipelineBenchmark
{
    // Of more the emulator, which looks through all blobs for the one that is asked for, has most of the time.
    private static readonly int[] Sizes = [98, 2_000];

    /// <summary>Measures and prints the sizes named, the smallest first; 98 and 2,000 otherwise.</summary>
    public static async Task RunAsync(string[] args)
    {
        var sizes = args.Length == 0 ? Sizes : [.. args.Select(int.Parse).Order()];
        var results = new List<PipelineResult>();
        foreach (var size in sizes) results.Add(await PipelineResult.OfAsync(size));
        PrintStages(results);
        PrintPerArea(results);
    }

    private static void PrintStages(List<PipelineResult> results) => MarkdownTable.Print(
        $"A month of {SyntheticCatalogue.Narrowed} indicators with a source and 60 months, from import to Completed",
        ["areas", "MB of JSON", "import and plan s", "compute s", "publish s", "order to Completed s", "app's peak MB"],
        results.Select(r => new[]
        {
            Text(r.Timing.Areas), MarkdownTable.Megabytes(r.ExtractBytes), Number(r.Timing.Importing), Number(r.Timing.Computing),
            Number(r.Timing.Publishing), Number(r.Timing.Total), MarkdownTable.Megabytes(r.Timing.Peak),
        }));

    private static void PrintPerArea(List<PipelineResult> results) => MarkdownTable.Print(
        "Milliseconds per area", ["what", .. results.Select(r => $"{Text(r.Timing.Areas)} areas"), "largest to smallest"],
        [
            Row("on the clock", results, t => t.Total),
            Row("- import and plan", results, t => t.Importing),
            Row("- compute", results, t => t.Computing),
            Row("- publish", results, t => t.Publishing),
            Row("processor: function app", results, t => t.AppCpu),
            Row("processor: Azurite", results, t => t.EmulatorCpu),
            Row("processor: local host and source", results, t => t.OwnCpu),
            Row("on the clock, Azurite's processor time taken off", results, t => t.Total - t.EmulatorCpu / Environment.ProcessorCount),
        ]);

    private static string[] Row(string name, List<PipelineResult> results, Func<MonthTiming, double> seconds)
    {
        var each = results.Select(r => 1_000 * seconds(r.Timing) / r.Timing.Areas).ToList();
        return [name, .. each.Select(Number), Number(each[^1] / each[0])];
    }

    private static string Number(double number) => MarkdownTable.Number(number);

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>How the month of a size went.</summary>
/// <param name="ExtractBytes">What the source sent.</param>
internal sealed record PipelineResult(MonthTiming Timing, long ExtractBytes)
{
    // A small month is over before the compiler has settled; in a large one that is no part of the time.
    private const int NeedsWarmUp = 1_000;
    private const int WarmUps = 4;
    private static readonly TimeSpan MaxLength = TimeSpan.FromHours(2);

    /// <summary>Makes the month in processes of its own; a small one after earlier months of the same extracts.</summary>
    public static async Task<PipelineResult> OfAsync(int municipalities)
    {
        using var app = SyntheticApp.Make(municipalities);
        await using var system = await MonthSystem.StartAsync(new SystemParts { App = app.Folder, Extracts = app.Extracts });
        for (var back = municipalities < NeedsWarmUp ? WarmUps : 0; back > 0; back--)
            await MonthTiming.MakeAsync(system, "warm-up", $"{SyntheticFigures.Month - back}", MaxLength);
        var timing = await MonthTiming.MakeAsync(system, $"{municipalities}", $"{SyntheticFigures.Month}", MaxLength);
        return new PipelineResult(timing, app.ExtractBytes);
    }
}
