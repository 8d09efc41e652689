using System.Diagnostics;

namespace Reporting.Benchmarks.Harness;

/// <summary>How often something can be done in a second by several threads at once.</summary>
internal static class Throughput
{
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(6);

    /// <summary>Times a second, all threads together.</summary>
    public static double Of(Action work, int threads)
    {
        var all = Stopwatch.StartNew();
        var counts = new int[threads];
        var workers = Enumerable.Range(0, threads).Select(i => new Thread(() =>
        {
            while (all.Elapsed < Measuring)
            {
                work();
                counts[i]++;
            }
        })).ToList();
        workers.ForEach(w => w.Start());
        workers.ForEach(w => w.Join());
        return counts.Sum() / all.Elapsed.TotalSeconds;
    }
}
