using System.Diagnostics;

namespace Reporting.Benchmarks.Serving;

/// <summary>Fetches documents and pages at a moderate rate for minutes, to see whether the app's memory grows.</summary>
internal static class SoakRun
{
    /// <summary>How long it goes on unless told otherwise.</summary>
    public const int DefaultMinutes = 10;

    private const int PerSecond = 50;
    private const int MinutesToSettle = 2;

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync(MonthSystem system, IReadOnlyList<ServeTarget> all, int minutes)
    {
        var addresses = all.Where(t => t.By != ServeTargets.Emulator).Select(t => t.Address).ToList();
        using var client = new LoadClient(8);
        var seen = new List<(LoadResult Result, long Memory)>();
        for (var minute = 0; minute < minutes; minute++)
            seen.Add((await MinuteAsync(client, addresses), Machine.Resident(system.App)));
        MarkdownTable.Print($"A soak at {PerSecond} requests a second through the local host",
            ["minute", "requests", "p50 ms", "p99 ms", "app's MB"],
            seen.Select((s, i) => new[]
            {
                $"{i + 1}", $"{s.Result.Requests}", MarkdownTable.Number(s.Result.P50), MarkdownTable.Number(s.Result.P99),
                MarkdownTable.Megabytes(s.Memory),
            }));
        Console.WriteLine("\n" + Growth([.. seen.Skip(MinutesToSettle).Select(s => s.Memory / 1e6)]));
    }

    // Each request has its time, so that a slow answer does not make room for itself.
    private static async Task<LoadResult> MinuteAsync(LoadClient client, List<Uri> addresses)
    {
        var (watch, times, bytes, running) = (Stopwatch.StartNew(), new List<double>(), 0L, new List<Task>());
        for (var number = 0; number < 60 * PerSecond; number++)
        {
            var due = TimeSpan.FromSeconds(number / (double)PerSecond) - watch.Elapsed;
            if (due > TimeSpan.Zero) await Task.Delay(due);
            running.Add(OneAsync(addresses[number % addresses.Count]));
        }

        await Task.WhenAll(running);
        return LoadResult.Of(times, bytes, watch.Elapsed);

        async Task OneAsync(Uri address)
        {
            var start = Stopwatch.GetTimestamp();
            var count = await client.FetchAsync(address);
            lock (times)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                bytes += count;
            }
        }
    }

    private static string Growth(IReadOnlyList<double> megabytes)
    {
        if (megabytes.Count < 2) return "Too short to tell whether memory grows.";
        var (x, y) = ((megabytes.Count - 1) / 2.0, megabytes.Average());
        var slope = megabytes.Select((m, i) => (i - x) * (m - y)).Sum() / megabytes.Select((_, i) => (i - x) * (i - x)).Sum();
        return $"From minute {MinutesToSettle + 1} on, memory went from {MarkdownTable.Number(megabytes[0])} to {MarkdownTable.Number(megabytes[^1])} MB: "
            + $"a straight line through the minutes {(slope > 0.5 ? "grows by" : "does not grow,")} {MarkdownTable.Number(slope)} MB a minute.";
    }
}
